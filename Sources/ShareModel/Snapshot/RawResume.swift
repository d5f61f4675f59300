/// The value of a field as the owner wrote it, cleaned of control characters.
enum RawValue: Sendable {
    case text(String)
    case list([String])
    case flag(Bool)

    /// Every text in the value.
    var texts: [String] {
        switch self {
        case .text(let text): [text]
        case .list(let texts): texts
        case .flag: []
        }
    }
}

/// The fields of one entry, or of the head of the resume.
struct RawEntry: Sendable {
    /// The values that count, in the order in which they were read.
    var values: [(field: Field, value: Private<RawValue>)] = []
    /// Values of the same fields under other spellings: not shown, but as secret.
    var losers: [(field: Field, value: Private<RawValue>)] = []

    /// The value of a field.
    func value(_ field: Field) -> RawValue? {
        values.first { $0.field == field }?.value.value
    }

    /// The text of a field.
    func text(_ field: Field) -> String? {
        if case .text(let text)? = value(field) { text } else { nil }
    }
}

/// One section with its entries.
struct RawSection: Sendable {
    var kind: ResumeSection
    /// The id of a custom section, by which `sectionOrder` names it.
    var id: String?
    /// The title that the owner gave a custom section.
    var title: Private<String>?
    var entries: [RawEntry]
    /// Whether `sectionOrder` lets it be seen; a hidden section still gives secrets.
    var isVisible = true
}
