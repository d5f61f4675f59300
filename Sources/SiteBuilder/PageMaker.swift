import LeakCheck
public import ShareModel
public import SharePages

/// Makes one share's page: decodes, masks, renders, and proves that nothing hidden is in it.
///
/// There is no other way from a row to a page, so no page is published without the check. The work is done
/// in this process, or in one of its own that may end over it.
public struct PageMaker: Sendable {
    private let making: any PageMaking

    init(_ making: any PageMaking) {
        self.making = making
    }

    /// A page that may be published.
    public struct Product: Sendable {
        /// The page.
        public let page: Page
        /// What was done otherwise than the row asks, each as a sentence.
        public let warnings: [String]
        /// Those of them that name nothing of the row: they may be kept beside the page.
        let plainWarnings: [String]
    }

    /// Makes the page of a row, or says why it must not be.
    public func make(_ record: ShareRecord) -> Result<Product, Refusal> { making.make(record) }

    /// What the owner is told of the page of a row, as one JSON object, or why there is no page.
    ///
    /// - Parameters:
    ///   - facts: an object whose members come first.
    ///   - notes: warnings that come before those on the page.
    public func tell(
        of record: ShareRecord, facts: JSONValue, notes: [String] = []
    ) -> Result<[UInt8], Refusal> {
        making.tell(of: record, facts: facts, notes: notes)
    }

    /// What a share hides now and a published file shows, whoever made the file.
    ///
    /// A row that cannot be read does not say what it hides; its files are orphans.
    ///
    /// - Parameter given: what a file that is no page would hold by itself; what is read in that
    ///   too, the theme says.
    func exposures(
        in file: CheckedFile, of record: ShareRecord, given: [UInt8] = []
    ) -> [AuditFinding.Fact] {
        making.exposures(in: file, of: record, given: given)
    }
}
