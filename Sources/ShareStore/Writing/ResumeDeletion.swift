/// What deleting a resume did to its shares.
public struct DeletedResume: Sendable {
    /// The shares that were public until now.
    public let revoked: [String]
    /// Every share that it had, those among them that had ended before.
    public let shares: [String]
}

extension ResumeDatabase {
    /// Deletes a resume with the rows of its shares, content and all.
    ///
    /// A page of a share that is gone from the database is withdrawn by the next run, as that of a revoked
    /// one is: nothing brings it back. Another user's resume is not found.
    ///
    /// - Parameter revoking: whether a share that is public goes too.
    /// - Throws: `StoreError.resumeShared` where one is and must not.
    public func deleteResume(
        _ id: String, revoking: Bool, userID: String = "local", now: Timestamp = .now
    ) throws(StoreError) -> DeletedResume {
        try connection.write { () throws(StoreError) in
            guard try hasResume(id, of: userID) else { throw .notFound }
            let shares = try allShares(ofResume: id)
            let live = try allShares(
                ofResume: id, "AND revokedAt IS NULL AND (expiresAt IS NULL OR expiresAt > ?2)",
                .text(now.description))
            guard revoking || live.isEmpty else { throw .resumeShared(live) }
            try connection.execute("DELETE FROM EmpResumeShare WHERE resumeId = ?1", .text(id))
            try connection.execute("DELETE FROM EmpResume WHERE id = ?1", .text(id))
            return DeletedResume(revoked: live, shares: shares)
        }
    }

    /// The ids of a resume's shares, the oldest first.
    private func allShares(
        ofResume id: String, _ condition: String = "", _ values: SQLValue...
    ) throws(StoreError) -> [String] {
        let statement = try Statement(
            """
            SELECT id FROM EmpResumeShare WHERE resumeId = ?1 \(condition) ORDER BY createdAt, id
            """, on: connection)
        try statement.bind([.text(id)] + values)
        var ids: [String] = []
        while try statement.step() { if let id = statement.text(at: 0) { ids.append(id) } }
        return ids
    }
}
