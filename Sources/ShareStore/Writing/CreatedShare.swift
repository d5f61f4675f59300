public import ShareModel

/// What is to be shared, and how.
public struct ShareRequest: Sendable {
    /// The resume.
    public var resumeID: String
    /// Whose resume it must be.
    public var userID: String
    /// What is hidden.
    public var blurOptions: BlurOptions
    /// When the share ends, if it does.
    public var expiresAt: Timestamp?

    /// Asks for a share.
    public init(
        resumeID: String, userID: String = "local", blurOptions: BlurOptions = BlurOptions(),
        expiresAt: Timestamp? = nil
    ) {
        self.resumeID = resumeID
        self.userID = userID
        self.blurOptions = blurOptions
        self.expiresAt = expiresAt
    }
}

/// A share that was made, or that was there.
public struct CreatedShare: Sendable {
    /// The share's id.
    public let shareID: String
    /// The address of its page.
    public let shareURL: String
    /// When it was first made.
    public let createdAt: Timestamp
    /// When it ends, if it does.
    public let expiresAt: Timestamp?
    /// When it ended before this call, if it was there and did.
    public let formerEnd: Timestamp?
    /// Whether it was there already.
    public let reused: Bool
    /// Whether this call made it or hides more by it, so that its page must be written.
    public let changed: Bool
    /// The sign of the row's content.
    public let mark: ShareMark
}

/// A share as it is listed: nothing of its content.
public struct ShareSummary: Sendable {
    /// The share's id.
    public let id: String
    /// The address of its page.
    public let url: String
    /// The resume that was shared.
    public let resumeID: String
    /// The name that the owner gave the resume.
    public let resumeName: String
    /// Whether the share is public.
    public let state: ShareState
    /// When it was made.
    public let createdAt: Timestamp?
    /// When its row was changed last.
    public let updatedAt: Timestamp?
    /// When it ends, if it does.
    public let expiresAt: Timestamp?
    /// When it was withdrawn.
    public let revokedAt: Timestamp?
    /// The keys of what it hides; `nil` where the column cannot be read.
    public let masks: [String]?
    /// How often the row was changed, from 1.
    public let revision: Int64
}
