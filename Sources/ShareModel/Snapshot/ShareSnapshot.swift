/// The frozen content of one share, decoded.
///
/// Every value that a mask can cover is closed in: a snapshot can be masked, and nothing else. It is
/// decoded and never encoded.
public struct ShareSnapshot: Sendable {
    /// The share's id.
    public let id: ShareID
    /// The name of the theme that the row asks for; `classic` where it names none.
    public let template: String
    /// The language that the row asks for; `en` where it names none.
    public let locale: String
    /// How the page looks.
    public let design: DesignSettings
    /// What was put right on reading.
    public let warnings: [SnapshotWarning]
    /// What the owner asked to hide.
    public let blurOptions: BlurOptions

    let personal: RawEntry
    /// All sections, in the order to show them; hidden ones are among them.
    let sections: [RawSection]
    let maskTerms: MaskTerms
    /// The scalar fields that are not shown.
    let hiddenFields: Set<Field>

    /// The scalars that are shown only when the owner switched them on.
    private static let optIn: Set<Field> = [.birthDate, .gender, .driverLicense]

    /// Decodes a row.
    ///
    /// - Throws: `SnapshotError` where the row cannot be shown; nothing of its content is in it.
    public init(decoding record: ShareRecord) throws(SnapshotError) {
        guard let id = ShareID(record.id) else { throw SnapshotError(.badID) }
        let columns = record.columns.value
        guard let cvData = try Self.document(.cvData, in: columns, isNeeded: true) else {
            throw SnapshotError(.missing, at: ShareRecord.Column.cvData.rawValue)
        }
        self.id = id
        template = record.template ?? "classic"
        locale = record.locale ?? "en"

        let content = try Self.within(.cvData) { () throws(SnapshotError) in
            try SectionReader(reading: cvData)
        }
        personal = content.personal
        let order = try Self.document(.sectionOrder, in: columns)
        sections = try Self.within(.sectionOrder) { () throws(SnapshotError) in
            try SectionOrder.apply(order, to: content.sections)
        }
        let options = try Self.document(.blurOptions, in: columns)
        do throws(BlurOptionsError) {
            blurOptions = try BlurOptions(options.map { JSONValue($0) })
        } catch { throw SnapshotError(.blurOptions(error)) }
        let terms = try Self.document(.maskTerms, in: columns)
        maskTerms = try Self.within(.maskTerms) { () throws(SnapshotError) in
            try MaskTerms(terms)
        }
        let optional = try Self.document(.optionalFields, in: columns)
        hiddenFields = try Self.within(.optionalFields) { () throws(SnapshotError) in
            try Self.hiddenFields(optional)
        }
        let design: DesignReader
        do throws(SnapshotError) {
            design = DesignReader(try Self.document(.designSettings, in: columns))
            warnings = design.warnings
        } catch {
            // Colours are no reason to refuse a person's page.
            design = DesignReader(nil)
            warnings = [.noDesignSettings]
        }
        self.design = design.settings
    }

    private static func document(
        _ column: ShareRecord.Column, in columns: [ShareRecord.Column: [UInt8]],
        isNeeded: Bool = false
    ) throws(SnapshotError) -> JSONView? {
        guard let bytes = columns[column], isNeeded || !bytes.isEmpty else { return nil }
        do throws(JSONError) { return try JSONDocument(bytes).root } catch {
            throw SnapshotError(.json(error), at: column.rawValue)
        }
    }

    private static func within<Value>(
        _ column: ShareRecord.Column, _ body: () throws(SnapshotError) -> Value
    ) throws(SnapshotError) -> Value {
        do throws(SnapshotError) { return try body() } catch {
            throw error.inside(column.rawValue)
        }
    }

    /// The scalar fields that `optionalFields` leaves out, and the ones it did not switch on.
    private static func hiddenFields(_ view: JSONView?) throws(SnapshotError) -> Set<Field> {
        var hidden = optIn
        guard let view, view.kind != .null else { return hidden }
        guard view.kind == .object else {
            throw SnapshotError(.wrongType(expected: "an object", found: view.kind))
        }
        for field in Field.all(in: .personal) + [.summary] {
            for spelling in field.rule.spellings {
                guard let value = view[spelling] else { continue }
                if JSONValue(value).isTruthy { hidden.remove(field) } else { hidden.insert(field) }
                break
            }
        }
        return hidden
    }
}
