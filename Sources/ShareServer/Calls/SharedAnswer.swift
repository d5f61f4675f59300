public import ShareModel
public import ShareStore

/// What `GET /v1/resume/{id}/share` answers: how a resume is shared.
public struct SharedAnswer: Sendable {
    private let share: ShareSummary
    private let isPublished: Bool

    /// The answer for a share that is live.
    ///
    /// - Parameter isPublished: whether its page is there; a page in which something hidden is found is not.
    public init(_ share: ShareSummary, isPublished: Bool) {
        self.share = share
        self.isPublished = isPublished
    }

    /// The answer as the API writes it.
    public var json: JSONValue {
        .object([
            ("success", .bool(true)), ("shareId", .string(share.id)),
            ("shareUrl", .string(share.url)), ("createdAt", .time(share.createdAt)),
            ("expiresAt", .time(share.expiresAt)), ("published", .bool(isPublished)),
            ("masks", share.masks.map { .array($0.map { .string($0) }) } ?? .null),
        ])
    }
}

/// What `DELETE /v1/resume/{id}/share` answers: the share that is public no more.
public struct RevokedAnswer: Sendable {
    private let share: ShareSummary

    /// The answer for a share that was withdrawn.
    public init(_ share: ShareSummary) {
        self.share = share
    }

    /// The answer as the API writes it.
    public var json: JSONValue {
        .object([
            ("success", .bool(true)), ("shareId", .string(share.id)),
            ("revokedAt", .time(share.revokedAt)),
        ])
    }
}

extension JSONValue {
    /// A time as the API writes it.
    static func time(_ time: Timestamp?) -> JSONValue {
        time.map { .string($0.description) } ?? .null
    }
}
