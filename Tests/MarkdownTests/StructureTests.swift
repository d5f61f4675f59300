import Markdown
import Testing

@Suite("Structure")
struct StructureTests {
    @Test(
        "Markdown becomes marks around text",
        arguments: [
            ("plain", "p[plain]"),
            ("a *b **c*** `d`", "p[a em[b strong[c]] code[d]]"),
            ("# One\n\n###### Six #", "h1[One]h6[Six]"),
            ("a\n\nb", "p[a]p[b]"),
            ("a\n***\nb", "p[a]---p[b]"),
            ("> a\n> b", "quote[p[a/b]]"),
            ("- a\n- b", "ul[li[a]li[b]]"),
            ("- a\n\n- b", "ul[li[p[a]]li[p[b]]]"),
            ("1. a\n2. b", "ol1[li[a]li[b]]"),
            ("- a\n  - b\n- c", "ul[li[aul[li[b]]]li[c]]"),
            ("[a *b*](https://e.org/x \"t\")", "p[a(https://e.org/x)[a em[b]]]"),
            ("```\na\n\n  b\n```", "pre[a//  b]"),
        ])
    func marks(source: String, expected: String) throws {
        #expect(try outline(source) == expected)
    }

    @Test("a soft break, a hard break and every kind of line end are one line break")
    func lineBreaks() throws {
        for source in ["a\nb", "a\r\nb", "a\rb", "a  \nb", "a\\\nb", "a<br>b", "a<br/>\nb"] {
            #expect(try outline(source) == "p[a/b]", "\(source.debugDescription)")
        }
    }

    @Test("text that tags, escapes, entities or comments cut is one text")
    func joinedText() throws {
        for source in [
            "Goo<b>gle</b>", "Goo<!-- -->gle", "Goog&#108;e", "Goo&#x67;le", "Goo<?php ?>gle",
            "G<span\nclass=x>oogle</span>", "Goo\u{1}gle", "Goo&#1;gle", "Goo&#xFFFF;gle",
            "![Goo](http://e.org/p)gle", "Goo[](x)gle", "Goo<![CDATA[ x ]]>gle",
        ] {
            #expect(try outline(source) == "p[Google]", "\(source.debugDescription)")
            #expect(try MarkdownDocument(parsing: source).events.count == 3)
        }
        #expect(try outline("\\*Google\\* &amp; &eacute;") == "p[*Google* & é]")
    }

    @Test("a mark that holds nothing is left out")
    func emptyMarks() throws {
        for source in ["", "\n\n", "-", "> ", "#", "[](x)", "```\n```", "<b></b>", "- \n\n> -"] {
            #expect(try MarkdownDocument(parsing: source).isEmpty, "\(source.debugDescription)")
        }
        #expect(try !MarkdownDocument(parsing: "a").isEmpty)
    }

    @Test("a link's target is hidden bytes before its text, and links do not nest")
    func targets() throws {
        #expect(try outline("[a <tel:1> b](z)") == "p[a(z)[a tel:1 b]]")
        #expect(try outline("[a [b](c) d](e)") == "p[[a a(c)[b] d](e)]")
        #expect(try visible("[a](secret)") == "a")
        let long = String(repeating: "u", count: 3_000)
        #expect(try outline("[a](\(long))") == "p[a]")
    }

    @Test("plain text keeps every mark as it is")
    func plain() {
        #expect(outline(MarkdownDocument(plain: "*a* <b>\r\n- c\n")) == "*a* <b>/- c")
        #expect(MarkdownDocument(plain: "").isEmpty)
    }

    @Test("plain text of a document has a line for each block and line break")
    func plainText() throws {
        #expect(try visible("# a\nb *c*\nd\n- e\n- f") == "a\nb c\nd\ne\nf")
        var document = MarkdownDocument()
        document.append(text: "at ".utf8)
        document.append(.placeholder(7))
        document.append(text: ", later".utf8)
        #expect(document.plainText { "{\($0)}" } == "at {7}, later")
        #expect(outline(document) == "at {7}, later")
    }

    @Test("a source over the limit is refused, one at the limit is taken")
    func size() throws {
        let limits = MarkdownLimits(sourceBytes: 4, depth: 8)
        #expect(try outline(MarkdownDocument(parsing: "abcd", limits: limits)) == "p[abcd]")
        let error = #expect(throws: MarkdownError.self) {
            try MarkdownDocument(parsing: "abcdé", limits: limits)
        }
        #expect(error == .tooLarge(bytes: 6, limit: 4))
        #expect(
            error?.description
                == "the text has 6 bytes and at most 4 are taken; shorten it")
    }

    @Test("marks deeper than the limit lose their structure and keep their text apart")
    func depth() throws {
        let limits = MarkdownLimits(sourceBytes: 100, depth: 2)
        let document = try MarkdownDocument(parsing: "- a\n  - *b*\n\n    c", limits: limits)
        #expect(outline(document) == "ul[li[a/b/c]]")
    }
}
