public import ShareModel
public import ShareStore
public import SiteBuilder

/// What an owner is told of the page of a share: what is hidden on it, what stays, and what may
/// give hidden values away.
///
/// `share create --dry-run --json` prints it, and `?dryRun=true` answers it.
public struct ExposureAnswer: Sendable {
    private let record: ShareRecord
    private let facts: [(key: String, value: JSONValue)]

    /// Tells of what would be stored.
    public init(_ draft: ShareDraft) {
        self.init(draft.record, draft.live, expiresAt: draft.expiresAt, isStored: false)
    }

    /// Tells of what is stored.
    public init(_ share: ShareSummary, record: ShareRecord) {
        self.init(record, share, expiresAt: share.expiresAt, isStored: true)
    }

    private init(
        _ record: ShareRecord, _ share: ShareSummary?, expiresAt: Timestamp?, isStored: Bool
    ) {
        self.record = record
        facts = [
            ("stored", .bool(isStored)), ("shareId", share.map { .string($0.id) } ?? .null),
            ("shareUrl", share.map { .string($0.url) } ?? .null),
            ("state", share.map { .string($0.state.rawValue) } ?? .null),
            ("expiresAt", .time(expiresAt)),
        ]
    }

    /// The report as JSON, or why there is no page to report on.
    ///
    /// - Parameter notes: warnings that are known already.
    public func json(
        by maker: PageMaker, notes: [String] = []
    ) -> Result<[UInt8], Refusal> {
        maker.tell(of: record, facts: .object(facts), notes: notes)
    }

    /// Why there is no page to report on.
    public func json(_ refusal: Refusal) -> JSONValue {
        .object(
            facts + [
                (
                    "refused",
                    .object([
                        ("code", .string(refusal.code.rawValue)),
                        ("reasons", .array(refusal.reasons.map { .string($0) })),
                    ])
                )
            ])
    }
}
