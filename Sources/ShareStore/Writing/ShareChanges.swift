/// When a share's row was changed, and whether the share is over.
public struct ShareChange: Sendable {
    /// The share's id.
    public let id: String
    /// Whose it is.
    public let userID: String
    /// When the row was changed last; `nil` where the column cannot be read.
    public let time: Timestamp?
    /// Whether the share is revoked or expired.
    public let isOver: Bool
}

extension ResumeDatabase {
    /// Goes through the rows of all users' shares, the one that was changed last first.
    public func forEachChange(
        now: Timestamp = .now, _ body: (ShareChange) -> Void
    ) throws(StoreError) {
        // Times are all of one form, so that their texts are in their order.
        let statement = try Statement(
            """
            SELECT id, userId, updatedAt, expiresAt, revokedAt FROM EmpResumeShare
            ORDER BY updatedAt DESC
            """, on: connection)
        while try statement.step() {
            guard let id = statement.text(at: 0), let userID = statement.text(at: 1) else {
                continue
            }
            let isExpired = statement.time(at: 3).map { $0 <= now } ?? false
            body(
                ShareChange(
                    id: id, userID: userID, time: statement.time(at: 2),
                    isOver: isExpired || !statement.isNull(at: 4)))
        }
    }
}
