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
                if live.expiresAt.map({ $0 > now }) ?? true {
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
        var options = live.blurOptions
        do throws(BlurOptionsError) { try options.add(request.blurOptions) } catch {
            throw .badBlurOptions(error)
        }
        let end = [live.expiresAt, request.expiresAt].compactMap(\.self).min()
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
            reused: true, changed: changed, mark: .revision(live.revision + (changed ? 1 : 0)))
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
        guard !resume.isProcessing else { throw .resumeProcessing }
        let frozen = try FrozenContent(freezing: resume)
        let id = OpaqueID.share()
        try connection.execute(
            """
            INSERT INTO EmpResumeShare (id, resumeId, userId, template, locale, cvData, maskTerms,
                blurOptions, expiresAt, createdAt, updatedAt,
                designSettings, sectionOrder, optionalFields)
            SELECT ?1, id, userId, template, locale, ?3, ?4, ?5, ?6, ?7, ?7,
                designSettings, sectionOrder, optionalFields
            FROM EmpResume WHERE id = ?2
            """,
            .text(id), .text(request.resumeID), .bytes(frozen.cvData), .bytes(frozen.maskTerms),
            .bytes(JSONWriter.bytes(of: request.blurOptions.json)),
            SQLValue(request.expiresAt?.description), .text(now.description))
        return CreatedShare(
            shareID: id, shareURL: shareURL(of: id), createdAt: now, reused: false, changed: true,
            mark: .revision(1))
    }

    /// The row as a page is made from it.
    private func record(of id: String) throws(StoreError) -> ShareRecord {
        let columns = try ShareColumns(of: connection)
        let statement = try Statement(
            "SELECT \(columns.selection) FROM EmpResumeShare WHERE id = ?1", on: connection)
        try statement.bind([.text(id)])
        guard try statement.step() else { throw .notFound }
        do throws(RowProblem) { return try statement.record() } catch {
            throw .badRow(error)
        }
    }
}

/// The share of a resume that is not revoked.
private struct LiveShare {
    let id: String
    let createdAt: Timestamp
    let expiresAt: Timestamp?
    let blurOptions: BlurOptions
    let revision: Int64

    init?(of resumeID: String, in connection: Connection) throws(StoreError) {
        let statement = try Statement(
            """
            SELECT id, createdAt, expiresAt, blurOptions, revision FROM EmpResumeShare
            WHERE resumeId = ?1 AND revokedAt IS NULL
            """, on: connection)
        try statement.bind([.text(resumeID)])
        guard try statement.step() else { return nil }
        guard let createdAt = statement.time(at: 1) else {
            throw .badRow(.badTime(column: "createdAt"))
        }
        id = statement.text(at: 0) ?? ""
        self.createdAt = createdAt
        expiresAt = statement.time(at: 2)
        guard statement.isNull(at: 2) || expiresAt != nil else {
            throw .badRow(.badTime(column: "expiresAt"))
        }
        let options = try statement.json(at: 3, column: "blurOptions")
        do throws(BlurOptionsError) { blurOptions = try BlurOptions(options) } catch {
            throw .badBlurOptions(error)
        }
        revision = statement.integer(at: 4)
    }
}
