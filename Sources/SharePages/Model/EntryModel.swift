import HTMLTemplate

/// An address as a page shows it.
struct LinkModel {
    /// Where it leads, where it leads anywhere.
    var url: String?
    /// What is read: the address or the token that hides it.
    var text: HTML
    /// Whether the text is a token.
    var isWithheld = false

    static let fields = FieldTable<LinkModel>(
        "link",
        [
            .url("url") { $0.url },
            .html("text") { $0.text },
        ])
}

/// A way to reach a person.
struct ContactModel {
    /// What kind of address it is, said aloud before it; a token says so itself.
    var label: String?
    var kind: Kind
    var link: LinkModel

    enum Kind {
        case email
        case phone
        case place
        case page
    }

    static let fields = FieldTable<ContactModel>(
        "contact",
        [
            .text("label") { $0.label },
            .flag("isEmail") { $0.kind == .email },
            .flag("isPhone") { $0.kind == .phone },
            .flag("isPlace") { $0.kind == .place },
            .flag("isPage") { $0.kind == .page },
            .url("url") { $0.link.url },
            .html("text") { $0.link.text },
        ])
}

/// A value with the word that says what it is.
struct FactModel {
    var label: String
    var value: HTML
    /// The date for machines, where the value is a date.
    var datetime: String?
    /// Whether the value says by itself what it is, as a token does.
    var isPlain = false

    static let fields = FieldTable<FactModel>(
        "fact",
        [
            .flag("isPlain") { $0.isPlain },
            .text("label") { $0.label },
            .html("value") { $0.value },
            .text("datetime") { $0.datetime },
        ])
}

/// The time of an entry.
struct DatesModel {
    static let point = FieldTable<DateText>(
        "date",
        [
            .text("datetime") { $0.datetime },
            .html("text") { $0.html },
        ])

    static let fields = FieldTable<DateRange>(
        "dates",
        [
            .html("withheld") { $0.withheld },
            .object("start", of: point) { $0.start },
            .flag("isRange") { $0.isRange },
            .object("end", of: point) { $0.end },
            .text("present") { $0.present },
        ])
}

/// Some points below an entry.
struct PointsModel {
    /// What they are, where the entry has points of two kinds.
    var label: String?
    /// The items of a list.
    var items: HTML

    static let fields = FieldTable<PointsModel>(
        "points",
        [
            .text("label") { $0.label },
            .html("items") { $0.items },
        ])
}

/// One entry of a section: a post, a study, a project, a certificate, a reference.
struct EntryModel {
    /// What the entry says it is, for machines.
    enum Kind {
        case experience
        case education
        case other
    }

    var kind = Kind.other
    var title: HTML?
    /// What stands beside the title: the firm, the school, the publisher.
    var organisation: HTML?
    /// What else says what it was: the role, the field of study, the authors.
    var detail: HTML?
    var location: HTML?
    var dates: DateRange?
    var link: LinkModel?
    var facts: [FactModel] = []
    var contacts: [ContactModel] = []
    var description: HTML?
    var points: [PointsModel] = []
    /// Short words about it.
    var tags: [HTML] = []
    /// What the words are, where they do not speak for themselves.
    var tagsLabel: String?

    /// Whether there is anything in it to show.
    var isEmpty: Bool {
        title == nil && organisation == nil && detail == nil && location == nil && dates == nil
            && link == nil && facts.isEmpty && contacts.isEmpty && description == nil
            && points.isEmpty && tags.isEmpty
    }

    /// The entry without what only repeats the token in its title, where its section is hidden.
    func sayingOnce(_ token: HTML) -> EntryModel {
        guard title == token else { return self }
        var entry = self
        if organisation == token { entry.organisation = nil }
        if detail == token { entry.detail = nil }
        if location == token { entry.location = nil }
        if description == token { entry.description = nil }
        if dates?.withheld == token { entry.dates = nil }
        entry.facts.removeAll { $0.value == token }
        entry.contacts.removeAll { $0.link.text == token }
        entry.tags.removeAll { $0 == token }
        entry.points = []
        return entry
    }

    /// The entry without addresses of which nothing is left but a token that it shows anyway.
    var withoutRepeatedAddresses: EntryModel {
        var entry = self
        let shown = [title, organisation, detail]
        if let link, link.isWithheld, shown.contains(link.text) { entry.link = nil }
        entry.contacts.removeAll { $0.link.isWithheld && shown.contains($0.link.text) }
        return entry
    }

    /// Whether there is a line below the title.
    var hasByline: Bool {
        organisation != nil || detail != nil || location != nil || link != nil
    }

    static let tag = FieldTable<HTML>("tag", [.html(".") { $0 }])

    static let fields = FieldTable<EntryModel>(
        "entry",
        [
            .flag("isExperience") { $0.kind == .experience },
            .flag("isEducation") { $0.kind == .education },
            .flag("hasLine") { $0.title != nil || $0.dates != nil },
            .html("title") { $0.title },
            .html("organisation") { $0.organisation },
            .html("detail") { $0.detail },
            .html("location") { $0.location },
            .object("dates", of: DatesModel.fields) { $0.dates },
            .flag("hasByline") { $0.hasByline },
            .object("link", of: LinkModel.fields) { $0.link },
            .flag("hasFacts") { !$0.facts.isEmpty },
            .list("facts", of: FactModel.fields) { $0.facts },
            .flag("hasContacts") { !$0.contacts.isEmpty },
            .list("contacts", of: ContactModel.fields) { $0.contacts },
            .html("description") { $0.description },
            .list("points", of: PointsModel.fields) { $0.points },
            .flag("hasTags") { !$0.tags.isEmpty },
            .text("tagsLabel") { $0.tagsLabel },
            .list("tags", of: tag) { $0.tags },
        ])
}
