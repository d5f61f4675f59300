extension ResumeDatabase {
    /// Whether a user has a resume; a missing one and another user's are alike.
    public func hasResume(_ id: String, of userID: String) throws(StoreError) -> Bool {
        let statement = "SELECT 1 FROM EmpResume WHERE id = ?1 AND userId = ?2"
        return try connection.integer(statement, .text(id), .text(userID)) != nil
    }

    /// The share of a user's resume that is public now.
    public func liveShare(
        ofResume id: String, of userID: String, now: Timestamp = .now
    ) throws(StoreError) -> ShareSummary? {
        guard let share = try openShare(ofResume: id, of: userID) else { return nil }
        let summary = try showShare(share, userID: userID, now: now)
        return summary.state == .live ? summary : nil
    }

    /// Withdraws the share of a user's resume, if it has one that is public.
    public func revokeShare(
        ofResume id: String, of userID: String, now: Timestamp = .now
    ) throws(StoreError) -> ShareSummary? {
        try connection.write { () throws(StoreError) in
            guard let share = try liveShare(ofResume: id, of: userID, now: now) else {
                return nil
            }
            try connection.execute(
                """
                UPDATE EmpResumeShare
                SET revokedAt = ?2, updatedAt = ?2, revision = revision + 1 WHERE id = ?1
                """, .text(share.id), .text(now.description))
            return try showShare(share.id, userID: userID, now: now)
        }
    }

    /// The shares of a resume that ended last, the latest first: revoked or expired ones.
    public func endedShares(
        ofResume id: String, of userID: String, limit: Int, now: Timestamp = .now
    ) throws(StoreError) -> [String] {
        // Times are all of one form, so that their texts are in their order.
        let statement = try Statement(
            """
            SELECT id FROM EmpResumeShare
            WHERE userId = ?1 AND resumeId = ?2 AND (revokedAt IS NOT NULL OR expiresAt <= ?3)
            ORDER BY updatedAt DESC LIMIT ?4
            """, on: connection)
        try statement.bind([
            .text(userID), .text(id), .text(now.description), .integer(Int64(limit)),
        ])
        var ids: [String] = []
        while try statement.step() { if let id = statement.text(at: 0) { ids.append(id) } }
        return ids
    }

    /// The sign of a share's content as it stands now; `nil` where it is withdrawn or gone.
    public func mark(ofLive id: String) throws(StoreError) -> ShareMark? {
        let statement = "SELECT revision FROM EmpResumeShare WHERE id = ?1 AND revokedAt IS NULL"
        return try connection.integer(statement, .text(id)).map(ShareMark.revision)
    }

    private func openShare(
        ofResume id: String, of userID: String
    ) throws(StoreError) -> String? {
        let statement = try Statement(
            """
            SELECT id FROM EmpResumeShare
            WHERE resumeId = ?1 AND userId = ?2 AND revokedAt IS NULL
            """, on: connection)
        try statement.bind([.text(id), .text(userID)])
        return try statement.step() ? statement.text(at: 0) : nil
    }
}
