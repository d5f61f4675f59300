/// What a row was, told by digests under a key: equal ones mean an equal row.
public struct RowDigests: Sendable, Equatable {
    /// Over everything that a page is made from.
    public let content: [UInt8]
    /// Over that of it which says what is hidden.
    public let masks: [UInt8]

    /// Makes digests of what `content` and `masks` gave.
    public init(content: [UInt8], masks: [UInt8]) {
        self.content = content
        self.masks = masks
    }

    private static let contentColumns: [ShareColumn] = [
        .id, .template, .locale, .cvData, .designSettings, .sectionOrder, .optionalFields,
        .blurOptions, .maskTerms,
    ]
    private static let maskColumns: [ShareColumn] = [
        .sectionOrder, .optionalFields, .blurOptions, .maskTerms,
    ]

    /// The digests of a row of a selection of `ShareColumns`.
    init(of row: borrowing Statement, key: StateKey) {
        content = Self.digest(of: row, Self.contentColumns, key)
        masks = Self.digest(of: row, Self.maskColumns, key)
    }

    private static func digest(
        of row: borrowing Statement, _ columns: [ShareColumn], _ key: StateKey
    ) -> [UInt8] {
        var digest = key.digest()
        for column in columns {
            if row.isNull(at: column.rawValue) {
                unsafe digest.add(nil)
            } else {
                unsafe row.withBytes(at: column.rawValue, limit: .max) { unsafe digest.add($0) }
            }
        }
        return digest.finish()
    }
}
