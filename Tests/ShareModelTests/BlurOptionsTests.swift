import ShareModel
import Testing

@Suite struct BlurOptionsTests {
    private func options(_ json: String) throws -> BlurOptions {
        try BlurOptions(JSONValue(parsing: Array(json.utf8)))
    }

    @Test("M135 Missing, null and {} hide nothing")
    func nothing() throws {
        #expect(try BlurOptions(nil).isEmpty)
        #expect(try options("null").isEmpty)
        #expect(try options("{}").isEmpty)
    }

    @Test("M135 Another type is refused", arguments: ["[]", "true", "1", "\"companies\"", "0"])
    func wrongType(json: String) {
        #expect(throws: BlurOptionsError.notAnObject) { try options(json) }
    }

    @Test(
        "Truthy as in JavaScript",
        arguments: ["true", "1", "\"false\"", "[]", "{}", "-1", "1e-300"])
    func truthy(value: String) throws {
        #expect(try options("{\"companies\":\(value)}").classes == [.company])
    }

    @Test(
        "Falsy as in JavaScript", arguments: ["false", "0", "-0", "\"\"", "null", "0e9", "1e-999"])
    func falsy(value: String) throws {
        #expect(try options("{\"companies\":\(value)}").isEmpty)
        #expect(try options("{\"unknown\":\(value)}").isEmpty)
    }

    @Test("M135 A truthy unknown key is refused and named")
    func unknown() throws {
        #expect(throws: BlurOptionsError.unknownKey("blurNothing")) {
            try options(#"{"blurNothing": true}"#)
        }
    }

    @Test(
        "A key is read without case, separators, a leading blur, in singular or plural",
        arguments: [
            "companies", "company", "blurCompanies", "BLUR_COMPANY", "employers", "blur-employer",
        ])
    func spellings(key: String) throws {
        #expect(try options("{\"\(key)\":true}").classes == [.company])
    }

    @Test("Sections and contact")
    func sections() throws {
        #expect(try options(#"{"experience": true}"#).sections == [.experiences])
        #expect(try options(#"{"summary": true}"#).sections == [.summary])
        let contact = try options(#"{"contact": true}"#)
        #expect(contact.sections == [.profiles] && contact.classes.contains(.phone))
    }

    @Test("Where two spellings disagree, the truthy one wins")
    func disagree() throws {
        #expect(try options(#"{"companies": false, "company": true}"#).classes == [.company])
    }

    @Test("An object holds aliases within bounds, and nothing else")
    func aliases() throws {
        #expect(try options(#"{"companies": {"aliases": ["Big Blue"]}}"#).classes == [.company])
        for bad in [
            #"{"aliases": "x"}"#, #"{"alias": []}"#, #"{"aliases": ["x"]}"#, #"{"aliases": [1]}"#,
        ] {
            #expect(throws: BlurOptionsError.self) { try options("{\"companies\": \(bad)}") }
        }
    }

    @Test("The bounds of aliases are taken, and nothing beyond them")
    func bounds() throws {
        func aliases(_ names: [String]) throws -> BlurOptions {
            let names = names.map { "\"\($0)\"" }.joined(separator: ",")
            return try options("{\"companies\": {\"aliases\": [\(names)]}}")
        }
        let fifty = (0..<50).map { "name\($0)" }
        #expect(try aliases(fifty).classes == [.company])
        #expect(throws: BlurOptionsError.tooManyAliases(key: "companies")) {
            try aliases(fifty + ["one more"])
        }
        for length in [2, 200] {
            #expect(try aliases([String(repeating: "é", count: length)]).classes == [.company])
        }
        for length in [1, 201] {
            #expect(throws: BlurOptionsError.badAlias(key: "companies")) {
                try aliases([String(repeating: "é", count: length)])
            }
        }
    }

    @Test("Adding options only ever hides more, and what is written is read back")
    func add() throws {
        let one = try options(#"{"companies": true}"#)
        #expect(JSONWriter.bytes(of: one.json) == Array(#"{"companies":true}"#.utf8))
        var all = try options(#"{"companies": {"aliases": ["Big Blue"]}}"#)
        try all.add(options(#"{"email": true, "companies": {"aliases": ["Azure"]}}"#))
        try all.add(options(#"{"companies": {"aliases": ["Azure", "Big Blue", "Azure"]}}"#))
        try all.add(options("{}"))
        try all.add(options(#"{"skills": true, "contact": {"aliases": ["Ada of Vane"]}}"#))
        #expect(all.classes.isSuperset(of: [.company, .email]))
        #expect(all.sections == [.skills, .profiles])
        let text = String(decoding: JSONWriter.bytes(of: all.json), as: UTF8.self)
        #expect(
            text == #"{"companies":{"aliases":["Big Blue","Azure"]},"linkedin":true,"email":true,"#
                + #""phone":true,"address":true,"website":true,"portfolio":true,"github":true,"#
                + #""contact":{"aliases":["Ada of Vane"]},"skills":true,"profiles":true}"#)
        #expect(try options(text) == all)
    }
}
