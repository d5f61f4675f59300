internal import ShareModel

/// Reads `cvData`: each value becomes of the type that the field table gives it, under its own key.
///
/// What is not in the table is kept and remarked: no page shows it.
enum APIContent {
    typealias Members = [(key: String, value: JSONValue)]

    /// The members of `cvData`.
    static func members(of source: Source, with reader: inout LenientReader) -> Members {
        source.members.flatMap { member($0, with: &reader) }
    }

    /// One member: a scalar, the object of scalars, or a section; none where nothing of it can be kept.
    static func member(_ source: Source, with reader: inout LenientReader) -> Members {
        guard !source.isAbsent else { return [] }
        let value: JSONValue?
        if let field = field(source.key, in: .personal) ?? field(source.key, in: .summary) {
            value = reader.value(source, for: field)
        } else if source.key.isKey(ResumeSection.personal.name) {
            value = personal(source, with: &reader)
        } else if source.key.isKey("summaries") {
            value = summaries(source, with: &reader)
        } else if source.key.isKey(ResumeSection.customSections.name) {
            let sections = objects(source, with: &reader).map { customSection($0, with: &reader) }
            value = .array(sections)
        } else if let section = section(source.key) {
            value = .array(entries(source, in: section, with: &reader))
        } else {
            value = unknown(source, known: keys, with: &reader)
        }
        return value.map { [(source.key, $0)] } ?? []
    }

    private static func personal(_ source: Source, with reader: inout LenientReader) -> JSONValue? {
        guard source.view.kind == .object else {
            reader.leaveOut(source, expected: "an object")
            return nil
        }
        let fields = Field.all(in: .personal) + [.summary]
        return object(source, of: fields, with: &reader)
    }

    /// The variants of the summary, of which one is chosen by its id.
    private static func summaries(_ source: Source, with reader: inout LenientReader) -> JSONValue {
        let texts = ["summary", "content", "text", "description"]
        return .array(
            objects(source, with: &reader).map { variant in
                .object(
                    variant.members.compactMap { member in
                        guard texts.contains(where: member.key.isKey) else {
                            return (member.key, JSONValue(member.view))
                        }
                        return reader.text(member, for: .summary).map { (member.key, .string($0)) }
                    })
            })
    }

    private static func customSection(
        _ source: Source, with reader: inout LenientReader
    ) -> JSONValue {
        let known = ["title", "items", "id", "enabledFields"]
        return .object(
            source.members.compactMap { member in
                guard !member.isAbsent else { return nil }
                let value: JSONValue?
                switch member.key {
                case "items": value = .array(entries(member, in: .customSections, with: &reader))
                case "title", "name":
                    value = reader.text(member, for: .customTitle).map(JSONValue.string)
                case "id": value = member.scalarText.map(JSONValue.string)
                case "enabledFields": value = JSONValue(member.view)
                default: value = unknown(member, known: known, with: &reader)
                }
                return value.map { (member.key, $0) }
            })
    }

    // MARK: Entries

    private static func entries(
        _ source: Source, in section: ResumeSection, with reader: inout LenientReader
    ) -> [JSONValue] {
        let items =
            switch source.view.kind {
            case .array: source.items
            case .object, .string, .number: [source]
            case .bool, .null: [Source]()
            }
        if source.view.bool == true { reader.leaveOut(source, expected: "an array") }
        return items.compactMap { item in
            switch item.view.kind {
            case .null: return nil
            case .object:
                var entry = object(item, of: Field.all(in: section), with: &reader)
                reader.settleDates(of: &entry, in: section, at: item)
                return entry
            case .string, .number:
                guard let name = nameField(of: section), let text = reader.text(item, for: name)
                else { return nil }
                return .object([(name.rule.name, .string(text))])
            case .bool, .array:
                reader.leaveOut(item, expected: "an object")
                return nil
            }
        }
    }

    private static func object(
        _ source: Source, of fields: [Field], with reader: inout LenientReader
    ) -> JSONValue {
        .object(
            source.members.compactMap { member in
                guard !member.isAbsent else { return nil }
                let field = fields.first { $0.rule.spellings.contains(where: member.key.isKey) }
                let value =
                    if let field { reader.value(member, for: field) } else {
                        unknown(member, known: fields.flatMap(\.rule.spellings), with: &reader)
                    }
                return value.map { (member.key, $0) }
            })
    }

    private static func unknown(
        _ source: Source, known: [String], with reader: inout LenientReader
    ) -> JSONValue? {
        reader.leaveOut(source, known: known)
        return JSONValue(source.view)
    }

    /// The objects of a list; one alone is a list of one.
    private static func objects(_ source: Source, with reader: inout LenientReader) -> [Source] {
        let items = source.view.kind == .array ? source.items : [source]
        return items.filter { item in
            if item.view.kind == .object { return true }
            reader.leaveOut(item, expected: "an object")
            return false
        }
    }

    // MARK: Names

    /// The field that a text in an entry's place is: the first of the section that is a plain text.
    private static func nameField(of section: ResumeSection) -> Field? {
        section == .experiences
            ? .experienceCompany : Field.all(in: section).first { $0.rule.kind == .plain }
    }

    private static func field(_ key: String, in section: ResumeSection) -> Field? {
        Field.all(in: section).first { $0.rule.spellings.contains(where: key.isKey) }
    }

    private static func section(_ key: String) -> ResumeSection? {
        ResumeSection.allCases.first {
            $0.isList && $0 != .customSections && $0.spellings.contains(where: key.isKey)
        }
    }

    private static let keys =
        ResumeSection.allCases.flatMap(\.spellings)
        + (Field.all(in: .personal) + [.summary]).flatMap(\.rule.spellings)
}
