internal import ShareModel

/// Sections that a resume here has as the owner's own: volunteer work, and what has no other place.
enum OwnSections {
    /// The keys of volunteer work.
    static let volunteerKeys = ["volunteer", "volunteering", "volunteerWork", "volunteers"]

    /// Volunteer work as a heading, in the language of the page.
    static func volunteerTitle(in locale: String?) -> String {
        let language = locale.map {
            String(decoding: $0.utf8.prefix(2).map { $0 | 0x20 }, as: UTF8.self)
        }
        return volunteerTitles.first { $0.language == language }?.title ?? "Volunteering"
    }

    /// The mapping of the entries of a section.
    static func mapping(of source: Source) -> EntryMapping {
        let items = source.view.kind == .array ? source.items : [source]
        let isWork = items.contains { item in
            item.member("name") != nil && item.member("position", "role", "jobTitle") != nil
        }
        return isWork ? ofJobs : ofThings
    }

    /// Entries in which a name is what they are.
    private static let ofThings = EntryMapping(
        .customSections, name: .customTitle, keyed: .customDescription,
        [.init(.customTitle, "title", "name", "position", "role", "jobTitle", "label")]
            + [.init(.customOrganization, keys: organizations)] + common)

    /// Entries in which a name is where one was.
    private static let ofJobs = EntryMapping(
        .customSections, name: .customTitle, keyed: .customDescription,
        [.init(.customTitle, "position", "role", "jobTitle", "title", "label")]
            + [.init(.customOrganization, keys: organizations + ["name"])] + common)

    private static let organizations = [
        "organization", "organisation", "company", "employer", "institution", "school",
        "university", "college", "issuer", "publisher", "awarder", "entity",
    ]

    private static let common: [EntryMapping.Row] = [
        .init(.customLocation, "location"),
        .init(.customUrl, "url", "website", "link", "href"),
        .init(.customStartDate, "startDate", "start", "from"),
        .init(.customEndDate, "endDate", "end", "to"),
        .init(
            .customStartDate, "date", "year", "releaseDate", "issueDate", "period", form: .period),
        .init(.customIsCurrent, "isCurrent", "current"),
        .init(
            .customDescription, "description", "summary", "text", "content", "details", "reference"),
        .init(.customAchievements, "highlights", "achievements", "courses", "points"),
        .init(
            .customDescription, "keywords", "tags", "technologies", "authors", "inventors",
            form: .words),
    ]

    private static let volunteerTitles: [(language: String, title: String)] = [
        ("ar", "العمل التطوعي"), ("de", "Ehrenamt"), ("es", "Voluntariado"), ("fr", "Bénévolat"),
        ("he", "התנדבות"), ("it", "Volontariato"), ("ja", "ボランティア活動"),
        ("nl", "Vrijwilligerswerk"), ("pl", "Wolontariat"), ("pt", "Voluntariado"),
        ("zh", "志愿服务"),
    ]
}

extension LenientReader {
    /// A section of the owner's own out of a section of a file; `nil` where nothing in it is an entry.
    mutating func ownSection(
        _ source: Source, titled title: String, isHidden: Bool = false
    ) -> JSONValue? {
        let entries = entries(source, by: OwnSections.mapping(of: source), isHidden: isHidden)
        guard !entries.isEmpty else { return nil }
        return .object([
            ("id", .string(source.key)), ("title", .string(title)), ("items", .array(entries)),
        ])
    }

    /// What an unknown member at the top of a file becomes: a section of its own, where it has entries.
    ///
    /// - Parameter known: the names that a member could have had.
    mutating func unknownSection(_ source: Source, known: [String]) -> JSONValue? {
        let mapping = OwnSections.mapping(of: source)
        let isSection =
            switch source.view.kind {
            case .array:
                source.items.contains { $0.view.kind == .object || $0.view.kind == .string }
            case .object: source.members.contains { mapping.row(of: $0) != nil }
            case .null, .bool, .number, .string: false
            }
        guard isSection, !source.saysNothing else {
            leaveOut(source, known: known)
            return nil
        }
        let section = ownSection(source, titled: KeyName.title(of: source.key))
        if section != nil, let name = NearestWord.suggestion(for: source.key, among: known) {
            remark(.misspeltSection(suggestion: name), at: source)
        }
        return section
    }
}
