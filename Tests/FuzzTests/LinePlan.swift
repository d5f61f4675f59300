import ShareModel

/// A resume whose texts are short lines: without a letter, of one name alone, of marks and emoji, of
/// pieces of addresses, dates and character references that end where a text ends.
///
/// It is for faults at the edges of texts: the first word, the last one, none.
struct LinePlan {
    /// The name of a firm that is no word, hidden in every plan that hides firms.
    let name: String
    /// Another one, which is an ordinary word or hardly one, and is promised to be gone in some places.
    private let firm: String
    /// The keys of `blurOptions`.
    let keys: [BlurKey]
    /// The content, with the name in some of its lines.
    let content: JSONValue

    /// Whether the name is promised to be gone.
    var hidesName: Bool { keys.contains(.maskClass(.company)) }

    init(_ source: inout ByteSource) {
        let names = Names(name: source.pick(Self.names), firm: source.pick(Self.firms))
        (name, firm) = (names.name, names.firm)
        // Two bytes of the input choose among the keys; firms are hidden more often than not.
        let bits = UInt64(source.byte()) << 8 | UInt64(source.byte())
        let hidesFirms = !source.chance(oneIn: 4)
        keys = BlurKey.allKnown.enumerated().filter { index, key in
            key == .maskClass(.company) ? hidesFirms : bits >> UInt64(index % 16) & 1 == 1
        }.map(\.element)
        var members: [(String, JSONValue)] = []
        for field in Field.all(in: .personal) + [.summary] where source.chance(oneIn: 4) {
            members.append((field.rule.name, Self.value(field, names, &source)))
        }
        for section in ResumeSection.allCases where section.isList && source.chance(oneIn: 5) {
            members.append((section.name, Self.section(section, names, &source)))
        }
        content = .object(members)
    }

