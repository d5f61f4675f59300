/// A resume that may be shown: every value has passed the masker.
///
/// The one way to make it from a share is `init(masking:)`.
public struct MaskedResume: Sendable {
    /// The share.
    public let id: ShareID
    /// The name of the theme that the row asks for.
    public let template: String
    /// The language that the row asks for, such as `en`.
    public let locale: String
    /// How the page looks.
    public let design: DesignSettings
    /// The scalars at the head of the page.
    public let personal: MaskedEntry
    /// The sections with content, in the order in which they are shown; the summary is one of them.
    public let sections: [MaskedSection]
}

/// One section of a masked resume.
public struct MaskedSection: Sendable {
    /// Which section it is; several may be `customSections`, each with a title of its own.
    public let kind: ResumeSection
    /// The title that the owner gave it, for a custom section.
    public let title: MaskedText?
    /// Its entries, in the order of the snapshot; for the summary, one with `Field.summary`.
    public let entries: [MaskedEntry]
}

/// One entry of a section, or the head of the resume: its fields by name.
///
/// A field that is absent, empty or switched off has no value here.
public struct MaskedEntry: Sendable {
    let values: [(field: Field, value: MaskedValue)]

    init(_ values: [(field: Field, value: MaskedValue)] = []) {
        self.values = values
    }

    /// The field's value.
    public subscript(field: Field) -> MaskedValue? {
        for index in values.indices where values[index].field == field {
            return values[index].value
        }
        return nil
    }

    /// The text of a field of kind `plain` or `markdown`.
    public func text(_ field: Field) -> MaskedText? {
        if case .text(let text) = self[field] { text } else { nil }
    }

    /// The texts of a field of kind `plainList` or `markdownList`; none where it is absent.
    public func list(_ field: Field) -> [MaskedText] {
        if case .list(let texts) = self[field] { texts } else { [] }
    }

    /// The date of a field of kind `date`.
    public func date(_ field: Field) -> MaskedDate? {
        if case .date(let date) = self[field] { date } else { nil }
    }

    /// The address of a field of kind `link`, `email` or `phone`.
    public func address(_ field: Field) -> MaskedAddress? {
        if case .address(let address) = self[field] { address } else { nil }
    }

    /// Whether a field of kind `flag` is there and true.
    public func flag(_ field: Field) -> Bool {
        self[field] == .flag(true)
    }

    /// The `data:` address of a field of kind `photo`.
    public func photo(_ field: Field) -> String? {
        if case .photo(let address) = self[field] { address } else { nil }
    }
}
