import ShareModel

/// A resume with places for names, made of an input's bytes by the field table.
struct ResumePlan {
    /// The names of two firms, then of two schools.
    let names: [NamePair]
    /// The keys of `blurOptions`, beside companies and institutions.
    let keys: [String]
    private let content: Plan

    private indirect enum Plan {
        case constant(JSONValue)
        case text(TextPlan)
        case name(Int)
        case list([Plan])
        case object([(key: String, plan: Plan)])
    }

    /// Keys that hide what no name of a firm or school stands in.
    private static let moreKeys = [
        "linkedin", "photo", "dates", "gender", "birthDate", "phone", "email", "website", "github",
    ]

    init(_ source: inout ByteSource) {
        names = (0..<4).map { NamePair(number: $0, &source) }
        let bits = source.byte()
        keys = Self.moreKeys.indices.filter { bits >> UInt8($0 % 8) & 1 == 1 }.map {
            Self.moreKeys[$0]
        }
        var members: [(key: String, plan: Plan)] = []
        for section in ResumeSection.allCases where section.isList {
            guard source.chance(oneIn: 3) else { continue }
            let entries = (0...source.number(below: 2)).map { _ in Self.entry(section, &source) }
            let items = Plan.list(entries)
            let custom = Plan.object([
                ("title", .text(TextPlan(&source, names: 4, pieces: 3))), ("items", items),
            ])
            members.append((section.name, section == .customSections ? .list([custom]) : items))
        }
        if case .object(let scalars) = Self.entry(.personal, &source) { members += scalars }
        members.append(
            ("summary", .text(TextPlan(&source, names: 4, pieces: 24, isMarkdown: true))))
        // Each name is a secret, whatever else became of the bytes.
        members.append(("employer", .name(0)))
        content = .object(members)
    }

    /// Values to hide that stand in no field.
    func maskTerms(_ names: [String]) -> JSONValue {
        .object([
            ("companies", .array([.string(names[1])])),
            ("institutions", .array([.string(names[2]), .string(names[3])])),
        ])
    }

    /// The content with names in their places.
    func cvData(_ names: [String]) -> JSONValue { Self.value(content, names) }

    private static func value(_ plan: Plan, _ names: [String]) -> JSONValue {
        switch plan {
        case .constant(let value): value
        case .text(let text): .string(text.text(names))
        case .name(let index): .string(names[index])
        case .list(let plans): .array(plans.map { value($0, names) })
        case .object(let members): .object(members.map { ($0.key, value($0.plan, names)) })
        }
    }

    // MARK: Entries

    private static func entry(_ section: ResumeSection, _ source: inout ByteSource) -> Plan {
        var members: [(key: String, plan: Plan)] = []
        for field in Field.all(in: section) where field != .employer && field != .summary {
            guard source.chance(oneIn: 2) else { continue }
            // Whose name it is stays out of free text here.
            let isOwnName = field.rule.maskClasses.contains(.name)
            members.append(
                (field.rule.name, isOwnName ? .constant(.string("Ada")) : value(field, &source)))
        }
        return .object(members)
    }

    private static func value(_ field: Field, _ source: inout ByteSource) -> Plan {
        if field.rule.maskClasses.contains(.company) { return .name(source.number(below: 2)) }
        if field.rule.maskClasses.contains(.institution) {
            return .name(2 + source.number(below: 2))
        }
        switch field.kind {
        // What is hidden by itself is a word like no other.
        case .plain where field.rule.maskClasses.contains(.gender):
            return .constant(.string("Ostrelin"))
        case .plain: return .text(TextPlan(&source, names: 4, pieces: 4))
        case .markdown: return .text(TextPlan(&source, names: 4, pieces: 12, isMarkdown: true))
        case .plainList, .markdownList:
            return .list(
                (0...source.number(below: 2)).map { _ in
                    .text(
                        TextPlan(
                            &source, names: 4, pieces: 6, isMarkdown: field.kind == .markdownList))
                })
        case .date: return .constant(.string(source.pick(["2019-03", "2020", "spring", "—"])))
        case .link:
            return source.chance(oneIn: 2)
                ? .text(TextPlan(addressOf: source.number(below: 4)))
                : .constant(.string("https://adas-own-pages.example/\(field.rule.name)"))
        case .email: return .constant(.string("ada@mail.example"))
        case .phone: return .constant(.string("+31 6 5550 1234"))
        case .photo: return .constant(.string("data:image/png;base64,AAAA"))
        case .flag: return .constant(.bool(source.chance(oneIn: 2)))
        case .id: return .constant(.string("id"))
        }
    }
}
