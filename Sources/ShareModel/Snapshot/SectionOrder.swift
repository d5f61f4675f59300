/// Puts sections in the owner's order (`sectionOrder`).
///
/// Each item is a section's name, a custom section's id, or an object with one of these as `id`
/// and, where it is hidden, `"visible": false`. Sections that are not named follow in the default
/// order; what is named twice counts once; what is unknown is left out.
enum SectionOrder {
    /// The sections in the order to show them, hidden ones marked so.
    static func apply(
        _ order: JSONView?, to sections: [RawSection]
    ) throws(SnapshotError) -> [RawSection] {
        guard let order, order.kind != .null else { return sections }
        guard order.kind == .array else {
            throw SnapshotError(.wrongType(expected: "an array", found: order.kind))
        }
        var rest = sections
        var ordered: [RawSection] = []
        for (index, item) in order.items.enumerated() {
            let name: String?
            var isVisible = true
            switch item.kind {
            case .string: name = item.string
            case .object:
                name = item["id"]?.string ?? item["name"]?.string ?? item["section"]?.string
                isVisible = item["visible"].map { JSONValue($0).isTruthy } ?? true
            case .null: continue
            case .bool, .number, .array:
                throw SnapshotError(
                    .wrongType(expected: "text or an object", found: item.kind), at: "[\(index)]")
            }
            guard let name, !rest.isEmpty else { continue }
            let kind = ResumeSection(named: name)
            for section in rest where isNamed(section, name, kind) {
                var section = section
                section.isVisible = section.isVisible && isVisible
                ordered.append(section)
            }
            rest.removeAll { isNamed($0, name, kind) }
        }
        return ordered + rest
    }

    private static func isNamed(
        _ section: RawSection, _ name: String, _ kind: ResumeSection?
    ) -> Bool {
        if let id = section.id, id.utf8.elementsEqual(name.utf8) { return true }
        return section.kind == kind
    }
}
