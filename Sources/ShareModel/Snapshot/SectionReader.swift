/// Reads `cvData` into the head of the resume and its sections.
struct SectionReader {
    private(set) var personal = RawEntry()
    private(set) var sections: [RawSection] = []

    init(reading root: JSONView) throws(SnapshotError) {
        guard root.kind == .object else {
            throw SnapshotError(.wrongType(expected: "an object", found: root.kind))
        }
        personal = try Self.personal(root)
        for section in ResumeSection.allCases where section != .personal {
            switch section {
            case .personal: break
            case .summary: sections += try Self.summary(root)
            case .customSections: sections += try Self.customSections(root)
            default: sections += try Self.list(section, root)
            }
        }
    }

    /// The scalars: at the top level, then under `personal`.
    private static func personal(_ root: JSONView) throws(SnapshotError) -> RawEntry {
        var reader = EntryReader()
        try reader.add(root, in: .personal)
        if let nested = root["personal"], nested.kind != .null {
            do throws(SnapshotError) { try reader.add(nested, in: .personal) } catch {
                throw error.inside("personal")
            }
        }
        return reader.finish()
    }

    /// The summary, as a section with one entry.
    private static func summary(_ root: JSONView) throws(SnapshotError) -> [RawSection] {
        var reader = EntryReader()
        try reader.add(root, in: .summary)
        if let nested = root["personal"], nested.kind == .object {
            do throws(SnapshotError) { try reader.add(nested, in: .summary) } catch {
                throw error.inside("personal")
            }
        }
        let entry = reader.finish()
        return entry.values.isEmpty ? [] : [RawSection(kind: .summary, entries: [entry])]
    }

    /// A section that is an array of entries, under each of its spellings.
    private static func list(
        _ section: ResumeSection, _ root: JSONView
    ) throws(SnapshotError) -> [RawSection] {
        var sections: [RawSection] = []
        for name in section.spellings {
            guard let view = root[name], view.kind != .null else { continue }
            do throws(SnapshotError) {
                let entries = try entries(view, in: section)
                guard !entries.isEmpty else { continue }
                // A second spelling of the same section is not shown, but it gives secrets.
                sections.append(
                    RawSection(kind: section, entries: entries, isVisible: sections.isEmpty))
            } catch {
                throw error.inside(name)
            }
        }
        return sections
    }

    private static func entries(
        _ view: JSONView, in section: ResumeSection
    ) throws(SnapshotError) -> [RawEntry] {
        guard view.kind == .array else {
            throw SnapshotError(.wrongType(expected: "an array", found: view.kind))
        }
        var entries: [RawEntry] = []
        for (index, item) in view.items.enumerated() where item.kind != .null {
            do throws(SnapshotError) {
                let entry = try entry(item, in: section)
                if !entry.values.isEmpty { entries.append(entry) }
            } catch {
                throw error.inside("[\(index)]")
            }
        }
        return entries
    }

    /// One entry; in lists of names, a text alone is an entry with that name.
    private static func entry(
        _ item: JSONView, in section: ResumeSection
    ) throws(SnapshotError) -> RawEntry {
        guard item.kind == .string, let field = nameField(of: section) else {
            return try EntryReader.read(item, in: section)
        }
        var reader = EntryReader()
        if let text = try EntryReader.text(item) { reader.add(text: text, for: field) }
        return reader.finish()
    }

    private static func nameField(of section: ResumeSection) -> Field? {
        switch section {
        case .skills: .skillName
        case .languages: .languageName
        case .interests: .interestName
        default: nil
        }
    }

    /// The owner's own sections: each an object with `title` and `items`.
    private static func customSections(_ root: JSONView) throws(SnapshotError) -> [RawSection] {
        guard let view = root[ResumeSection.customSections.name], view.kind != .null else {
            return []
        }
        guard view.kind == .array else {
            throw SnapshotError(
                .wrongType(expected: "an array", found: view.kind), at: "customSections")
        }
        var sections: [RawSection] = []
        for (index, item) in view.items.enumerated() where item.kind != .null {
            do throws(SnapshotError) {
                if let section = try customSection(item) { sections.append(section) }
            } catch {
                throw error.inside("customSections[\(index)]")
            }
        }
        return sections
    }

    private static func customSection(_ item: JSONView) throws(SnapshotError) -> RawSection? {
        guard item.kind == .object else {
            throw SnapshotError(.wrongType(expected: "an object", found: item.kind))
        }
        var title: String?
        for key in ["title", "name"] where title == nil {
            guard let view = item[key] else { continue }
            do throws(SnapshotError) { title = try EntryReader.text(view) } catch {
                throw error.inside(key)
            }
        }
        guard let items = item["items"], items.kind != .null else { return nil }
        do throws(SnapshotError) {
            let entries = try entries(items, in: .customSections)
            guard !entries.isEmpty else { return nil }
            return RawSection(
                kind: .customSections, id: item["id"]?.string, title: title.map { Private($0) },
                entries: entries)
        } catch {
            throw error.inside("items")
        }
    }
}
