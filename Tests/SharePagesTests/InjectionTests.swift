import ShareModel
import SharePages
import Testing

/// Texts of strangers in every field: X-01…X-23 and X-27…X-30 of the matrix of untrusted input.
@Suite("Untrusted text")
struct InjectionTests {
    static let payloads: [String] = [
        "<script>alert(1)</script>",
        "\"\u{301} onmouseover=alert(1) x=\"\u{301}", "'\u{301} onfocus=alert(1) x='\u{301}",
        "a='`b`=\t\n\u{C}c", "</title><svg onload=alert(1)>",
        "</style><img src=x onerror=alert(1)>",
        "</textarea>-->--!>]]>", "</script><!--\u{2028}\u{2029}",
        "<![CDATA[x]]><?php x ?><!DOCTYPE y>",
        "{{{name}}}{{=<% %>=}}{{>entry}}{{#sections}}", "{{name}}", "\u{202E}abc\u{2066}def",
        "+ADw-script+AD4-", "\u{1B}(J<b>", "a\r\nX-Header: b", "<img src='//e.example/?",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1&gt;\">",
        "<base href=//e.example><form action=x><iframe srcdoc='<b>'></iframe>",
        "&lt;script&gt;&#60;script&#62;&amp;lt;", "javascript:alert(1)//https://x.example",
        "jaVasCript:/*-/*`/*\\`/*'/*\"/**/(/* */oNcliCk=alert() )//%0D%0A</stYle/</titLe/--!>\\x3csVg/<sVg/oNloAd=alert()//>\\x3e",
    ]

    static let combining = [
        "\u{301}", "\u{FE0F}", "\u{200D}", "\u{200C}", "\u{20E3}", "\u{E0067}", "\u{1F3FB}",
        "\u{93F}",
    ]

    private static let links: Set<FieldKind> = [.link, .email, .phone, .photo, .id, .flag, .date]

    /// A resume with the text in every field that holds text.
    private func resume(_ text: String, links: String = "https://x.example/") -> String {
        var sections: [String] = []
        for section in ResumeSection.allCases {
            let members = Field.all(in: section).map { field -> String in
                let value =
                    switch field.rule.kind {
                    case .plain, .markdown, .email, .phone, .photo, .id: Pages.json(text)
                    case .plainList, .markdownList: "[\(Pages.json(text)), \(Pages.json(text))]"
                    case .date: Pages.json(text)
                    case .link: Pages.json(links)
                    case .flag: "true"
                    }
                return "\"\(field.rule.name)\": \(value)"
            }.joined(separator: ", ")
            switch section {
            case .personal, .summary: sections.append(members)
            case .customSections:
                sections.append(
                    #""customSections": [{"title": \#(Pages.json(text)), "items": [{\#(members)}]}]"#
                )
            default: sections.append("\"\(section.name)\": [{\(members)}]")
            }
        }
        return "{\(sections.joined(separator: ", "))}"
    }

