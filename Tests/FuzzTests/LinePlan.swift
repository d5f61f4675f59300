import ShareModel

/// A resume of short lines, made of an input's bytes by the field table.
struct LinePlan {
    /// The share.
    let record: ShareRecord

    private static let names = [
        "Apple", "Target", "Experience", "Block", "Zyqvorth", "Marks & Ellis", "ME", "X", "谷歌",
        "BMW AG",
        "at", "The", "2014", "O'Neil", "Ltd", "A.B.", "Ünal", "apple.example", "@apple",
    ]
    private static let pieces = [
        "🍎", "•", "–", "-", "*", "#", "1.", ">", "(", ")", "[", "](", "`", "\\", "&", "&#", "&#x",
        "&amp;", "%",
        "%4", "%41", "xn--", "xn--a", "://", "//", "@", ".", ",", ":", "'", "’s", "+", "/", "…",
        "\u{301}", "\u{200B}",
        "\u{FE0F}", "\u{202E}", "Engineer", "Engineer,", "Lead at", "at", "iOS engineer", "from",
        "to", "2014",
        "2024", "May 2014", "06/2018", "4th", "to 2024", "2014 –", "- 2014", "99/99/9999", "Sept.",
        "Inc.", "GmbH",
        "+31 6", "555", "ext. 1", "a@", "@b.example", "https://", "http://a.example/", "www.", "<",
        "<b>", "</",
        "QXBwbGU=", "4170706c65", "\\u0041", "null", "",
    ]
    private static let sections: [(name: String, texts: [String], lists: [String])] = [
        (
            "experiences",
            ["company", "jobTitle", "location", "url", "startDate", "endDate", "description"],
            ["achievements"]
        ),
        (
            "education",
            ["school", "degree", "field", "grade", "startDate", "endDate", "description"],
            ["courses"]
        ),
        (
            "projects", ["name", "organisation", "role", "url", "description", "endDate"],
            ["keywords"]
        ),
        ("references", ["name", "company", "email", "phone", "description"], []),
        ("profiles", ["network", "username", "url"], []),
        ("skills", ["name", "level"], ["keywords"]),
        ("certificates", ["name", "issuer", "issueDate", "credentialId", "verificationUrl"], []),
        ("awards", ["name", "organisation", "date", "description"], []),
    ]
    private static let scalars = [
        "firstName", "lastName", "jobTitle", "email", "phone", "address", "birthDate", "employer",
        "linkedIn", "website",
        "github", "summary", "country",
    ]

    init(_ source: inout ByteSource) {
        var members: [(key: String, value: JSONValue)] = []
        for name in Self.scalars where source.chance(oneIn: 2) {
            members.append((name, .string(Self.text(&source))))
        }
        for section in Self.sections where source.chance(oneIn: 3) {
            let entries = (0...source.number(below: 2)).map { _ -> JSONValue in
                var entry: [(key: String, value: JSONValue)] = []
                for name in section.texts where !source.chance(oneIn: 3) {
                    entry.append((name, .string(Self.text(&source))))
                }
                for name in section.lists where source.chance(oneIn: 2) {
                    let items = (0...source.number(below: 3)).map { _ in Self.text(&source) }
                    entry.append((name, .array(items.map(JSONValue.string))))
                }
                return .object(entry)
            }
            members.append((section.name, .array(entries)))
        }
        let keys = BlurKey.allKnown.filter { _ in source.chance(oneIn: 4) }.map(\.name)
        let blur = keys.isEmpty ? ["companies", "institutions", "dates"] : keys
        record = ShareRecord(
            id: "share1", template: nil, locale: nil,
            columns: [
                .cvData: JSONWriter.bytes(of: .object(members)),
                .blurOptions: JSONWriter.bytes(of: .object(blur.map { ($0, .bool(true)) })),
                .optionalFields: Array(#"{"birthDate":true}"#.utf8),
            ])
    }

    /// Up to four lines of a few pieces each.
    private static func text(_ source: inout ByteSource) -> String {
        (0...source.number(below: 4)).map { _ in line(&source) }.joined(separator: "\n")
    }

    private static func line(_ source: inout ByteSource) -> String {
        switch source.number(below: 6) {
        case 0: source.pick(names)
        case 1: source.pick(pieces)
        case 2: String(source.scalar())
        case 3: source.pick(pieces) + source.pick(names)
        case 4: source.pick(names) + source.pick(pieces)
        default:
            (0...source.number(below: 3)).map { _ in
                source.chance(oneIn: 2) ? source.pick(names) : source.pick(pieces)
            }.joined(separator: source.chance(oneIn: 4) ? "" : " ")
        }
    }
}
