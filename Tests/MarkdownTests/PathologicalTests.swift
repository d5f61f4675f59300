import Markdown
import Testing

/// Known ways to make a Markdown parser slow, each filled up to the limit of 64 KiB.
@Suite("X-26, X-30: time is linear in the source", .serialized)
struct PathologicalTests {
    @Test(
        "a repeated pattern takes less than a second",
        arguments: [
            "*a **a ", "a**b", "a* ", "*a_ ", "_a* ", "**", "__a", "*_", "[", "]", "[a](b",
            "[a](<b", "[a](b \"", "![[]()", "![", "[](", "[a\n=\n", "[a]: u\n", "[a]:b\n[a]",
            "[a]: <", "[a][a]", "<", "<!A ", "<?", "<!--", "<![CDATA[", "<a b='", "</a ", "<a@b",
            "&", "&#", "&copy", "\\", "\\*", "`", "` `` ", "- ", "- a\n", "-\n", "- a\n\n", ">",
            ">\n", "> a\n\n", "1. ", "1. a\n\n", "# ", "a\n=\n", "a\n-\n", "```\n", "\t", "\n",
            "\r", "a  \n", "• ", "•\n", "<br>", "<div>\n", "\u{301}", "\"", "a", "\t*",
        ])
    func repeated(pattern: String) throws {
        try expectFast(filled(pattern, 65_536))
    }

    @Test("a prefix with a tail that multiplies it takes less than a second")
    func combined() throws {
        let half = 32_000
        for (head, tail) in [
            ("- ", "x"), (">", "a*"), ("[", "]"), ("[", "](b)"), ("*a **a ", "a** a*"),
        ] {
            try expectFast(filled(head, half) + filled(tail, half))
        }
        try expectFast(filled("- ", half) + "x" + filled("\n", half))
        try expectFast(filled("- ", half) + "x\n" + filled("a\n", half))
        try expectFast(filled("\t*", half) + "\n" + filled("\n", half))
        try expectFast("> ```\n" + filled("- ", half) + "x" + filled("\n", half))
        try expectFast("[a]: " + filled("u", half) + "\n\n" + filled("[a]\n\n", half))
    }

    @Test("something that grows takes less than a second")
    func growing() throws {
        try expectFast((1..<350).map { "e" + filled("`", $0) }.joined())
        try expectFast((0..<340).map { filled(" ", $0) + "- a\n" }.joined())
        let steps = (0..<170).map { filled("  ", $0 * 2) + "- a\n" }.joined()
        try expectFast(steps + filled("\n", 30_000))
        let tabs = (0..<32).map { filled("\t", $0) + filled("- ", 16) + "a\n" }.joined()
        try expectFast("> ```\n" + tabs + filled("\n", 60_000))
    }

    private func filled(_ pattern: String, _ count: Int) -> String {
        String(repeating: pattern, count: count / pattern.utf8.count)
    }

    private func expectFast(_ source: String) throws {
        var document = MarkdownDocument()
        let time = try ContinuousClock().measure {
            document = try MarkdownDocument(parsing: source)
        }
        #expect(time < .seconds(1), "\(source.prefix(40).debugDescription)")
        #expect(violation(of: document) == nil, "\(source.prefix(40).debugDescription)")
        #expect(document.events.count <= source.utf8.count + 64)
        #expect(document.bytes.count <= source.utf8.count)
    }
}
