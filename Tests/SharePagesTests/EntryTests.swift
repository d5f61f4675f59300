import Testing

/// What an entry says of what it withholds: enough, and not twice.
@Suite("Entries")
struct EntryTests {
    private func text(_ cvData: String, blur: String = "{}") throws -> String {
        try HTMLReader.pieces(of: Pages.html(cvData, blur: blur)).text
    }

    @Test("an address that names the hidden firm is gone where the firm's token stands")
    func address() throws {
        let data = """
            {"projects": [{"name": "Kiln", "organisation": "Zyqvorth", "url": "https://zyqvorth.example"}],
            "references": [{"name": "Ada", "company": "Zyqvorth", "email": "ada@zyqvorth.example"}]}
            """
        let hidden = try text(data, blur: #"{"companies": true}"#)
        #expect(hidden.count(of: "Confidential company") == 2)
        let shown = try text(data, blur: "{}")
        #expect(shown.holds("zyqvorth.example") && shown.holds("ada@zyqvorth.example"))
    }

    @Test("an entry of a hidden section says so once")
    func section() throws {
        let data = """
            {"references": [{"name": "Ada", "jobTitle": "Baker", "company": "Oven", "description": "Good."},
            {"name": "Bo", "email": "bo@oven.example"}]}
            """
        #expect(try text(data, blur: #"{"references": true}"#).count(of: "Withheld") == 2)
    }

    @Test("a name that is hidden is one token, in the heading and the title")
    func name() throws {
        let html = try Pages.html(
            #"{"firstName": "Ada", "lastName": "Quill", "jobTitle": "Baker"}"#,
            blur: #"{"name": true}"#)
        #expect(html.holds("<title>Name withheld – Baker</title>"))
        #expect(
            html.holds(
                #"<h1 class="p-name"><span class="masked">Name withheld</span></h1>"#))
    }

    @Test("short things in a row stay apart where the text is copied without the style")
    func separators() throws {
        let text = try text(
            #"""
            {"skills": [{"name": "Web", "level": "expert", "keywords": ["React", "Redux"]},
                {"name": "Data", "keywords": ["SQL"]}],
             "projects": [{"name": "Oven", "organisation": "Acme", "role": "Lead",
                "location": "Delft", "url": "https://oven.example"}, {"name": "Mill", "location": "Ede",
                "url": "https://mill.example"}, {"name": "Rye", "role": "Cook"}]}
            """#)
        let dot = "\u{A0}· "
        #expect(text.holds("Expert") && text.holds("·\u{A0}React, Redux"))
        #expect(text.holds("SQL") && !text.holds("·\u{A0}SQL") && !text.holds("Redux,"))
        #expect(text.holds("Acme\(dot)Lead\(dot)Delft\(dot)oven.example"))
        #expect(text.holds("Ede\(dot)mill.example"))
        #expect(text.count(of: "·") == 5)
    }
}
