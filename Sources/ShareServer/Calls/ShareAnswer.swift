public import ShareModel
public import ShareStore

/// What `POST /v1/resume/{id}/share` answers, and `share create` prints: five fields.
public struct ShareAnswer: Sendable {
    private let share: CreatedShare

    /// The answer for a share that was made or was there already.
    public init(_ share: CreatedShare) {
        self.share = share
    }

    /// The answer as the API writes it.
    public var json: JSONValue {
        .object([
            ("success", .bool(true)), ("shareId", .string(share.shareID)),
            ("shareUrl", .string(share.shareURL)),
            ("createdAt", .string(share.createdAt.description)), ("reused", .bool(share.reused)),
        ])
    }
}
