internal import ShareModel

/// A resume as it is listed: nothing of its content.
public struct ResumeSummary: Sendable {
    /// The resume's id.
    public let id: String
    /// The name that the owner gave it.
    public let name: String
    /// The theme that its page asks for.
    public let template: String
    /// The language that its page asks for.
    public let locale: String
    /// When it was imported.
    public let createdAt: Timestamp?
    /// When it was last changed.
    public let updatedAt: Timestamp?
    /// The shares that are public.
    public let liveShares: [String]
    /// How many shares have ended.
    public let endedShares: Int
    /// How many remarks its import made.
    public let remarks: Int
}

/// A remark that was stored with a resume when it was imported.
public struct StoredRemark: Equatable, Sendable {
    /// What was found, as a name for programs: `leftOut`, `notADate`.
    public let kind: String
    /// Where in the imported file, such as `work[2].startDate`.
    public let place: String
    /// The remark as a sentence.
    public let message: String
}

extension ResumeDatabase {
    /// A user's resumes, the oldest first.
    public func listResumes(
        userID: String = "local", now: Timestamp = .now
    ) throws(StoreError) -> [ResumeSummary] {
        try resumes("WHERE userId = ?1 ORDER BY createdAt, id", [.text(userID)], now: now)
    }

    /// One resume of a user; a missing one and another user's are alike.
    public func showResume(
        _ id: String, userID: String = "local", now: Timestamp = .now
    ) throws(StoreError) -> ResumeSummary {
        let found = try resumes(
            "WHERE userId = ?1 AND id = ?2", [.text(userID), .text(id)], now: now)
        guard let resume = found.first else { throw .notFound }
        return resume
    }

    /// What the import of a user's resume found, in the order of the file.
    ///
    /// None where the resume was stored in another way, or by a version that kept no remarks.
    public func importRemarks(
        ofResume id: String, userID: String = "local"
    ) throws(StoreError) -> [StoredRemark] {
        let statement = try Statement(
            "SELECT importRemarks FROM EmpResume WHERE id = ?1 AND userId = ?2", on: connection)
        try statement.bind([.text(id), .text(userID)])
        guard try statement.step() else { throw .notFound }
        let items = try statement.json(at: 0, column: "importRemarks")?.array ?? []
        return items.compactMap { item in
            guard let kind = item["kind"]?.string, let place = item["place"]?.string,
                let message = item["message"]?.string
            else { return nil }
            return StoredRemark(kind: kind, place: place, message: message)
        }
    }

    private func resumes(
        _ condition: String, _ values: [SQLValue], now: Timestamp
    ) throws(StoreError) -> [ResumeSummary] {
        let statement = try Statement(
            """
            SELECT id, name, template, locale, createdAt, updatedAt FROM EmpResume \(condition)
            """, on: connection)
        try statement.bind(values)
        var resumes: [ResumeSummary] = []
        while try statement.step() {
            let id = statement.text(at: 0) ?? ""
            let shares = try states(ofResume: id, now: now)
            resumes.append(
                ResumeSummary(
                    id: id, name: statement.text(at: 1) ?? "",
                    template: statement.text(at: 2) ?? "", locale: statement.text(at: 3) ?? "",
                    createdAt: statement.time(at: 4), updatedAt: statement.time(at: 5),
                    liveShares: shares.live, endedShares: shares.ended,
                    remarks: try remarkCount(ofResume: id)))
        }
        return resumes
    }

    private func states(
        ofResume id: String, now: Timestamp
    ) throws(StoreError) -> (live: [String], ended: Int) {
        let statement = try Statement(
            "SELECT id, expiresAt, revokedAt FROM EmpResumeShare WHERE resumeId = ?1 ORDER BY createdAt",
            on: connection)
        try statement.bind([.text(id)])
        var live: [String] = []
        var ended = 0
        while try statement.step() {
            let isOver = statement.time(at: 1).map { $0 <= now } ?? false
            if statement.isNull(at: 2), !isOver {
                live.append(statement.text(at: 0) ?? "")
            } else {
                ended += 1
            }
        }
        return (live, ended)
    }

    private func remarkCount(ofResume id: String) throws(StoreError) -> Int {
        let count = try connection.integer(
            """
            SELECT CASE WHEN json_valid(importRemarks) THEN json_array_length(importRemarks) ELSE 0 END
            FROM EmpResume WHERE id = ?1
            """, .text(id))
        return Int(count ?? 0)
    }
}
