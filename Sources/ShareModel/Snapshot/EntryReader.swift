/// Reads the fields of one JSON object by the field table.
struct EntryReader {
    private var entry = RawEntry()
    /// For each value of `entry`, the rank of the spelling that it was found under.
    private var ranks: [Int] = []

    /// The most bytes in one text.
    static let longestText = 64 * 1024
    /// The most bytes in a photo's `data:` address.
    static let longestPhoto = 3 * 1024 * 1024

    /// Reads one entry of a section.
    static func read(
        _ view: JSONView, in section: ResumeSection
    ) throws(SnapshotError) -> RawEntry {
        var reader = EntryReader()
        try reader.add(view, in: section)
        return reader.finish()
    }

    /// Reads the fields of an object; what was read before wins over the same spelling here.
    mutating func add(_ view: JSONView, in section: ResumeSection) throws(SnapshotError) {
        guard view.kind == .object else {
            throw SnapshotError(.wrongType(expected: "an object", found: view.kind))
        }
        for member in view.members {
            guard let (field, rank) = FieldName.find(member, in: section) else { continue }
            do throws(SnapshotError) {
                guard let value = try Self.value(of: member.value, for: field.kind) else {
                    continue
                }
                take(value, for: field, rank: rank)
            } catch {
                throw error.inside(ErrorText.quotable(member.key))
            }
        }
    }

    /// Adds a text for a field, as if it had been found under the field's first spelling.
    mutating func add(text: String, for field: Field) {
        let text = CleanText.clean(text)
        if !text.isEmpty { take(.text(text), for: field, rank: 0) }
    }

    /// What was read.
    consuming func finish() -> RawEntry { entry }

    private mutating func take(_ value: RawValue, for field: Field, rank: Int) {
        guard let index = entry.values.firstIndex(where: { $0.field == field }) else {
            entry.values.append((field, Private(value)))
            ranks.append(rank)
            return
        }
        if rank < ranks[index] {
            entry.losers.append(entry.values[index])
            entry.values[index].value = Private(value)
            ranks[index] = rank
        } else {
            entry.losers.append((field, Private(value)))
        }
    }

    // MARK: Values

    private static func value(
        of view: JSONView, for kind: FieldKind
    ) throws(SnapshotError) -> RawValue? {
        switch kind {
        case .flag: try flag(view)
        case .plainList, .markdownList: try list(view)
        case .photo: try text(view, limit: longestPhoto).map { .text($0) }
        case .plain, .markdown, .date, .link, .email, .phone, .id:
            try text(view, limit: longestText).map { .text($0) }
        }
    }

    /// A text, cleaned; `nil` for `null` and for one with nothing in it.
    static func text(
        _ view: JSONView, limit: Int = longestText
    ) throws(SnapshotError) -> String? {
        let text: String
        switch view.kind {
        case .null: return nil
        case .string: text = view.string ?? ""
        case .number: text = view.numberText ?? ""
        case .bool, .array, .object:
            throw SnapshotError(.wrongType(expected: "text", found: view.kind))
        }
        guard text.utf8.count <= limit else { throw SnapshotError(.textTooLong(limit: limit)) }
        let clean = CleanText.clean(text)
        return clean.utf8.contains { $0 != 0x20 && $0 != 0x0A && $0 != 0x09 } ? clean : nil
    }

    private static func flag(_ view: JSONView) throws(SnapshotError) -> RawValue? {
        switch view.kind {
        case .null: nil
        case .bool: .flag(view.bool ?? false)
        case .number: .flag(JSONValue(view).isTruthy)
        case .string, .array, .object:
            throw SnapshotError(.wrongType(expected: "true or false", found: view.kind))
        }
    }

    private static func list(_ view: JSONView) throws(SnapshotError) -> RawValue? {
        guard view.kind == .array else { return try text(view).map { .list([$0]) } }
        var texts: [String] = []
        for (index, item) in view.items.enumerated() {
            do throws(SnapshotError) {
                if let text = try text(item) { texts.append(text) }
            } catch {
                throw error.inside("[\(index)]")
            }
        }
        return texts.isEmpty ? nil : .list(texts)
    }
}

/// The keys of the field table, ready to be compared with the keys of a document.
private enum FieldName {
    private static let bySection: [[(name: String, field: Field, rank: Int)]] =
        ResumeSection.allCases.map { section in
            Field.all(in: section).flatMap { field in
                field.rule.spellings.enumerated().map { ($1, field, $0) }
            }
        }

    /// The field that a key means in a section, and how far down its spellings the key stands.
    static func find(_ member: JSONMember, in section: ResumeSection) -> (Field, Int)? {
        for row in bySection[Int(section.rawValue)] where member.hasKey(row.name) {
            return (row.field, row.rank)
        }
        return nil
    }
}
