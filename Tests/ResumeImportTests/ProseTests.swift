import ResumeImport
import ShareModel
import Testing

/// Texts and periods as a reader would mean them.
struct ProseTests {
    @Test(arguments: [
        ("List<String> and Vec<u8>", #"List\<String> and Vec\<u8>"#),
        ("`Map<K, V>` stays", "`Map<K, V>` stays"), ("x < y", #"x \< y"#), ("<", #"\<"#),
        ("a <https://a.example> b", "a <https://a.example> b"), ("<a@b.example>", "<a@b.example>"),
        (#"already \<T>"#, #"already \<T>"#), ("Optional<", #"Optional\<"#),
    ])
    func whatIsNoTagStays(text: String, wanted: String) throws {
        let file = JSONValue.object([("basics", .object([("summary", .string(text))]))])
        let resume = try ImportedResume(parsing: JSONWriter.bytes(of: file))
        #expect(resume.resume["cvData"]?["summary"]?.string == wanted)
    }

    @Test(arguments: [
        "sept. 2018 t/m dec. 2020", "2018-09 → 2020-12", "September 2018 through December 2020",
    ])
    func aPeriodIsTwoDates(period: String) throws {
        let file = #"{"work":[{"name":"A","period":"\#(period)"}]}"#
        let entry = try ImportedResume(parsing: Array(file.utf8)).resume["cvData"]?["experiences"]?
            .array?.first
        #expect(entry?["startDate"]?.string?.utf8.contains(UInt8(ascii: "/")) == false)
        #expect(entry?["startDate"]?.string != nil && entry?["endDate"]?.string != nil)
        #expect(entry?["endDate"]?.string != entry?["startDate"]?.string)
    }
}
