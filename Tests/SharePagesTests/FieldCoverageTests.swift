import ShareModel
import Testing

@Suite("Fields")
struct FieldCoverageTests {
    /// Fields that no page ever shows, each with the reason.
    private func isNeverShown(_ field: Field) -> Bool {
        switch field.rule.kind {
        // An id refers to other rows and says nothing to a reader.
        case .id: true
        // A photo is a file, and a flag is a word of the page's own: they have tests of their own.
        case .photo, .flag: true
        default: false
        }
    }

    /// What a field holds, and what is read on the page.
    private func sample(_ field: Field) -> (json: String, shown: String) {
        let word = "Quillon\(field.rawValue)"
        return switch field.rule.kind {
        case .plainList, .markdownList: (#"["\#(word)"]"#, word)
        case .date: (#""2019-07-01""#, "2019")
        case .email: (#""\#(word)@mail.example""#, "\(word)@mail.example")
        case .phone:
            (
                #""+31 20 55\#(1000 + Int(field.rawValue))""#,
                "+31 20 55\(1000 + Int(field.rawValue))"
            )
        case .link: (#""https://www.host.example/\#(word)/""#, "host.example/\(word)")
        default: (#""\#(word)""#, word)
        }
    }

    private func row(_ field: Field, _ json: String) -> String {
        let name = field.rule.name
        return switch field.rule.section {
        case .personal, .summary: #"{"\#(name)": \#(json)}"#
        case .customSections:
            #"{"customSections": [{"title": "Extra", "items": [{"\#(name)": \#(json)}]}]}"#
        default: #"{"\#(field.rule.section.name)": [{"\#(name)": \#(json)}]}"#
        }
    }

    @Test(
        "each field is read on the page of a resume that has nothing else",
        arguments: Field.allCases)
    func shown(_ field: Field) throws {
        let sample = sample(field)
        guard !isNeverShown(field) else { return }
        let html = try Pages.html(
            row(field, sample.json),
            optional: #"{"birthDate": true, "gender": true, "driverLicense": true}"#)
        let pieces = try HTMLReader.pieces(of: html)
        #expect(pieces.text.holds(sample.shown), "\(field) is not shown")
        #expect(pieces.emptyElements == [], "\(field)")
    }

    @Test("an id is never on a page", arguments: Field.allCases.filter { $0.rule.kind == .id })
    func hidden(_ field: Field) throws {
        let html = try Pages.html(
            row(field, #""quillon-id""#).replacingFirst("}", #", "name": "Seen"}"#))
        #expect(!html.holds("quillon-id"))
    }

    @Test(
        "a flag is read as the word for now",
        arguments: Field.allCases.filter { $0.rule.kind == .flag })
    func flag(_ field: Field) throws {
        #expect(try HTMLReader.pieces(of: Pages.html(row(field, "true"))).text.holds("present"))
    }

    @Test("a resume with nothing in it has a heading and no element that is empty")
    func empty() throws {
        let pieces = try HTMLReader.pieces(of: Pages.html("{}"))
        #expect(pieces.emptyElements == [])
        #expect(pieces.text.holds("Resume"))
    }

    @Test("one heading of the first level, and no level is left out after it")
    func headings() throws {
        let html = try Pages.html(
            ##"{"firstName": "Ada", "summary": " ### Three\n\n# One", "skills": [{"name": "C", "category": "D"}],"##
                + ##" "experiences": [{"jobTitle": "A", "description": "# One\n\n### Three"}]}"##)
        var levels: [Int] = []
        for case .open(let name, _) in try HTMLReader.pieces(of: html) {
            if name.utf8.count == 2, let level = Int(name.dropFirst()) { levels.append(level) }
        }
        #expect(levels == [1, 2, 3, 3, 2, 3, 4, 5, 2, 3])
    }
}

extension String {
    /// The text with the first `}` replaced.
    fileprivate func replacingFirst(_ mark: Character, _ other: String) -> String {
        guard let index = firstIndex(of: mark) else { return self }
        return String(self[..<index]) + other + String(self[self.index(after: index)...])
    }
}
