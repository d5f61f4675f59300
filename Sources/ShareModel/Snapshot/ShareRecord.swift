/// One row of `EmpResumeShare` as it is stored: the JSON columns closed in, not yet read.
///
/// The store makes it and the snapshot opens it; nothing in between can look inside.
public struct ShareRecord: Sendable {
    /// The row's `id`, which may be none that is safe as a file name.
    public let id: String
    /// The theme that the row asks for.
    public let template: String?
    /// The language that the row asks for.
    public let locale: String?
    /// The JSON columns that the row has.
    let columns: Private<[Column: [UInt8]]>

    /// The JSON columns of a share that a page is made from.
    public enum Column: String, CaseIterable, Sendable {
        /// The frozen content.
        case cvData
        /// Colours, fonts and spacing.
        case designSettings
        /// The order of the sections.
        case sectionOrder
        /// Which optional fields are shown.
        case optionalFields
        /// What the owner asked to hide.
        case blurOptions
        /// Values to hide that stand in no field of the content.
        case maskTerms
    }

    /// Makes a record of a row's values; a column that is absent or NULL has no entry.
    public init(id: String, template: String?, locale: String?, columns: [Column: [UInt8]]) {
        self.id = id
        self.template = template
        self.locale = locale
        self.columns = Private(columns)
    }

    /// The same row with other options.
    public func hiding(_ options: BlurOptions) -> ShareRecord {
        var columns = columns.value
        columns[.blurOptions] = JSONWriter.bytes(of: options.json)
        return ShareRecord(id: id, template: template, locale: locale, columns: columns)
    }
}
