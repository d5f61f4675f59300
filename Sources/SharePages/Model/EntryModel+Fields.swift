import HTMLTemplate
import ShareModel

/// What a theme can show of an entry, and what it can say of it to machines.
extension EntryModel {
    /// Whether the heading is the name of what the entry tells of: no token, and nothing in its place.
    private var isNamed: Bool {
        title != nil && heading == .title && !tokens.contains(.title)
    }

    /// Whether the organisation is a name and no token.
    private var namesOrganisation: Bool {
        organisation != nil && !tokens.contains(.organisation)
    }

    /// Whether the entry is an item of its own in the microdata, or of the person's.
    private var isItem: Bool {
        switch section {
        // A firm that stands in the place of a title is no occupation.
        case .experiences: isNamed
        case .certificates, .publications, .references: true
        default: false
        }
    }

    static let fields = FieldTable<EntryModel>(
        "entry",
        [
            .flag("isExperience") { $0.section == .experiences },
            .flag("isEducation") { $0.section == .education },
            .flag("isCertificate") { $0.section == .certificates },
            .flag("isAward") { $0.section == .awards },
            .flag("isPublication") { $0.section == .publications },
            .flag("isInterest") { $0.section == .interests },
            .flag("isReference") { $0.section == .references },
            .flag("isEvent") {
                [.projects, .certificates, .awards, .customSections].contains($0.section)
            },
            .flag("isOccupation") { $0.section == .experiences && $0.isItem },
            .flag("isItem") { $0.isItem },
            .flag("isNamed") { $0.isNamed },
            .flag("isSchool") {
                $0.section == .education && $0.heading == .organisation
                    && !$0.tokens.contains(.title)
            },
            .flag("namesOrganisation") { $0.namesOrganisation },
            .flag("hasOrganisationItem") {
                $0.namesOrganisation
                    && [.education, .certificates, .publications, .references].contains($0.section)
            },
            .flag("namesDetail") { !$0.tokens.contains(.detail) },
            .flag("namesLocation") { !$0.tokens.contains(.location) },
            .flag("isDescribed") {
                !$0.tokens.contains(.description) && $0.section != .interests
            },
            .flag("hasLine") { $0.title != nil || $0.dates != nil },
            .html("title") { $0.title },
            .html("organisation") { $0.organisation },
            .html("detail") { $0.detail },
            .html("location") { $0.location },
            .object("dates", of: DatesModel.fields) { $0.dates },
            .flag("hasByline") { $0.hasByline },
            .flag("detailFollows") { $0.organisation != nil },
            .flag("locationFollows") { $0.organisation != nil || $0.detail != nil },
            .flag("linkFollows") {
                $0.organisation != nil || $0.detail != nil || $0.location != nil
            },
            .object("link", of: LinkModel.fields) { $0.link },
            .flag("hasFacts") { !$0.facts.isEmpty },
            .list("facts", of: FactModel.fields) { $0.facts },
            .flag("hasContacts") { !$0.contacts.isEmpty },
            .list("contacts", of: ContactModel.fields) { $0.contacts },
            .html("description") { $0.description },
            .list("points", of: PointsModel.fields) { $0.points },
            .flag("hasTags") { !$0.tags.isEmpty },
            .text("tagsLabel") { $0.tagsLabel },
            .list("tags", of: TagModel.fields) { $0.tags },
        ])
}
