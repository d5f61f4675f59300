internal import ShareModel

/// What may be said of an id of a share or resume that is not there.
public enum MissingID: Equatable, Sendable {
    /// One that is there is spelled nearly so.
    case near(String)
    /// It is a resume, and this its share, if it has one.
    case resume(share: String?)
    /// It is a share, and this its resume.
    case share(resume: String)
    /// Nothing.
    case unknown
}

extension ResumeDatabase {
    /// What an id that is no share of a user's was probably meant to be.
    public func missingShare(_ id: String, userID: String) throws(StoreError) -> MissingID {
        if try hasResume(id, of: userID) {
            return .resume(share: try liveShare(ofResume: id, of: userID)?.id)
        }
        return try nearest(to: id, "SELECT id FROM EmpResumeShare WHERE userId = ?1", userID)
    }

    /// What an id that is no resume of a user's was probably meant to be.
    public func missingResume(_ id: String, userID: String) throws(StoreError) -> MissingID {
        let owner = try Statement(
            "SELECT resumeId FROM EmpResumeShare WHERE id = ?1 AND userId = ?2", on: connection)
        try owner.bind([.text(id), .text(userID)])
        if try owner.step(), let resume = owner.text(at: 0) { return .share(resume: resume) }
        return try nearest(to: id, "SELECT id FROM EmpResume WHERE userId = ?1", userID)
    }

    private func nearest(
        to id: String, _ sql: String, _ userID: String
    ) throws(StoreError) -> MissingID {
        let statement = try Statement(sql, on: connection)
        try statement.bind([.text(userID)])
        return try statement.nearest(to: id).map { .near($0) } ?? .unknown
    }
}

extension ShareStore {
    /// The share whose id is spelled nearly like one that is not there.
    public func nearestID(to id: String) throws(StoreError) -> String? {
        try Statement("SELECT id FROM EmpResumeShare", on: connection).nearest(to: id)
    }
}

extension Statement {
    /// The text of the first column that is nearest to another; the rows are read one by one.
    fileprivate func nearest(to id: String) throws(StoreError) -> String? {
        var ids: [String] = []
        while try step() { if let id = text(at: 0) { ids.append(id) } }
        return NearestWord.suggestion(for: id, among: ids)
    }
}
