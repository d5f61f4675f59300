import LeakCheck
import ShareModel

/// What is done with the content of a share: the work in which a fault of ours would most likely be.
protocol PageMaking: Sendable {
    /// The page of a row, or why it must not be published.
    func make(_ record: ShareRecord) -> Result<PageMaker.Product, Refusal>

    /// What the owner is told of the page of a row, as JSON, or why there is no page.
    ///
    /// - Parameters:
    ///   - facts: members of the answer that are known already.
    ///   - notes: warnings that are known already.
    func tell(
        of record: ShareRecord, facts: JSONValue, notes: [String]
    ) -> Result<[UInt8], Refusal>

    /// What a row hides and a published file shows.
    func exposures(
        in file: CheckedFile, of record: ShareRecord, given: [UInt8]
    ) -> [AuditFinding.Fact]

    /// Whether a published page shows nothing of what its row hides, as far as can be told without a
    /// theme.
    ///
    /// - Parameter hasPhoto: whether the page shows a photo.
    func isProven(_ page: [UInt8], of record: ShareRecord, hasPhoto: Bool) -> Bool
}
