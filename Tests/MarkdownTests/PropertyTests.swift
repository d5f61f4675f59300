import Testing

@testable import Markdown

@Suite("Any source")
struct PropertyTests {
    private static let pieces = [
        "a", "Goo", " ", "  ", "\n", "\n\n", "\r\n", "\t", "    ", "*", "**", "_", "`", "```\n",
        "~~~", "[", "](b)", "]", "![", "[a]: b\n", "<", ">", "<b>", "<br>", "<p>", "<!--", "-->",
        "<tel:1>", "&amp;", "&#1;", "&#10;", "&#xFFFF;", "\\", "- ", "-", "+ ", "1. ", "2) ", "> ",
        "# ", "=", "---", "* * *", "•", "– ", "·", "\u{A0}", "\u{0}", "\u{1E}", "\u{85}", "é",
        "\u{FEFF}", "\u{FFFF}", "2015. ", "😀", "!", "'", "\"",
    ]

    @Test("gives balanced marks and clean text, whatever the limits")
    func invariants() throws {
        var random = SplitMix64(state: 1)
        for depth in [1, 3, 32] {
            let limits = MarkdownLimits(sourceBytes: 4_096, depth: depth)
            for _ in 0..<4_000 {
                let source = random.text(of: Self.pieces)
                let document = try MarkdownDocument(parsing: source, limits: limits)
                #expect(violation(of: document, depth: depth) == nil, "\(source.debugDescription)")
                let plain = MarkdownDocument(plain: source)
                #expect(violation(of: plain, depth: 0) == nil, "\(source.debugDescription)")
            }
        }
    }

    @Test("without a meaning in Markdown is read the same with libcmark and without")
    func prose() {
        let pieces = [
            "a", "é", " ", "  ", "\n", "\n\n", "\t", ". ", "-", "7", "#", "!", "\u{2003}",
        ]
        var random = SplitMix64(state: 2)
        var count = 0
        for _ in 0..<8_000 {
            let source = random.text(of: pieces)
            let bytes = Array(source.utf8)
            guard let prose = Prose(bytes) else { continue }
            count += 1
            let tree = SyntaxTree.document(of: PreparedSource(bytes), maximumDepth: 32)
            #expect(prose.document() == tree, "\(source.debugDescription)")
        }
        #expect(count > 500)
    }

    @Test(
        "that once broke a promise keeps it",
        arguments: [
            "&#xFFFF;", "[a](&#xFFFE;)", "[a <tel:1> b](c)", "· \t---\n\t\t\t\ta", "\u{FEFF}a",
            "*<br>*", "[a<br>](b)",
        ])
    func regressions(source: String) throws {
        #expect(try violation(of: MarkdownDocument(parsing: source)) == nil)
    }
}

/// A small random generator with a seed, so that a failure can be seen again.
private struct SplitMix64 {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((value ^ (value >> 31)) % UInt64(bound))
    }

    mutating func text(of pieces: [String]) -> String {
        (0..<next(below: 24)).map { _ in pieces[next(below: pieces.count)] }.joined()
    }
}
