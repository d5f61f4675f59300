import HTMLTemplate
import ShareModel
import SystemPackage
import Testing

@testable import SharePages

@Suite("Labels")
struct LabelTests {
    private func errors(_ text: String) -> [String] {
        var reader = LabelReader(file: "Templates/locales/xx.json", bytes: Array(text.utf8))
        _ = Labels(&reader)
        reader.finish()
        return reader.errors.map(\.description)
    }

    private func labels(_ language: String) throws -> Labels {
        try ThemeLibrary(root: Pages.root).language(tagged: language).language.labels
    }

    @Test("every key that is missing is named, at the end of the file")
    func missing() {
        let errors = errors("{\n  \"language\": \"xx\"\n}\n")
        #expect(
            errors.contains(
                "Templates/locales/xx.json:3:1: error: no text for 'token.companies'; add it"))
        #expect(!errors.contains { $0.holds("'language'") })
        #expect(errors.count > 60)
    }

    @Test("a key that means nothing, or holds the wrong thing, is named at its place")
    func wrong() {
        let errors = errors(
            """
            {
              "language": 3,
              "direction": "up", "date.shortMonths": ["Jan"],
              "page.photo": "Photo", "page.description": "{name} {name}", "sektion.skills": "S"
            }
            """)
        let file = "Templates/locales/xx.json"
        for error in [
            "\(file):2:3: error: 'language' must be a text that is not empty",
            "\(file):3:3: error: 'direction' must be ltr or rtl",
            "\(file):3:22: error: 'date.shortMonths' must be a list of 12 texts",
            "\(file):4:3: error: 'page.photo' must be a text with {name}, once",
            "\(file):4:26: error: 'page.description' must be a text with {name}, once",
            "\(file):4:63: error: no label is called 'sektion.skills'; remove it or correct its name",
        ] {
            #expect(errors.contains(error), "\(error)")
        }
    }

    @Test("a file that is no JSON object has one error, at its place")
    func notJSON() {
        #expect(
            errors("{\n \"a\" }") == [
                "Templates/locales/xx.json:2:6: error: this is not JSON as RFC 8259 has it; correct the file"
            ])
        #expect(
            errors("[]") == [
                "Templates/locales/xx.json:1:1: error: a language file is one JSON object of keys and texts"
            ])
    }

    @Test("the tokens are the ones of the contract, in English and Dutch")
    func tokens() throws {
        let (english, dutch) = (try labels("en"), try labels("nl"))
        #expect(english.token(.company) == "Confidential company")
        #expect(dutch.token(.company) == "Vertrouwelijk bedrijf")
        #expect(english.token(.institution) == "Confidential institution")
        #expect(dutch.token(.institution) == "Vertrouwelijke instelling")
        for maskClass in MaskClass.allCases
        where maskClass != .company && maskClass != .institution {
            #expect(
                english.token(maskClass).utf8.reversed().starts(with: "withheld".utf8.reversed())
                    || maskClass == .section || maskClass == .photo)
            #expect(dutch.token(maskClass).holds("fgeschermd"))
        }
        #expect(english.token(.section) == "Withheld")
    }

    @Test("what a language file says is text, not markup")
    func escaping() throws {
        let root = try Folder.copy(of: Pages.root, only: "Templates")
        defer { Folder.remove(root) }
        let file = root.appending("Templates/locales/en.json")
        let text = String(decoding: try Folder.read(file), as: UTF8.self)
        let words = text.split(separator: "Confidential company", omittingEmptySubsequences: false)
        try Folder.write(Array(words.joined(separator: "A & <B>").utf8), to: file)
        let language = try ThemeLibrary(root: root).language(tagged: "en").language
        let token = String(decoding: language.writer.token(.company).bytes, as: UTF8.self)
        #expect(token == #"<span class="masked">A &amp; &lt;B&gt;</span>"#)
    }

    @Test(
        "a tag falls back to its language, and an unknown one to English",
        arguments: [
            ("en", "en", true), ("en-GB", "en", true), ("nl_NL", "nl", true), ("NL-be", "nl", true),
            ("xx", "en", false), ("", "en", false), ("english", "en", false),
            ("../nl", "en", false),
        ])
    func fallback(_ tag: String, _ language: String, _ isKnown: Bool) throws {
        let found = try ThemeLibrary(root: Pages.root).language(tagged: tag)
        #expect(found.language.labels.language == language)
        #expect(found.isKnown == isKnown)
    }

    @Test("a level that the API names is in the page's language; another is the owner's own")
    func levels() throws {
        let data =
            #"{"skills": [{"name": "C", "level": "EXPERT"}, {"name": "D", "level": "ok-ish"}]}"#
        let text = try HTMLReader.pieces(of: Pages.html(data, locale: "nl")).text
        #expect(text.holds("Expert") && text.holds("ok-ish") && !text.holds("EXPERT"))
    }
}
