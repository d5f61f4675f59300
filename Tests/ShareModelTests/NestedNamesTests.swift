import ShareModel
import Testing

/// Names one within the other, of which very many end in each place of a text.
@Suite struct NestedNamesTests {
    @Test("Of names one within the other all go, and cost no more than the longest ones do")
    func nestedNames() throws {
        let names = (5..<60).map { String(repeating: "z", count: $0) }
        let text = String(repeating: "z", count: 2000)
        #expect(try summary("at \(text) now", hiding: names) == "at ▮ now")
    }

    @Test("A text of which too much would have to be read is hidden rather than shown")
    func tooMuchToRead() throws {
        let text = String(repeating: "team ", count: 300) + "now"
        // Written as one word a name is none of the words with spaces between.
        let names = (2..<120).map { String(repeating: "team", count: $0) }
        #expect(try summary(text, hiding: Array(names.prefix(15))).utf8.elementsEqual(text.utf8))
        #expect(try summary(text, hiding: names).utf8.count < text.utf8.count / 2)
    }

    private func summary(_ text: String, hiding names: [String]) throws -> String {
        let json = JSONValue.object([
            ("summary", .string(text)),
            ("experiences", .array(names.map { .object([("company", .string($0))]) })),
        ])
        let resume = try masked(
            String(decoding: JSONWriter.bytes(of: json), as: UTF8.self),
            blur: #"{"companies": true}"#)
        let entry = resume.entries(.summary).first
        return entry?.text(.summary).map(shown) ?? ""
    }
}
