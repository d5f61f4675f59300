import ResumeImport
import ShareModel
import Testing

@Suite struct ReactiveResumeTests {
    @Test(arguments: ["nils-hoek.reactive4", "mirre-vos.reactive5"])
    func anExportFindsItsPlaceAndWhatIsHiddenIsNamed(name: String) throws {
        let resume = try ImportedResume(parsing: try readFile(local("Fixtures/\(name).json")))
        #expect(resume.form == .reactiveResume)
        try expectGolden(report(resume), "\(name).txt")
    }

    @Test func whatIsHiddenIsInTheResumeAndAmongTheHiddenItems() throws {
        let file = """
            {"basics":{},"sections":{"experience":{"items":[\
            {"id":"a","company":"Shown","visible":true},{"id":"a","company":"Gone","hidden":true}]}}}
            """
        let resume = try imported(file).resume
        #expect(text(try #require(resume["hiddenItems"])) == #"{"experiences":["hidden-1"]}"#)
        #expect(
            text(try #require(resume["cvData"])) == """
                {"experiences":[{"company":"Shown"},{"company":"Gone","id":"hidden-1"}]}
                """)
    }

    @Test(arguments: [
        ("<p>One <strong>two </strong>three</p>", "One **two** three"),
        ("<p>a*b_c [d] &lt;e&gt;</p>", #"a\*b\_c \[d\] \<e>"#),
        ("<p># one</p><p>- two</p><p>3. three</p>", "\\# one\n\n\\- two\n\n3\\. three"),
        (
            "<p>a</p><ul><li><p>b</p></li><li><p>c</p><p>d</p></li></ul><p>e</p>",
            "a\n\n- b\n- c\n\n  d\n\ne"
        ),
        ("<ol><li>a</li><li>b<ul><li>c</li></ul></li></ol>", "1. a\n2. b\n  - c"),
        (
            "<p>See <a href=\"https://x.example/a b\">this</a></p>",
            "See [this](<https://x.example/a b>)"
        ),
        ("<a href=\"javascript:alert(1)\">x</a>", "x"),
        ("<p><strong>Skills:</strong>Swift</p>", "Skills:Swift"),
        ("<h2>Heading</h2><p>text</p>", "## Heading\n\ntext"),
        ("<script>alert(1)</script><style>p{}</style>text", "text"),
        ("a < b and c > d", #"a \< b and c > d"#),
        ("<p>open <em>never closed", "open *never closed*"),
        ("</ul></li></b>", ""), ("<", #"\<"#), ("<p", #"\<p"#),
    ])
    func richTextBecomesMarkdown(html: String, markdown: String) throws {
        let file = JSONValue.object([
            ("basics", .object([])),
            (
                "sections",
                .object([("summary", .object([("content", .string(html))]))])
            ),
        ])
        let resume = try ImportedResume(parsing: JSONWriter.bytes(of: file))
        #expect((resume.resume["cvData"]?["summary"]?.string ?? "") == markdown)
    }
}
