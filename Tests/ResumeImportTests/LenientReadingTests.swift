import ResumeImport
import ShareModel
import Testing

@Suite struct LenientReadingTests {
    @Test func anOldResumeWithOddTypesFindsItsPlace() throws {
        let resume = try ImportedResume(
            parsing: try readFile(local("Fixtures/tove-aalberg.v0.json")))
        try expectGolden(report(resume), "tove-aalberg.v0.txt")
    }

    @Test(arguments: [
        (#"{"summary":["a","b"]}"#, #"{"summary":"- a\n- b"}"#),
        (
            #"{"summary":["a","b"],"highlights":["c"]}"#, #"{"summary":"- a\n- b\n- c"}"#
        ),
        (#"{"summary":"a","highlights":["c"]}"#, #"{"summary":"a\n\n- c"}"#),
        (#"{"email":["a@b.example"]}"#, #"{"email":"a@b.example"}"#),
        (#"{"label":{"name":"Diver"}}"#, #"{"jobTitle":"Diver"}"#),
        (#"{"label":7}"#, #"{"jobTitle":"7"}"#),
        (#"{"location":[]}"#, "{}"), (#"{"location":""}"#, "{}"), (#"{"location":false}"#, "{}"),
        (#"{"location":null}"#, "{}"), (#"{"profiles":{}}"#, "{}"), (#"{"label":false}"#, "{}"),
        (#"{"location":"Utrecht, Netherlands"}"#, #"{"address":"Utrecht, Netherlands"}"#),
        (#"{"location":["Utrecht","NL"]}"#, #"{"address":"Utrecht, NL"}"#),
        (
            #"{"location":{"city":"Utrecht","country":"NL"}}"#,
            #"{"address":"Utrecht","country":"NL"}"#
        ),
        (#"{"label":"R&amp;D &lt;lead&gt;"}"#, #"{"jobTitle":"R&D <lead>"}"#),
        (#"{"label":"Lead<br>R&amp;amp;D"}"#, #"{"jobTitle":"Lead R&amp;D"}"#),
        (#"{"label":"Vector<int> keeper"}"#, #"{"jobTitle":"Vector<int> keeper"}"#),
        (#"{"summary":"a<br>b"}"#, #"{"summary":"a\n\nb"}"#),
        (#"{"summary":"**a**<ul><li>b</li></ul>"}"#, #"{"summary":"**a**\n\n- b"}"#),
        (
            #"{"summary":"a <a href='https://x.example'>b</a>"}"#,
            #"{"summary":"a b (https://x.example)"}"#
        ),
        (##"{"summary":"# of users grew"}"##, ##"{"summary":"\\# of users grew"}"##),
        (##"{"summary":"# Profile\n## part"}"##, ##"{"summary":"# Profile\n## part"}"##),
        (##"{"summary":"#1 in sales"}"##, ##"{"summary":"#1 in sales"}"##),
    ])
    func aValueIsReadAsItCanOnlyBeMeant(basics: String, content: String) throws {
        let resume = try imported(#"{"basics":\#(basics)}"#)
        #expect(try ResumeImportTests.content(resume) == content)
        #expect(resume.remarks.isEmpty)
    }

    @Test(arguments: [
        (#"{"work":{"name":"A"}}"#, #"{"experiences":[{"company":"A"}]}"#),
        (#"{"work":["A"]}"#, #"{"experiences":[{"company":"A"}]}"#),
        (#"{"skills":["Go"],"x":[]}"#, #"{"skills":[{"name":"Go"}]}"#),
        (#"{"skills":{"Web":["Go","C"]}}"#, #"{"skills":[{"name":"Web","keywords":["Go","C"]}]}"#),
        (
            #"{"languages":{"Dutch":"native"}}"#,
            #"{"languages":[{"name":"Dutch","level":"native"}]}"#
        ),
        (#"{"work":[],"skills":"Go"}"#, #"{"skills":[{"name":"Go"}]}"#),
        (
            #"{"work":[{"name":"A","highlights":[["a"],"b",{"c":["d"]},{"text":"e"}]}]}"#,
            #"{"experiences":[{"company":"A","achievements":["a","b","c","d","e"]}]}"#
        ),
        (
            #"{"work":[{"name":"A","highlights":"<ul><li>a</li><li>b</li></ul>"}]}"#,
            #"{"experiences":[{"company":"A","achievements":["a","b"]}]}"#
        ),
        (
            #"{"work":[{"name":"A","startDate":{"year":2020,"month":5},"endDate":"heden"}]}"#,
            #"{"experiences":[{"company":"A","startDate":"2020-05","isCurrent":true}]}"#
        ),
        (
            #"{"work":[{"name":"A","date":"Jan 2019 - aujourd’hui"}]}"#,
            #"{"experiences":[{"company":"A","startDate":"Jan 2019","isCurrent":true}]}"#
        ),
        (
            #"{"work":[{"name":"A","date":"2019"}]}"#,
            #"{"experiences":[{"company":"A","startDate":"2019","endDate":"2019"}]}"#
        ),
        (
            #"{"work":[{"name":"A","position":"Lead","visible":false}]}"#,
            #"{"experiences":[{"company":"A","jobTitle":"Lead","id":"hidden-1"}]}"#
        ),
    ])
    func aSectionIsReadHoweverItIsWritten(file: String, content: String) throws {
        let resume = try imported(file)
        #expect(try ResumeImportTests.content(resume) == content)
        #expect(resume.remarks.isEmpty)
    }

    @Test(arguments: [
        ("patents", "Patents"), ("additionalWork", "Additional work"),
        ("side_projects", "Side projects"), ("open-source", "Open source"), ("été", "Été"),
        ("IEEEPapers", "IEEEPapers"), ("_x_", "X"),
    ])
    func anUnknownSectionIsOneOfTheOwnersOwn(key: String, title: String) throws {
        let resume = try imported(#"{"basics":{},"\#(key)":[{"name":"P","date":"2020"}]}"#)
        let section = resume.resume["cvData"]?["customSections"]?.array?.first
        #expect(section?["title"]?.string == title)
        #expect(resume.remarks.isEmpty)
    }

    @Test(arguments: ["resume", "data"])
    func aWrappedResumeIsRead(key: String) throws {
        let resume = try imported(#"{"\#(key)":{"basics":{"label":"X"},"foo":1},"success":true}"#)
        #expect(try content(resume) == #"{"jobTitle":"X"}"#)
        #expect(resume.leftOut == ["\(key).foo"])
    }

    @Test func aByteOrderMarkIsPassedOver() throws {
        let resume = try ImportedResume(
            parsing: [0xEF, 0xBB, 0xBF] + Array(#"{"basics":{"label":"X"}}"#.utf8))
        #expect(try content(resume) == #"{"jobTitle":"X"}"#)
    }

    @Test func theLanguageIsNamedInManyPlaces() throws {
        for file in [
            #"{"basics":{"locale":"nl"}}"#, #"{"basics":{},"locale":"nl"}"#,
            #"{"basics":{},"language":"nl"}"#, #"{"basics":{},"meta":{"language":"nl"}}"#,
            #"{"basics":{},"meta":{"locale":"nl"}}"#,
            #"{"basics":{},"meta":{"sharepage":{"locale":"nl"}},"locale":"de"}"#,
        ] {
            let resume = try imported(file)
            #expect(resume.resume["locale"]?.string == "nl", "\(file)")
        }
    }

    @Test func whateverIsReadHasTheTypesThatARowNeeds() throws {
        let odd = [
            "null", "true", "false", "0", "1.5", #""""#, #""x""#, "[]", "{}", "[[]]", "[{}]",
            "[null]",
            #"["a",{"b":[1,{"c":"d"}]}]"#, #"{"a":{"b":["c"]}}"#, #"{"name":"a","url":"b"}"#,
        ]
        let keys = [
            "name", "summary", "startDate", "endDate", "highlights", "keywords", "url", "location",
            "positions", "isCurrent", "email", "phone", "image", "profiles",
        ]
        for section in [
            "basics", "work", "education", "skills", "references", "other", "volunteer",
        ] {
            for value in odd {
                try expectDecodes(#"{"basics":{"label":"x"},"meta":{},"\#(section)s":\#(value)}"#)
                for key in keys {
                    let entry = #"{"\#(key)":\#(value)}"#
                    let whole = section == "basics" ? entry : "[\(entry)]"
                    try expectDecodes(#"{"$schema":"","\#(section)":\#(whole)}"#)
                    try expectDecodes(
                        #"{"cvData":{"experiences":[\#(entry)],"\#(key)":\#(value)}}"#)
                    try expectDecodes(
                        #"{"basics":{"\#(key)":\#(value)},"sections":{"experience":{"items":[\#(entry)]}}}"#
                    )
                }
            }
        }
    }

    /// Expects a file's resume to be one that a share can be made of.
    private func expectDecodes(_ file: String) throws {
        let row = try imported(file).row
        let cvData = try #require(row["cvData"])
        let record = ShareRecord(
            id: "a", template: nil, locale: nil,
            columns: [
                .cvData: JSONWriter.bytes(of: cvData),
                .maskTerms: JSONWriter.bytes(of: row["maskTerms"] ?? .object([])),
            ])
        #expect(throws: Never.self, "\(file)") { try ShareSnapshot(decoding: record) }
    }
}
