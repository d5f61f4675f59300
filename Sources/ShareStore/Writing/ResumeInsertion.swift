public import ShareModel

extension ResumeDatabase {
    /// Stores a resume and gives its id.
    ///
    /// - Parameter resume: an object with the column names of `EmpResume`, of which `cvData` is
    ///   needed. What is not a column is not stored; `id`, `userId` and times are made anew.
    public func insertResume(
        _ resume: JSONValue, userID: String = "local", now: Timestamp = .now
    ) throws(StoreError) -> String {
        let columns = try ResumeColumns(resume)
        let id = OpaqueID.resume()
        let names = ["id", "userId", "createdAt", "updatedAt"] + ResumeColumns.names
        let marks = (1...names.count).map { "?\($0)" }.joined(separator: ", ")
        try connection.execute(
            "INSERT INTO EmpResume (\(names.joined(separator: ", "))) VALUES (\(marks))",
            [.text(id), .text(userID), .text(now.description), .text(now.description)]
                + columns.values)
        return id
    }

    /// Puts a resume in the place of one that is stored.
    ///
    /// A share of it keeps its link and its frozen content. Another user's resume is not found.
    public func updateResume(
        _ id: String, to resume: JSONValue, userID: String = "local", now: Timestamp = .now
    ) throws(StoreError) {
        let columns = try ResumeColumns(resume)
        let settings = ResumeColumns.names.enumerated().map { "\($1) = ?\($0 + 4)" }
        try connection.write { () throws(StoreError) in
            guard try hasResume(id, of: userID) else { throw .notFound }
            try connection.execute(
                """
                UPDATE EmpResume SET updatedAt = ?3, \(settings.joined(separator: ", "))
                WHERE id = ?1 AND userId = ?2
                """,
                [.text(id), .text(userID), .text(now.description)] + columns.values)
        }
    }
}
