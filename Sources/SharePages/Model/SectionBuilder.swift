import HTMLTemplate
import ShareModel

extension PageModelBuilder {
    /// A section, or `nil` where nothing of it can be seen.
    mutating func section(_ section: MaskedSection) -> SectionModel? {
        var model = SectionModel(
            kind: section.kind,
            title: writer.inline(section.title)
                ?? HTML(escaping: labels.title(of: section.kind)))
        switch section.kind {
        case .personal: return nil
        case .summary:
            model.text = section.entries.first.flatMap {
                blocks($0.text(.summary), headingLevel: 3)
            }
        case .skills: model.groups = skills(section.entries)
        case .languages: model.groups = row(section.entries) { $0.language($1) }
        case .profiles: model.groups = row(section.entries) { $0.profile($1) }
        case .interests where !section.entries.contains { $0.text(.interestDescription) != nil }:
            model.groups = row(section.entries) { $0.interest($1) }
        case .experiences, .education, .projects, .certificates, .awards, .publications,
            .interests, .references, .customSections:
            for entry in section.entries {
                let entry = self.entry(entry, in: section.kind)
                if !entry.isEmpty { model.entries.append(entry) }
            }
        }
        return model.isEmpty ? nil : model
    }

    /// Markdown with its blocks.
    mutating func blocks(_ text: MaskedText?, headingLevel: Int) -> HTML? {
        guard let written = writer.blocks(text, headingLevel: headingLevel) else { return nil }
        if written.isCut { warn(.textCut) }
        return written.html
    }

    // MARK: Short things

    /// Skills by category, in the order in which the categories come up; the ones without stand last.
    private mutating func skills(_ entries: [MaskedEntry]) -> [GroupModel] {
        var groups: [GroupModel] = []
        var loose: [ItemModel] = []
        var places: [HTML: Int] = [:]
        for entry in entries {
            let name = writer.inline(entry.text(.skillName))
            let item = ItemModel(
                name: name, note: level(entry.text(.skillLevel)),
                tags: tags(entry.list(.skillKeywords)),
                isNamed: !(name.map(writer.isToken) ?? false))
            if item.isEmpty, entry.text(.skillCategory) == nil { continue }
            guard let category = writer.inline(entry.text(.skillCategory)) else {
                loose.append(item)
                continue
            }
            if places[category] == nil {
                places[category] = groups.count
                groups.append(GroupModel(title: category, items: []))
            }
            if let place = places[category], !item.isEmpty { groups[place].items.append(item) }
        }
        if !loose.isEmpty { groups.append(GroupModel(items: loose)) }
        return groups
    }

    /// One group of items without a title.
    private mutating func row(
        _ entries: [MaskedEntry], _ item: (inout Self, MaskedEntry) -> ItemModel
    ) -> [GroupModel] {
        var items: [ItemModel] = []
        for entry in entries {
            var item = item(&self, entry)
            item.isNamed = !(item.name.map(writer.isToken) ?? false)
            if !item.isEmpty { items.append(item) }
        }
        return items.isEmpty ? [] : [GroupModel(items: items)]
    }

    private func language(_ entry: MaskedEntry) -> ItemModel {
        ItemModel(
            name: writer.inline(entry.text(.languageName)), note: level(entry.text(.languageLevel)))
    }

    private func interest(_ entry: MaskedEntry) -> ItemModel {
        ItemModel(
            name: writer.inline(entry.text(.interestName)),
            tags: tags(entry.list(.interestKeywords)))
    }

    private mutating func profile(_ entry: MaskedEntry) -> ItemModel {
        let link = link(entry, .profileUrl)
        let username = writer.inline(entry.text(.profileUsername))
        return ItemModel(
            name: writer.inline(entry.text(.profileNetwork)),
            note: username == link?.text ? nil : username, link: link)
    }

    /// A level: a word of the page's language where the API names it, else the owner's own text.
    private func level(_ text: MaskedText?) -> HTML? {
        guard let text else { return nil }
        let named = labels.level(text.plainText { labels.token($0) })
        return named.map { HTML(escaping: $0) } ?? writer.inline(text)
    }

    /// Texts of a list of short words.
    func tags(_ texts: [MaskedText]) -> [TagModel] {
        let shown = texts.compactMap { writer.inline($0) }
        return shown.enumerated().map { TagModel(text: $1, isLast: $0 == shown.count - 1) }
    }
}
