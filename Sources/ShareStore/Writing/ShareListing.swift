internal import ShareModel

extension ResumeDatabase {
    /// A user's shares, the oldest first.
    public func listShares(
        userID: String = "local", now: Timestamp = .now
    ) throws(StoreError) -> [ShareSummary] {
        let statement = try Statement(
            Self.summaries + "WHERE share.userId = ?1 ORDER BY share.createdAt, share.id",
            on: connection)
        try statement.bind([.text(userID)])
        var shares: [ShareSummary] = []
        while try statement.step() { shares.append(summary(of: statement, now: now)) }
        return shares
    }

    /// One share of a user.
    public func showShare(
        _ id: String, userID: String = "local", now: Timestamp = .now
    ) throws(StoreError) -> ShareSummary {
        let statement = try Statement(
            Self.summaries + "WHERE share.id = ?1 AND share.userId = ?2", on: connection)
        try statement.bind([.text(id), .text(userID)])
        guard try statement.step() else { throw .notFound }
        return summary(of: statement, now: now)
    }

    /// Withdraws a share; one that is withdrawn already stays as it is.
    public func revokeShare(
        _ id: String, userID: String = "local", now: Timestamp = .now
    ) throws(StoreError) -> ShareSummary {
        try connection.write { () throws(StoreError) in
            try connection.execute(
                """
                UPDATE EmpResumeShare
                SET revokedAt = ?3, updatedAt = ?3, revision = revision + 1
                WHERE id = ?1 AND userId = ?2 AND revokedAt IS NULL
                """, .text(id), .text(userID), .text(now.description))
            return try showShare(id, userID: userID, now: now)
        }
    }

    private static let summaries = """
        SELECT share.id, share.resumeId, resume.name, share.createdAt, share.expiresAt,
            share.revokedAt, share.blurOptions, share.revision, share.updatedAt
        FROM EmpResumeShare AS share JOIN EmpResume AS resume ON resume.id = share.resumeId\u{20}
        """

    private func summary(of row: borrowing Statement, now: Timestamp) -> ShareSummary {
        let id = row.text(at: 0) ?? ""
        let expiresAt = row.time(at: 4)
        let isRevoked = !row.isNull(at: 5)
        let isExpired = expiresAt.map { $0 <= now } ?? false
        return ShareSummary(
            id: id, url: shareURL(of: id), resumeID: row.text(at: 1) ?? "",
            resumeName: row.text(at: 2) ?? "",
            state: isRevoked ? .revoked : isExpired ? .expired : .live,
            createdAt: row.time(at: 3), updatedAt: row.time(at: 8), expiresAt: expiresAt,
            revokedAt: row.time(at: 5),
            masks: Self.masks(row.text(at: 6, limit: JSONLimits.snapshot.bytes)),
            revision: row.integer(at: 7))
    }

    private static func masks(_ column: String?) -> [String]? {
        guard let column, let value = try? JSONValue(parsing: Array(column.utf8)),
            let options = try? BlurOptions(value)
        else { return nil }
        return options.json.object?.map(\.key)
    }
}
