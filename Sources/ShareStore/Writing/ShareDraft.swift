public import ShareModel

/// A share as a call would make it, or make it stricter; nothing of it is stored.
public struct ShareDraft: Sendable {
    /// The row; a share that would be new has an id in it that is given up again.
    public let record: ShareRecord
    /// The live share that the resume has, as it is now.
    public let live: ShareSummary?
    /// When the share would end, if it would.
    public let expiresAt: Timestamp?
}

extension ResumeDatabase {
    /// What `createShare` would store; fails as it would fail.
    public func draftShare(
        _ request: ShareRequest, now: Timestamp = .now
    ) throws(StoreError) -> ShareDraft {
        if let end = request.expiresAt, end <= now { throw .expiryInThePast }
        return try connection.read { () throws(StoreError) in
            let resume = try ResumeRow(id: request.resumeID, of: request.userID, in: connection)
            if let live = try LiveShare(of: request.resumeID, in: connection),
                live.isLive(at: now)
            {
                let (options, end) = try live.repeated(by: request)
                return ShareDraft(
                    record: try record(of: live.id).hiding(options),
                    live: try showShare(live.id, userID: request.userID, now: now),
                    expiresAt: end)
            }
            let new = try NewShare(id: OpaqueID.share(), of: resume, for: request)
            let record = try record(
                "SELECT \(NewShare.selection) FROM EmpResume WHERE id = ?1", new.values)
            return ShareDraft(record: record, live: nil, expiresAt: request.expiresAt)
        }
    }

    /// One share of a user with its content, as they stand.
    public func readShare(
        _ id: String, userID: String = "local", now: Timestamp = .now
    ) throws(StoreError) -> (summary: ShareSummary, record: ShareRecord) {
        try connection.read { () throws(StoreError) in
            let summary = try showShare(id, userID: userID, now: now)
            return (summary, try record(of: id))
        }
    }
}
