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

    /// The report on a page that could be made.
    public func json(_ product: PageMaker.Product) throws(SnapshotError) -> JSONValue {
        let report = try ExposureReport(on: record)
        let warnings = JSONValue.array(product.warnings.map { .string($0) })
        return .object(facts + report.members + [("warnings", warnings)])
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
