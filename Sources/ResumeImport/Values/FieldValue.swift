internal import ShareModel

extension LenientReader {
    /// What a field takes of a value, in the type that a row needs; `nil` where there is nothing.
    mutating func value(_ source: Source, for field: Field) -> JSONValue? {
        switch field.rule.kind {
        case .flag: flag(source, field)
        case .photo: photo(source).map(JSONValue.string)
        case .plainList, .markdownList:
            list(source, field).map { .array($0.map(JSONValue.string)) }
        case .plain, .markdown, .date, .link, .email, .phone, .id:
            text(source, for: field).map(JSONValue.string)
        }
    }

    /// The text that a field of one text takes of a value.
    mutating func text(_ source: Source, for field: Field) -> String? {
        let text: String?
        switch field.rule.kind {
        case .markdown: text = prose(source, field)
        case .date: text = date(source, field)
        case .link: text = link(source, field)
        case .email: text = email(source, field)
        case .phone: text = phone(source, field)
        case .plain where field.isPlace: text = place(source, field)
        case .plain, .plainList, .markdownList, .flag, .photo, .id: text = plain(source, field)
        }
        guard let text, !text.isEmpty else { return nil }
        guard text.utf8.count <= Self.longestText else {
            remark(.tooLong(limit: Self.longestText), at: source)
            keepSecret(text, of: field)
            return nil
        }
        return text
    }

    /// The text of a value as it is written; several texts are joined, and an object is what it is called.
    mutating func rawText(_ source: Source, _ field: Field, joining separator: String) -> String? {
        switch source.view.kind {
        case .null: return nil
        case .bool where source.view.bool == false: return nil
        case .string, .number: return source.isAbsent ? nil : source.scalarText
        case .array:
            var texts: [String] = []
            for item in source.items {
                if let text = rawText(item, field, joining: separator) { texts.append(text) }
            }
            return texts.isEmpty ? nil : texts.joined(separator: separator)
        case .object: return name(of: source, field)
        case .bool:
            leaveOut(source, of: field, expected: "text")
            return nil
        }
    }

    /// What an object in a text's place is called; what else it says is remarked.
    private mutating func name(of source: Source, _ field: Field) -> String? {
        let members = source.members
        let keys = field.rule.kind == .link ? ["url", "href", "link", "value"] : Self.nameKeys
        let named = keys.lazy.compactMap { key in
            members.first { KeyName.isSame($0.key, key) && $0.scalarText != nil && !$0.isAbsent }
        }.first
        guard let named else {
            leaveOut(source, of: field, expected: "text")
            return nil
        }
        for member in members where !member.key.isKey(named.key) {
            let isSaid =
                member.scalarText.map { text in
                    named.scalarText.map { ByteText.contains($0, text) } ?? false
                } ?? false
            if !isSaid, !KeyName.isSame(member.key, "id") { leaveOut(member) }
        }
        return named.scalarText
    }

    private static let nameKeys = [
        "name", "title", "label", "text", "value", "content", "description", "summary",
    ]

    /// A short text.
    private mutating func plain(_ source: Source, _ field: Field) -> String? {
        guard let raw = rawText(source, field, joining: ", ") else { return nil }
        let clean = PlainText.clean(raw)
        // Whoever quotes it may quote it as it was written.
        let written = PlainText.trimmed(raw)
        if !clean.utf8.elementsEqual(written.utf8) { keepSecret(written, of: field) }
        return clean
    }

    private mutating func flag(_ source: Source, _ field: Field) -> JSONValue? {
        if source.isAbsent { return nil }
        guard let flag = Flag.read(source) else {
            leaveOut(source, of: field, expected: "true or false")
            return nil
        }
        return .bool(flag)
    }
}

extension Field {
    /// Whether the field is where something is: an object there has a city and a country.
    var isPlace: Bool {
        switch self {
        case .experienceLocation, .educationLocation, .projectLocation, .customLocation: true
        default: false
        }
    }
}

/// Asks about bytes in texts.
enum ByteText {
    /// A longer one is not looked for: the cost is that of both lengths multiplied.
    private static let longestPart = 200

    /// Whether a text holds another, short one.
    static func contains(_ whole: String, _ part: String) -> Bool {
        let whole = Array(whole.utf8)
        let part = Array(part.utf8)
        guard part.count <= min(whole.count, longestPart) else { return false }
        return (0...(whole.count - part.count)).contains { start in
            whole[start..<start + part.count].elementsEqual(part)
        }
    }
}
