internal import ShareModel

/// Exports of Reactive Resume 4 and 5: `basics`, and `sections` of which each has `items`.
enum ReactiveResume {
    /// Whether the file is in this form; version 3 has `work` among its sections.
    static func isSpoken(by root: Source) -> Bool {
        root.view["basics"]?.kind == .object && root.view["sections"]?.kind == .object
            && !isVersion3(root)
    }

    /// Whether the file is an export of version 3.
    static func isVersion3(_ root: Source) -> Bool {
        guard let sections = root.view["sections"], sections.kind == .object else { return false }
        return sections["work"] != nil && sections["experience"] == nil
    }

    /// The resume with its columns.
    static func resume(
        _ root: Source, locale: String?, with reader: inout LenientReader
    ) -> JSONValue {
        reader.isHTML = true
        var draft = ResumeDraft(locale: locale)
        if let basics = root.member("basics") { draft.take(reader.person(basics)) }
        if !draft.person.has(.photo), let picture = root.member("picture") {
            draft.person.set(.photo, reader.photo(picture))
        }
        ReactiveMetadata.read(root.member("metadata"), into: &draft)
        if let summary = root.member("summary") { read(summary: summary, &draft, &reader) }
        for section in root.member("sections")?.members ?? [] where !section.isAbsent {
            read(section, into: &draft, with: &reader)
        }
        let own = root.member("customSections").map { $0.view.kind == .array ? $0.items : [$0] }
        for section in own ?? [] {
            draft.append(own: Self.own(section, with: &reader))
        }
        for member in root.members where !keys.contains(where: member.isNamed) {
            reader.leaveOut(member, known: keys)
        }
        return draft.columns(hidden: reader.hidden)
    }

    private static let keys = [
        "basics", "sections", "summary", "picture", "customSections", "metadata", "id", "version",
        "$schema", "public", "visibility", "locked", "title", "slug", "name", "userId",
        "createdAt", "updatedAt", "tags",
    ]

    /// One of the sections that every resume has.
    private static func read(
        _ section: Source, into draft: inout ResumeDraft, with reader: inout LenientReader
    ) {
        let isHidden = HiddenEntries.isHidden(section)
        let items = section.member("items") ?? section
        if section.isNamed("summary") {
            read(summary: section, &draft, &reader)
        } else if section.isNamed("custom") {
            // Version 4 has sections of the owner's own by their ids.
            for member in section.members where member.view.kind == .object {
                draft.append(own: own(member, with: &reader))
            }
        } else if section.view.kind == .object, section.member("items") == nil {
            return
        } else if section.isNamed("profiles") {
            reader.readProfiles(items, into: &draft.person, isHidden: isHidden)
        } else if let mapping = KnownSections.mapping(of: section) {
            let entries = reader.entries(items, by: mapping, isHidden: isHidden)
            draft.append(entries, to: mapping.section)
            // The page's language gives these sections their headings.
            if let title = section.member("title", "name"), let words = heading(of: section),
                KnownSections.section(named: words) == nil
            {
                reader.leaveOut(title)
            }
        } else if OwnSections.volunteerKeys.contains(where: section.isNamed) {
            let title = heading(of: section) ?? OwnSections.volunteerTitle(in: draft.locale)
            draft.append(
                own: list(section, items, titled: title, isHidden: isHidden, with: &reader))
        } else {
            draft.append(own: own(section, with: &reader))
        }
    }

    /// A section of the owner's own.
    private static func own(_ section: Source, with reader: inout LenientReader) -> JSONValue? {
        let isHidden = HiddenEntries.isHidden(section)
        let title = heading(of: section) ?? KeyName.title(of: section.key)
        // One without items is a text.
        let items = section.member("items") ?? section.member("content")
        guard let items, !items.saysNothing else { return nil }
        if items.view.kind == .string {
            guard let text = reader.prose(items, .customDescription) else { return nil }
            var entry = JSONValue.object([(Field.customDescription.rule.name, .string(text))])
            if isHidden { reader.hidden.hide(&entry, in: .customSections) }
            return .object([
                ("id", .string(section.member("id")?.scalarText ?? section.key)),
                ("title", .string(title)), ("items", .array([entry])),
            ])
        }
        return list(section, items, titled: title, isHidden: isHidden, with: &reader)
    }

    private static func list(
        _ section: Source, _ items: Source, titled title: String, isHidden: Bool,
        with reader: inout LenientReader
    ) -> JSONValue? {
        var own = reader.ownSection(items, titled: title, isHidden: isHidden)
        own?["id"] = .string(section.member("id")?.scalarText ?? section.key)
        return own
    }

    /// The heading that the owner gave a section.
    private static func heading(of section: Source) -> String? {
        section.member("title", "name")?.view.string.map(PlainText.clean)
    }

    private static func read(
        summary: Source, _ draft: inout ResumeDraft, _ reader: inout LenientReader
    ) {
        let content = summary.view.kind == .object ? summary.member("content") : summary
        guard let content, let text = reader.prose(content, .summary) else { return }
        draft.append(summary: text)
        if HiddenEntries.isHidden(summary) { reader.hidden.hideSummary() }
    }
}
