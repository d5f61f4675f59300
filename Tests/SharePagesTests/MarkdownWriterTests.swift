import HTMLTemplate
import Markdown
import Testing

@testable import ShareModel
@testable import SharePages

@Suite("Markdown as HTML")
struct MarkdownWriterTests {
    private func writer(limit: Int = MarkdownWriter.outputLimit) throws -> MarkdownWriter {
        let language = try ThemeLibrary(root: Pages.root).language(tagged: "en").language
        return MarkdownWriter(labels: language.labels, outputLimit: limit)
    }

    private func text(_ events: [MarkdownEvent?], _ words: [String] = []) -> MaskedText {
        var document = MarkdownDocument()
        var words = words[...]
        for event in events {
            if let event {
                document.append(event)
            } else if let word = words.popFirst() {
                document.append(text: word.utf8)
            }
        }
        return MaskedText(document)
    }

    private func blocks(_ source: String, limit: Int = MarkdownWriter.outputLimit) throws -> String
    {
        let text = MaskedText(try MarkdownDocument(parsing: source))
        let html = try writer(limit: limit).blocks(text, headingLevel: 4)?.html
        return String(decoding: html?.bytes ?? [], as: UTF8.self)
    }

    private func string(_ html: HTML?) -> String {
        String(decoding: html?.bytes ?? [], as: UTF8.self)
    }

    private let token = #"<span class="masked">Confidential company</span>"#

    @Test(
        "each kind of mark is its element",
        arguments: [
            ("a *b* **c** `d`", "<p>a <em>b</em> <strong>c</strong> <code>d</code></p>"),
            ("a\nb", "<p>a<br>b</p>"), ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
            ("1. a", "<ol><li>a</li></ol>"), ("> a", "<blockquote><p>a</p></blockquote>"),
            ("```x\na\nb\n```", "<pre><code>a\nb</code></pre>"),
            ("a\n\n***\n\nb", "<p>a</p><hr><p>b</p>"),
            (
                "[a](https://b.example/?c=1&d=2)",
                #"<p><a href="https://b.example/?c=1&amp;d=2" rel="noopener noreferrer nofollow ugc">a</a></p>"#
            ),
            ("[a](javascript:x)", "<p>a</p>"), ("• a\n• b", "<ul><li>a</li><li>b</li></ul>"),
            ("a <b>c</b> & \"d\"", "<p>a c &amp; &quot;d&quot;</p>"),
        ])
    func marks(_ source: String, _ html: String) throws {
        let written = try blocks(source)
        #expect(written == html)
    }

    @Test("a numbered list begins where its author began it")
    func start() throws {
        let list = text(
            [
                .open(.orderedList(start: 3)), .open(.item), nil, .close(.item),
                .close(.orderedList(start: 3)),
            ], ["a"])
        #expect(
            string(try writer().blocks(list, headingLevel: 4)?.html)
                == #"<ol start="3"><li>a</li></ol>"#)
    }

    @Test("headings begin below the entry's, follow each other, and stop at the sixth level")
    func headings() throws {
        #expect(try blocks("## a\n\n#### b\n\n## c") == "<h4>a</h4><h5>b</h5><h4>c</h4>")
        #expect(
            try blocks("# a\n\n## b\n\n### c\n\n#### d")
                == "<h4>a</h4><h5>b</h5><h6>c</h6><h6>d</h6>")
        #expect(try blocks("### a\n\n# b") == "<h4>a</h4><h4>b</h4>")
    }

    @Test("tokens that stand side by side are one, of the class that comes first")
    func adjacentTokens() throws {
        let (company, school) = (MaskClass.company.rawValue, MaskClass.institution.rawValue)
        let run = text(
            [
                .open(.paragraph), .placeholder(school), .open(.strong), .placeholder(company),
                .close(.strong), nil, .placeholder(company), .close(.paragraph),
            ], [" and "])
        let html = try writer().blocks(run, headingLevel: 4)?.html
        #expect(string(html) == "<p>\(token) and \(token)</p>")
        let apart = text([
            .open(.paragraph), .placeholder(company), .close(.paragraph), .open(.paragraph),
            .placeholder(company), .close(.paragraph),
        ])
        #expect(
            string(try writer().blocks(apart, headingLevel: 4)?.html)
                == "<p>\(token)</p><p>\(token)</p>")
    }

    @Test(
        "texts on one line that are the same token are one, and say nothing of how many there were")
    func joinedTokens() throws {
        let hidden = MaskedText(withheld: .company)
        let shown = text([nil], ["a"])
        #expect(string(try writer().inline([hidden, hidden], separator: " ")) == token)
        #expect(
            string(try writer().inline([shown, hidden, hidden], separator: ", ")) == "a, \(token)")
    }

    @Test("a mark with nothing in it leaves no element")
    func emptyMarks() throws {
        let nothing = text([
            .open(.paragraph), .open(.strong), .close(.strong), .close(.paragraph),
            .open(.bulletList), .open(.item), .close(.item), .close(.bulletList),
        ])
        #expect(try writer().blocks(nothing, headingLevel: 4) == nil)
        #expect(try writer().inline(text([])) == nil)
    }

    @Test(
        "a list text that is itself one list gives its items, and one that is a paragraph its text")
    func items() throws {
        func items(_ sources: [String]) throws -> String {
            let texts = try sources.map { MaskedText(try MarkdownDocument(parsing: $0)) }
            return string(try writer().items(texts, headingLevel: 4)?.html)
        }
        #expect(try items(["a", "- b\n- c"]) == "<li>a</li><li>b</li><li>c</li>")
        #expect(try items(["a\n\n- b"]) == "<li><p>a</p><ul><li>b</li></ul></li>")
        #expect(try items(["a\n\nb"]) == "<li><p>a</p><p>b</p></li>")
        #expect(try items(["1. a"]) == "<li><ol><li>a</li></ol></li>")
    }

    @Test("a text that grows too large is cut, closed, and reported")
    func limit() throws {
        let source = "> - " + String(repeating: "a **b** &\n", count: 200)
        let text = MaskedText(try MarkdownDocument(parsing: source))
        for limit in 0..<400 {
            let written = try writer(limit: limit).blocks(text, headingLevel: 4)
            let html = string(written?.html)
            #expect(try HTMLReader.pieces(of: html).emptyElements == [])
            #expect(html.utf8.count <= limit + 400)
            #expect(written?.isCut ?? true)
        }
        #expect(try writer().blocks(text, headingLevel: 4)?.isCut == false)
    }
}
