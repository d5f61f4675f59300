public import ShareModel

extension ResumeDatabase {
    /// Stores a resume and gives its id.
    ///
    /// - Parameter resume: an object with the column names of `EmpResume`, of which `cvData` is
    ///   needed. What is not a column is not stored; `id`, `userId` and times are made anew.
    public func insertResume(
        _ resume: JSONValue, userID: String = "local", now: Timestamp = .now
    ) throws(StoreError) -> String {
        guard case .object? = resume["cvData"] else {
            throw .wrongType(column: "cvData", expected: "an object")
        }
        let id = OpaqueID.resume()
        try connection.execute(
            """
            INSERT INTO EmpResume (id, userId, name, jobTitle, template, isDefault, locale, cvData,
                hiddenItems, personalOverrides, itemOrder, selectedSummaryId, designSettings,
                optionalFields, sectionOrder, processing, createdAt, updatedAt)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?17)
            """,
            .text(id), .text(userID),
            .text(try Self.text("name", of: resume) ?? "Resume"),
            SQLValue(try Self.text("jobTitle", of: resume)),
            .text(try Self.text("template", of: resume) ?? "classic"),
            .integer(resume["isDefault"]?.isTruthy == true ? 1 : 0),
            .text(try Self.text("locale", of: resume) ?? "en"),
            Self.json("cvData", of: resume), Self.json("hiddenItems", of: resume),
            Self.json("personalOverrides", of: resume), Self.json("itemOrder", of: resume),
            SQLValue(try Self.text("selectedSummaryId", of: resume)),
            Self.json("designSettings", of: resume), Self.json("optionalFields", of: resume),
            Self.json("sectionOrder", of: resume),
            .integer(resume["processing"]?.isTruthy == true ? 1 : 0), .text(now.description))
        return id
    }

    private static func json(_ column: String, of resume: JSONValue) -> SQLValue {
        switch resume[column] {
        case nil, .null?: .null
        case let value?: .bytes(JSONWriter.bytes(of: value))
        }
    }

    private static func text(
        _ column: String, of resume: JSONValue
    ) throws(StoreError) -> String? {
        switch resume[column] {
        case nil, .null?: return nil
        case .string(let text)?: return text.isEmpty ? nil : text
        case .number(let text)?: return text
        default: throw .wrongType(column: column, expected: "text")
        }
    }
}
