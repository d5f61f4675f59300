/// What an API key may be used for.
public enum APIScope: String, CaseIterable, Sendable {
    /// To see whether a resume is shared, and how.
    case resumeRead = "resume:read"
    /// To share a resume, and to withdraw the share.
    case resumeShare = "resume:share"
}

/// An API key as it is listed: nothing that it could be used by.
public struct APIKey: Sendable {
    /// The key's id, which logs may name.
    public let id: String
    /// Whose key it is.
    public let userID: String
    /// The last four characters of the key.
    public let lastFour: String
    /// The names of what it may be used for.
    public let scopes: [String]
    /// When it was made; `nil` where the column cannot be read.
    public let createdAt: Timestamp?
    /// When it ends, if it does.
    public let expiresAt: Timestamp?
    /// When it was withdrawn.
    public let revokedAt: Timestamp?
    /// Whether it was withdrawn, or its end cannot be read: it might be over.
    let isClosed: Bool

    /// Whether the key opens anything at a moment.
    public func isValid(at now: Timestamp) -> Bool {
        !isClosed && (expiresAt.map { $0 > now } ?? true)
    }

    /// Whether the key may be used for something: the whole name counts, and no part of one.
    public func allows(_ scope: APIScope) -> Bool {
        scopes.contains { $0.utf8.elementsEqual(scope.rawValue.utf8) }
    }
}
