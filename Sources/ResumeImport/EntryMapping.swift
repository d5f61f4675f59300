internal import ShareModel

/// How the entries of one section of JSON Resume become entries of a resume here.
///
/// A row says which key gives which field; where two keys give one field, their texts stand below
/// one another in the order of the rows.
struct EntryMapping {
    private let rows: [(key: String, field: Field)]

    init(_ rows: [(key: String, field: Field)]) {
        self.rows = rows
    }

    /// The entries of an array.
    func entries(
        _ source: Source, leftOut: inout [String]
    ) throws(ImportError) -> [JSONValue] {
        var entries: [JSONValue] = []
        for item in try source.items() {
            let entry = try entry(item, leftOut: &leftOut)
            if entry.object?.isEmpty == false { entries.append(entry) }
        }
        return entries
    }

    private func entry(
        _ source: Source, leftOut: inout [String]
    ) throws(ImportError) -> JSONValue {
        let members = try source.members()
        for (key, source) in members where !source.isEmpty {
            if !rows.contains(where: { $0.key.isKey(key) }) { leftOut.append(source.place) }
        }
        var entry = JSONValue.object([])
        for (key, field) in rows {
            guard let source = members.first(where: { $0.key.isKey(key) })?.source else { continue }
            let name = field.rule.name
            switch field.rule.kind {
            case .plainList, .markdownList:
                let texts = try source.texts()
                if !texts.isEmpty { entry[name] = .array(texts.map(JSONValue.string)) }
            default:
                // The roles in a project are a list there and one text here.
                let isList = field == .projectRole
                let texts = isList ? try source.texts() : try source.text().map { [$0] } ?? []
                guard !texts.isEmpty else { continue }
                let text = texts.joined(separator: ", ")
                let above = entry[name]?.string.map { $0 + "\n\n" } ?? ""
                entry[name] = .string(above + text)
            }
        }
        return entry
    }
}
