public import ShareModel

extension ResumeDatabase {
    /// Shares a resume as it is now, or gives the live share that it has.
    ///
    /// The content of a live share stays as it was frozen. A repeat can only hide more: its masks
    /// are added, and an earlier end replaces a later one. Another user's resume is not found.
    ///
    /// - Parameter approve: sees the row before it is stored for good. Where it says no, a new
    ///   share is not made, a repeat keeps its added masks, and `notApproved` is thrown.
    public func createShare(
        _ request: ShareRequest, now: Timestamp = .now,
        approve: (ShareRecord) -> Bool = { _ in true }
    ) throws(StoreError) -> CreatedShare {
        if let end = request.expiresAt, end <= now { throw .expiryInThePast }
        let (share, isApproved) = try connection.write { () throws(StoreError) in
            let resume = try ResumeRow(id: request.resumeID, of: request.userID, in: connection)
            if let live = try LiveShare(of: request.resumeID, in: connection) {
                if live.isLive(at: now) {
                    let share = try reuse(live, for: request, now: now)
                    return (share, approve(try record(of: share.shareID)))
                }
                try closeExpired(live, now: now)
            }
            let share = try insert(resume, for: request, now: now)
            guard approve(try record(of: share.shareID)) else { throw .notApproved }
            return (share, true)
        }
        guard isApproved else { throw .notApproved }
        return share
    }

    /// Adds what a repeat hides to a live share.
    private func reuse(
        _ live: LiveShare, for request: ShareRequest, now: Timestamp
    ) throws(StoreError) -> CreatedShare {
        let (options, end) = try live.repeated(by: request)
        let changed = options != live.blurOptions || end != live.expiresAt
        if changed {
            try connection.execute(
                """
                UPDATE EmpResumeShare
                SET blurOptions = ?2, expiresAt = ?3, updatedAt = ?4, revision = revision + 1
                WHERE id = ?1
                """,
                .text(live.id), .bytes(JSONWriter.bytes(of: options.json)),
                SQLValue(end?.description), .text(now.description))
        }
        return CreatedShare(
            shareID: live.id, shareURL: shareURL(of: live.id), createdAt: live.createdAt,
            expiresAt: end, formerEnd: live.expiresAt, reused: true, changed: changed,
            mark: .revision(live.revision + (changed ? 1 : 0)))
    }

    /// Makes room for a new share of the same resume.
    private func closeExpired(_ share: LiveShare, now: Timestamp) throws(StoreError) {
        try connection.execute(
            """
            UPDATE EmpResumeShare SET revokedAt = ?2, updatedAt = ?2, revision = revision + 1
            WHERE id = ?1
            """, .text(share.id), .text(now.description))
    }

    /// Freezes a resume into a new row.
    private func insert(
        _ resume: ResumeRow, for request: ShareRequest, now: Timestamp
    ) throws(StoreError) -> CreatedShare {
        let id = OpaqueID.share()
        let columns = ShareColumn.allCases.map(\.name).joined(separator: ", ")
        try connection.execute(
            """
            INSERT INTO EmpResumeShare (\(columns), resumeId, userId, createdAt, updatedAt)
            SELECT \(NewShare.selection), id, userId, ?7, ?7 FROM EmpResume WHERE id = ?1
            """, try NewShare(id: id, of: resume, for: request).values + [.text(now.description)])
        return CreatedShare(
            shareID: id, shareURL: shareURL(of: id), createdAt: now,
            expiresAt: request.expiresAt, formerEnd: nil, reused: false, changed: true,
            mark: .revision(1))
    }

    /// The row as a page is made from it.
    func record(of id: String) throws(StoreError) -> ShareRecord {
        let columns = try ShareColumns(of: connection)
        return try record(
            "SELECT \(columns.selection) FROM EmpResumeShare WHERE id = ?1", [.text(id)])
    }

    /// The row that a selection of `ShareColumn` gives.
    func record(_ sql: String, _ values: [SQLValue]) throws(StoreError) -> ShareRecord {
        let statement = try Statement(sql, on: connection)
        try statement.bind(values)
        guard try statement.step() else { throw .notFound }
        do throws(RowProblem) { return try statement.record() } catch {
            throw .badRow(error)
        }
    }
}
