@testable import ShareModel

/// A text with places for names: written with one name or another, it is the same text otherwise.
struct TextPlan {
    private enum Piece {
        case neutral(String)
        case mention(name: Int, form: Int)
    }

    private var pieces: [Piece] = []

    /// Whether a name is in it.
    var mentions: Bool {
        pieces.contains { if case .mention = $0 { true } else { false } }
    }

    /// A text of up to so many pieces, each a mention of one of the names or something that is none.
    ///
    /// A calm text is Markdown of words alone: in it, names stand in ways that marks around them would
    /// change.
    init(_ source: inout ByteSource, names: Int, pieces count: Int, isMarkdown: Bool = false) {
        let isCalm = isMarkdown && source.chance(oneIn: 2)
        let forms = Self.forms.count + (isCalm ? Self.calmForms.count : 0)
        for _ in 0..<1 + source.number(below: count) {
            if names > 0, source.chance(oneIn: 3) {
                pieces.append(
                    .mention(
                        name: source.number(below: names),
                        form: source.number(below: forms)))
            } else {
                pieces.append(.neutral(isCalm ? source.pick(Self.words) : Self.neutral(&source)))
            }
        }
    }

    /// An address with a name in its host.
    init(addressOf name: Int) {
        pieces = [.mention(name: name, form: Self.addressForm)]
    }

    /// The text with names in their places.
    ///
    /// Spaces part the pieces, so that no name gains a letter.
    func text(_ names: [String]) -> String {
        pieces.map { piece in
            switch piece {
            case .neutral(let text): text
            case .mention(let name, let form): (Self.forms + Self.calmForms)[form](names[name])
            }
        }.joined(separator: " ")
    }

    /// The ways in which a text mentions a name, each of which every name has.
    private static let forms: [@Sendable (String) -> String] = [
        { $0 }, { $0.uppercased() }, { $0.lowercased() }, { $0 + "'s" }, { $0 + "’s" },
        { "**" + $0 + "**" }, { "*" + firstLetter($0) + "*" + rest($0) }, { "`" + $0 + "`" },
        { $0.split(separator: " ").joined(separator: "\u{A0}") },
        { letters($0).joined(separator: "\u{200B}") }, { letters($0).joined(separator: "-") },
        { $0.utf8.allSatisfy { $0 < 0x80 } ? letters($0).joined(separator: " ") : $0 },
        { letters($0).joined(separator: "\u{301}") },
        { "(" + $0 + ")," }, { "“" + $0 + "”." }, { "#" + joined($0) }, { "@" + joined($0) },
        { $0 + " GmbH" },
        { "me@" + joined($0) + ".example" },
        { "[site](https://" + joined($0) + ".example)" },
        { "https://www." + joined($0) + ".example/jobs" },
    ]
    private static let addressForm = forms.count - 1

    /// The ways of calm texts alone.
    private static let calmForms: [@Sendable (String) -> String] = [
        { $0.split(separator: " ").joined(separator: "\n") },
        { firstLetter($0) + "<!-- -->" + rest($0) }, { firstLetter($0) + "&shy;" + rest($0) },
        { firstLetter($0) + "\\\n" + rest($0) }, { "<b>" + $0 + "</b>" },
        { "[" + $0 + "](https://example.com)" },
    ]

    private static func letters(_ name: String) -> [String] {
        name.unicodeScalars.filter { $0 != " " }.map { String($0) }
    }

    private static func firstLetter(_ name: String) -> String {
        String(String.UnicodeScalarView(name.unicodeScalars.prefix(1)))
    }

    private static func rest(_ name: String) -> String {
        String(String.UnicodeScalarView(name.unicodeScalars.dropFirst()))
    }

    private static func joined(_ name: String) -> String { letters(name).joined().lowercased() }

    // MARK: What names nobody

    /// Words without a letter that the names are made of.
    private static let words = [
        "led", "a team", "of three", "and built", "tools.", "In spring,", "for all", "at",
        "Limited",
    ]

    /// Marks and other hostile pieces.
    static let marks = [
        "*", "**", "_", "```", "~~", "# ", "\n", "\n\n", "\n- ", "\n1. ", "\n> ", "\n    ",
        "\n---\n", "[", "](", ")", "![", "<b>", "</b>", "<!--", "-->", "<", ">", "&", "&amp;",
        "&#58;", "\\", "\"", "'", "|", "//", "https://example.com/a", "mailto:a@b.example", "@",
        "#", "\u{0}", "\u{200B}", "\u{202E}", "\u{FEFF}", "\u{301}", "\u{FE0F}", "\u{20E3}",
        "\u{E0041}", "\u{1F600}", "é", "ﬁ", "ß", "2015", "½", "…", "•", "–",
    ]

    private static func neutral(_ source: inout ByteSource) -> String {
        guard source.chance(oneIn: 4) else {
            return source.pick(source.chance(oneIn: 2) ? words : marks)
        }
        let scalars = (0..<1 + source.number(below: 6)).map { _ in source.scalar() }
        return scalars.filter(isNeutral).map { String($0) }.joined()
    }

    /// Whether a scalar reads as no letter of a name.
    private static func isNeutral(_ scalar: Unicode.Scalar) -> Bool {
        FoldedText(String(scalar)).bytes.allSatisfy { $0 < 0x80 && !"qzxjkvwy".utf8.contains($0) }
    }
}