    /// The share of the plan; the name is a secret, wherever it stands.
    var record: ShareRecord {
        ShareRecord(
            id: "share1", template: nil, locale: nil,
            columns: [
                .cvData: JSONWriter.bytes(of: content),
                .blurOptions: JSONWriter.bytes(
                    of: .object(keys.map { ($0.name, .bool(true)) })),
                .maskTerms: JSONWriter.bytes(
                    of: .object([("companies", .array([.string(name), .string(firm)]))])),
                .optionalFields: Array(
                    #"{"birthDate":true,"gender":true,"driverLicense":true}"#.utf8),
            ])
    }

    // MARK: Values

    /// What is hidden, on its way into the texts.
    private struct Names {
        let name: String
        let firm: String
    }

    private static func section(
        _ section: ResumeSection, _ names: Names, _ source: inout ByteSource
    ) -> JSONValue {
        let entries = (0...source.number(below: 2)).map { _ in
            JSONValue.object(
                Field.all(in: section).filter { _ in source.chance(oneIn: 2) }.map {
                    ($0.rule.name, value($0, names, &source))
                })
        }
        guard section == .customSections else { return .array(entries) }
        return .array([
            .object([("title", .string(text(names, &source))), ("items", .array(entries))])
        ])
    }

    private static func value(
        _ field: Field, _ names: Names, _ source: inout ByteSource
    ) -> JSONValue {
        // The person's own name stays where only firms are hidden.
        if field.rule.maskClasses.contains(.name) {
            return .string(text(Names(name: "Ada", firm: names.firm), &source))
        }
        return switch field.kind {
        case .plainList, .markdownList:
            .array((0...source.number(below: 3)).map { _ in .string(text(names, &source)) })
        case .flag: .bool(source.chance(oneIn: 2))
        case .id: .string("id")
        case .photo: .string("data:image/png;base64," + line(names, &source))
        // Dates, addresses and numbers are read by readers of their own: one line at most.
        case .date, .link, .email, .phone: .string(line(names, &source))
        // What a firm, school or person is called is one word of ours as often as not.
        case .plain where !field.rule.maskClasses.isEmpty && source.chance(oneIn: 2):
            .string(source.pick(firms + [names.name, names.firm]))
        case .plain, .markdown: .string(text(names, &source))
        }
    }

    /// One to six lines.
    private static func text(_ names: Names, _ source: inout ByteSource) -> String {
        (0...source.number(below: 6)).map { _ in line(names, &source) }.joined(separator: "\n")
    }

    /// A line of no piece to three, one alone as often as not, with a bullet before them or not.
    private static func line(_ names: Names, _ source: inout ByteSource) -> String {
        if source.chance(oneIn: 2) { return piece(names, &source) }
        let start = source.chance(oneIn: 3) ? source.pick(starts) : ""
        let pieces = (0..<source.number(below: 4)).map { _ in piece(names, &source) }
        return start + pieces.joined(separator: source.pick(joins))
    }

    private static func piece(_ names: Names, _ source: inout ByteSource) -> String {
        switch source.number(below: 9) {
        case 0: names.name
        case 1, 2: names.firm
        case 3: source.pick(roles)
        case 4: source.pick(dates)
        case 5: source.pick(addresses)
        case 6: String(source.scalar())
        case 7: source.pick(TextPlan.marks)
        default: source.pick(fragments)
        }
    }

    // MARK: Pieces

    /// None begins with a hexadecimal digit, which would belong to a reference or escape before it.
    ///
    /// Each is one word, which is promised to be gone within other letters too.
    private static let names = ["Qzxlora", "Zaxtri", "Xizqu"]
    /// Firms that are ordinary words, or hardly words at all.
    private static let firms = [
        "Apple", "Target", "Experience", "Block", "Meta", "Shell", "Visa", "Gap", "Engineer", "May",
        "X", "3M", "C&A", "H&M", "E.ON", "AT&T", "2014", "Ü", "谷歌", "🍎", "...", "-", "The",
        "Zoxtra Qovv", "QZX-Wovy", "Block Engineer",
    ]
    private static let roles = [
        "Engineer", "iOS engineer", "Engineer, Target", "Head of", "at", "at the", "van", "by",
        "Apple – developer", "GmbH", "Inc.", "B.V.", "as", "a", "I",
    ]
    private static let dates = [
        "from 2014 to 2024", "- 2014", "2014 -", "to", "until", "2014", "2014–2024", "May",
        "May 2014", "31", "2014-05", "2014-05-31", "2014-00-99", "99999999999999999999", "0", "–",
        "4th", "05/2014", "20140531", "heute", "Present",
        "⑳⑭", "⑤-⑳⑭", "⑤", "½", "2014-05-99999999999999999999", "1990-99999999999999999999-1", "%",
        "5-2014", "12% 2014",
    ]
    private static let addresses = [
        "https://", "https://x", "http:", "//", "www.", "www", "@", "@x", "a@", "a@b", "a@b.c",
        "mailto:", "tel:", "+", "+3", "+31 6 5550 1234", "06", ".com", "x.", ".", "..", "/", "/?#",
        "linkedin.com/in/", "lnkd.in", "github.com/", "https://[", "https://[::1]", "https://@",
        "https://%", "https://a.b:99999/", "javascript:", "https://xn--", "https://xn--a.xn--",
    ]
    /// Beginnings of what is read as a whole, at whose end there is nothing.
    private static let fragments = [
        "%", "%4", "%41", "%ZZ", "%u00", "&", "&#", "&#x", "&#x4", "&#x41;", "&#1114112;", "&#0;",
        "&am", "&amp", "xn--", "xn--a", "xn--99999999", "XN--", "-", "--", "—", "'", "’s", "'s",
        "(",
        ")", "[", "]", "[]", "[](", "[x](", "[x](<", "![", "<", "</", "<!", "<!-", "<!--", "<a",
        "<a b=", "<br>", "\\", "\\u", "\\u00", "\\x", "=", "=4", "=\n", "*", "**", "`", "``",
        "```\n", "~~~", "|", "#", "1.", "1)", ">", "+", "_", "\u{0}", "\u{7F}", "\u{AD}",
        "\u{200B}", "\u{200D}", "\u{202E}", "\u{FE0F}", "\u{FEFF}", "\u{301}", "\u{308}", "🍎",
        "👨‍👩‍👧", "🇳🇱", "✓", "★", "•", "…", "½", "①", "ǅ", "ŉ", "ﷺ", "İ", "ẞ", "",
    ]
    private static let starts = [
        "- ", "* ", "+ ", "• ", "– ", "1. ", "1) ", "# ", "###### ", "> ", "> - ", "    ", "\t",
        "-", "#", "=", "---", "===", "***", "```", "| ", "\u{A0}", "\u{2028}", "\r",
    ]
    private static let joins = [" ", "", ", ", "\n", "-", ".", "/", " - ", "\u{A0}", "@"]
}
