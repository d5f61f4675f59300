internal import ShareModel

/// A resume while it is put together from a file.
struct ResumeDraft {
    var person = Person()
    private var sections: [(section: ResumeSection, entries: [JSONValue])] = []
    private var own: [JSONValue] = []
    private var settings: [(key: String, value: JSONValue)] = []

    /// A resume with nothing in it, in a language where that is known.
    init(locale: String?) {
        if let locale { set("locale", .string(locale)) }
    }

    /// The language of the page, where the file names one.
    var locale: String? { settings.first { $0.key.isKey("locale") }?.value.string }

    /// Takes what is said about the person.
    mutating func take(_ person: Person) {
        self.person = person
        if let locale = person.locale { set("locale", .string(locale)) }
    }

    /// Adds entries to a section.
    mutating func append(_ entries: [JSONValue], to section: ResumeSection) {
        guard !entries.isEmpty else { return }
        if let index = sections.firstIndex(where: { $0.section == section }) {
            sections[index].entries += entries
        } else {
            sections.append((section, entries))
        }
    }

    /// Adds a section of the owner's own.
    mutating func append(own section: JSONValue?) {
        if let section { own.append(section) }
    }

    /// Puts a summary below what is there.
    mutating func append(summary: String?) {
        guard let summary, !summary.isEmpty else { return }
        let above = person.content[Field.summary.rule.name]?.string
        person.set(.summary, above.map { MarkdownText.joined($0, summary) } ?? summary)
    }

    /// Sets a column that says how the page looks; what was said first stays.
    mutating func set(_ column: String, _ value: JSONValue) {
        if !settings.contains(where: { $0.key.isKey(column) }) { settings.append((column, value)) }
    }

    /// The resume as an object with the columns of `EmpResume`.
    func columns(hidden: HiddenEntries) -> JSONValue {
        var content = person.content.object ?? []
        content += sections.map { ($0.section.name, .array($0.entries)) }
        if !own.isEmpty { content.append((ResumeSection.customSections.name, .array(own))) }
        var columns = settings
        if let name = person.name { columns.insert(("name", .string(name)), at: 0) }
        columns.append(("cvData", .object(content)))
        if let hidden = hidden.column { columns.append(("hiddenItems", hidden)) }
        return .object(columns)
    }
}
