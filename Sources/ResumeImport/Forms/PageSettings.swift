internal import ShareModel

/// What a JSON Resume says about its page: the language, and under `meta.sharepage` all that a resume here
/// has a column for.
enum PageSettings {
    /// Reads the settings of a file.
    static func read(
        _ root: Source, into draft: inout ResumeDraft, with reader: inout LenientReader
    ) {
        let meta = root.member("meta")
        if let own = meta?.member("sharepage") {
            for member in own.members where !member.saysNothing {
                set(member, in: &draft, with: &reader)
            }
        }
        let tags = [root.member("locale", "language"), meta?.member("locale", "language", "lang")]
        for case let tag? in tags {
            if let text = reader.text(tag, for: .languageName) {
                draft.set("locale", .string(text))
            }
        }
    }

    private static func set(
        _ member: Source, in draft: inout ResumeDraft, with reader: inout LenientReader
    ) {
        guard let column = columns.first(where: { member.isNamed($0.key) }) else {
            return reader.leaveOut(member, known: columns.map(\.key))
        }
        switch member.view.kind {
        case column.kind: draft.set(column.name, JSONValue(member.view))
        default: reader.leaveOut(member, expected: column.expected)
        }
    }

    private static let columns: [(key: String, name: String, kind: JSONKind, expected: String)] = [
        ("template", "template", .string, "text"), ("theme", "template", .string, "text"),
        ("locale", "locale", .string, "text"),
        ("designSettings", "designSettings", .object, "an object"),
        ("design", "designSettings", .object, "an object"),
        ("optionalFields", "optionalFields", .object, "an object"),
        ("sectionOrder", "sectionOrder", .array, "an array"),
    ]
}