    private func pieces(_ text: String, links: String = "https://x.example/") throws -> [HTMLPiece]
    {
        let html = try Pages.html(
            resume(text, links: links),
            optional: #"{"birthDate": true, "gender": true, "driverLicense": true}"#)
        return try HTMLReader.pieces(of: html)
    }

    private func check(_ pieces: [HTMLPiece]) {
        let elements: Set<String> = [
            "html", "head", "meta", "title", "link", "body", "div", "header", "main", "section",
            "article", "h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li", "dl", "dt", "dd",
            "a", "span", "bdi", "time", "img", "em", "strong", "code", "pre", "blockquote", "br",
            "hr",
        ]
        let attributes: Set<String> = [
            "lang", "dir", "charset", "name", "content", "property", "rel", "href", "class",
            "itemscope", "itemtype", "itemprop", "aria-label", "src", "alt", "width", "height",
            "datetime", "start",
        ]
        for case .open(let name, let found) in pieces {
            #expect(elements.contains(name), "\(name)")
            for attribute in found {
                #expect(attributes.contains(attribute.name), "\(name) \(attribute.name)")
                if attribute.name == "name" { #expect(name == "meta") }
            }
        }
        for address in pieces.values(of: "href") {
            #expect(
                ["https://", "http://", "mailto:", "tel:", "/assets/", "/favicon.ico"].contains {
                    address.utf8.starts(with: $0.utf8)
                }, "\(address)")
        }
    }

    @Test(
        "X-01…X-06, X-13, X-16, X-22, X-27…X-29: a text in every field changes no element",
        arguments: payloads)
    func structure(_ payload: String) throws {
        let pieces = try pieces(payload)
        check(pieces)
        let plain =
            #"{"firstName": \#(Pages.json(payload)), "skills": [{"name": \#(Pages.json(payload)), "category": \#(Pages.json(payload))}], "experiences": [{"jobTitle": \#(Pages.json(payload)), "company": \#(Pages.json(payload))}]}"#
        let benign =
            #"{"firstName": "Ada", "skills": [{"name": "Ada", "category": "Ada"}], "experiences": [{"jobTitle": "Ada", "company": "Ada"}]}"#
        let (found, expected) = (
            try HTMLReader.pieces(of: Pages.html(plain)).skeleton.filter { $0 != "<br>" },
            try HTMLReader.pieces(of: Pages.html(benign)).skeleton
        )
        #expect(found == expected)
    }

    @Test(
        "X-02 X-03: each byte that means something is escaped, whatever combines with it",
        arguments: combining)
    func combined(_ mark: String) throws {
        let text = ["\"", "'", "<", ">", "&", "=", "`"].map { $0 + mark }.joined(separator: "x")
        let html = try Pages.html(#"{"firstName": \#(Pages.json(text))}"#)
        let pieces = try HTMLReader.pieces(of: html)
        check(pieces)
        for place in ["h1", "title"] {
            let start = try #require(
                pieces.firstIndex { if case .open(place, _) = $0 { true } else { false } })
            guard case .text(let shown) = pieces[start + 1] else {
                Issue.record("no text in \(place)")
                continue
            }
            #expect(shown.utf8.starts(with: text.utf8))
        }
    }

    @Test(
        "X-07…X-12: an address of no good leads nowhere, from a link field and from Markdown",
        arguments: [
            "javascript:alert(1)", "data:text/html;base64,eA==", "vbscript:x", "//evil.example/x",
            "ms-msdt:/id", "https:evil.example", "https://u:p@evil.example/", "\\\\evil.example",
        ])
    func addresses(_ address: String) throws {
        let markdown =
            "[a](<\(address)>) [b](\(address)) ![c](\(address)) <\(address)> [d]\n\n[d]: \(address)"
        let pieces = try pieces(markdown, links: address)
        check(pieces)
        for target in pieces.values(of: "href") { #expect(!target.holds("evil"), "\(target)") }
        let good = try self.pieces("[a](https://good.example/)", links: "https://good.example/")
        #expect(good.values(of: "href").filter { $0.holds("good.example") }.count > 20)
    }

    @Test("every link to another site is without a trace and without trust")
    func relations() throws {
        for case .open("a", let attributes) in try pieces("[a](https://good.example/)") {
            #expect(
                attributes.first { $0.name == "rel" }?.value == "noopener noreferrer nofollow ugc")
        }
    }

    @Test("X-14 X-21: no class and no id comes from a text")
    func names() throws {
        let text = "```\"><img src=x>\nx\n```\n\n# heading {#id .class}\n\n```swift\nx\n```"
        let pieces = try pieces(text)
        check(pieces)
        #expect(pieces.values(of: "id") == [])
        #expect(!pieces.values(of: "class").contains { $0.holds("language-") || $0.holds("swift") })
    }

    @Test("X-19 X-22: no control character but tab and line feed reaches a page")
    func controls() throws {
        var text = ""
        for value in 0..<0x20 { text.unicodeScalars.append(Unicode.Scalar(UInt8(value))) }
        let html = try Pages.html(resume("a\(text)b\u{7F}c\u{FFFE}\u{FFFF}"))
        #expect(!html.utf8.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F })
    }

    @Test("X-20: what turns the direction stays within its element, and out of the title")
    func direction() throws {
        let html = try Pages.html(#"{"firstName": "A\u202Eb\u2067c", "jobTitle": "d"}"#)
        let pieces = try HTMLReader.pieces(of: html)
        #expect(html.holds("<title>Abc – d</title>"))
        #expect(pieces.values(of: "content").contains("Resume of Abc, d"))
        // An override is gone, for it shows a text backwards; an isolate stays.
        #expect(html.holds("Ab\u{2067}c"))
    }

    @Test("X-30: a long run of marks or signs is written in linear time and size")
    func length() throws {
        let text =
            String(repeating: "&\"", count: 20_000) + "a"
            + String(repeating: "\u{301}", count: 10_000)
        let clock = ContinuousClock()
        let time = try clock.measure {
            let html = try Pages.html(#"{"summary": \#(Pages.json(text))}"#)
            #expect(html.utf8.count < 400_000)
        }
        #expect(time < .seconds(5))
    }
}
