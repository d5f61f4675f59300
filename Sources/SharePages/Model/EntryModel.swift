import HTMLTemplate
import ShareModel

/// One entry of a section: a post, a study, a project, a certificate, a reference.
struct EntryModel {
    /// The parts that can be a token alone.
    struct Parts: OptionSet {
        let rawValue: UInt8
        static let title = Parts(rawValue: 1)
        static let organisation = Parts(rawValue: 2)
        static let detail = Parts(rawValue: 4)
        static let location = Parts(rawValue: 8)
        static let description = Parts(rawValue: 16)
    }

    /// What stands as the heading of an entry.
    enum Heading {
        case title
        /// What stands beside the title elsewhere, where there is no title.
        case organisation
        case detail
    }

    /// The section that the entry is in.
    var section = ResumeSection.customSections
    var heading = Heading.title
    /// The parts that are nothing but a token.
    var tokens: Parts = []
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
    var tags: [TagModel] = []
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
        entry.tags.removeAll { $0.text == token }
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
}
