internal import ShareModel

extension LenientReader {
    /// The texts of a list, however it is nested: a text alone is a list of one.
    mutating func list(_ source: Source, _ field: Field) -> [String]? {
        var texts: [String] = []
        collect(source, field, into: &texts)
        return texts.isEmpty ? nil : texts
    }

    private mutating func collect(_ source: Source, _ field: Field, into texts: inout [String]) {
        switch source.view.kind {
        case .null: break
        case .bool:
            if source.view.bool == true { leaveOut(source, of: field, expected: "text") }
        case .string, .number:
            if !source.isAbsent, let text = source.scalarText {
                take(text, source, field, into: &texts)
            }
        case .array: for item in source.items { collect(item, field, into: &texts) }
        case .object: collect(members: source.members, of: source, field, into: &texts)
        }
    }

    /// The texts of an object: what it is called, then what is under it.
    ///
    /// A key that is no word of files is itself what the points under it are about.
    private mutating func collect(
        members: [Source], of source: Source, _ field: Field, into texts: inout [String]
    ) {
        for member in members where !member.saysNothing {
            let isWord = Self.words.contains { KeyName.isSame(member.key, $0) }
            if KeyName.isSame(member.key, "id") || HiddenEntries.isFlag(member.key) { continue }
            if !isWord { take(member.key, member, field, into: &texts) }
            collect(member, field, into: &texts)
        }
    }

    private mutating func take(
        _ text: String, _ source: Source, _ field: Field, into texts: inout [String]
    ) {
        guard text.utf8.count <= Self.longestText else {
            return remark(.tooLong(limit: Self.longestText), at: source)
        }
        if field.rule.kind == .markdownList {
            for point in points(in: text) {
                // Escapes can make it longer.
                if point.utf8.count <= Self.longestText {
                    texts.append(point)
                } else {
                    remark(.tooLong(limit: Self.longestText), at: source)
                }
            }
        } else {
            let clean = PlainText.clean(text)
            if !clean.isEmpty { texts.append(clean) }
        }
    }

    /// The keys of objects in lists that say nothing themselves.
    private static let words = [
        "name", "title", "label", "text", "value", "content", "description", "summary", "items",
        "highlights", "points", "children", "keywords", "details", "bullets", "highlight",
    ]
}
