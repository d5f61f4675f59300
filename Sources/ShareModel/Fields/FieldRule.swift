/// What a field's text is, and so how it is read, masked and shown.
public enum FieldKind: Sendable {
    /// Plain text of one or more lines.
    case plain
    /// Markdown.
    case markdown
    /// A list of plain texts.
    case plainList
    /// A list of Markdown texts.
    case markdownList
    /// A date: ISO 8601 in any precision, or free text.
    case date
    /// The address of a page, or a handle on the site that the field is about.
    case link
    /// An e-mail address.
    case email
    /// A telephone number.
    case phone
    /// A `data:` image.
    case photo
    /// A Boolean.
    case flag
    /// An id that other columns refer to; never rendered.
    case id
}

/// One row of the field table: where a field is found, what it is, and which masks cover it.
public struct FieldRule: Sendable {
    /// The section whose entries have the field.
    public let section: ResumeSection
    /// The keys under which it is found; the first in the list wins, the others still give secrets.
    public let spellings: [String]
    /// What its text is.
    public let kind: FieldKind
    /// The classes that cover it, in order of precedence, apart from its section's own.
    public let maskClasses: [MaskClass]

    /// The field's name in the API.
    public var name: String { spellings[0] }

    init(
        _ section: ResumeSection, _ spellings: [String], _ kind: FieldKind,
        masks maskClasses: [MaskClass] = []
    ) {
        self.section = section
        self.spellings = spellings
        self.kind = kind
        self.maskClasses = maskClasses
    }
}
