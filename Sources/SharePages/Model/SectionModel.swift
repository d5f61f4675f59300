import HTMLTemplate
import ShareModel

/// A short thing in a row of others: a skill, a language, an interest, a profile.
struct ItemModel {
    var name: HTML?
    /// How well, or where.
    var note: HTML?
    var link: LinkModel?
    var tags: [TagModel] = []
    /// Whether the name is no token.
    var isNamed = true

    var isEmpty: Bool { name == nil && note == nil && link == nil && tags.isEmpty }

    static let fields = FieldTable<ItemModel>(
        "item",
        [
            .html("name") { $0.name },
            .flag("isNamed") { $0.isNamed },
            .html("note") { $0.note },
            .object("link", of: LinkModel.fields) { $0.link },
            .flag("hasTags") { !$0.tags.isEmpty },
            .list("tags", of: TagModel.fields) { $0.tags },
        ])
}

/// Some short things that belong together.
struct GroupModel {
    /// What they have in common, where the owner said so.
    var title: HTML?
    var items: [ItemModel]

    static let fields = FieldTable<GroupModel>(
        "group",
        [
            .html("title") { $0.title },
            .flag("hasItems") { !$0.items.isEmpty },
            .list("items", of: ItemModel.fields) { $0.items },
        ])
}

/// One section of a page: a text, entries, or groups of short things.
struct SectionModel {
    var kind: ResumeSection
    var title: HTML
    var text: HTML?
    var entries: [EntryModel] = []
    var groups: [GroupModel] = []

    /// Whether there is nothing below the title.
    var isEmpty: Bool { text == nil && entries.isEmpty && groups.isEmpty }

    static let fields = FieldTable<SectionModel>(
        "section",
        [
            .flag("isSkills") { $0.kind == .skills },
            .flag("isLanguages") { $0.kind == .languages },
            .flag("isInterests") { $0.kind == .interests },
            .html("title") { $0.title },
            .html("text") { $0.text },
            .list("entries", of: EntryModel.fields) { $0.entries },
            .list("groups", of: GroupModel.fields) { $0.groups },
        ])
}
