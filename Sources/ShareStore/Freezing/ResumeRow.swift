internal import ShareModel

/// A row of `EmpResume` with what decides on the content of a share.
struct ResumeRow {
    let isProcessing: Bool
    let cvData: JSONValue
    let hiddenItems: JSONValue?
    let personalOverrides: JSONValue?
    let itemOrder: JSONValue?
    let selectedSummaryID: String?
    /// What the import of the resume left out, and is to be hidden all the same.
    let maskTerms: JSONValue?

    init(
        cvData: JSONValue, hiddenItems: JSONValue? = nil, personalOverrides: JSONValue? = nil,
        itemOrder: JSONValue? = nil, selectedSummaryID: String? = nil,
        maskTerms: JSONValue? = nil
    ) {
        isProcessing = false
        self.cvData = cvData
        self.hiddenItems = hiddenItems
        self.personalOverrides = personalOverrides
        self.itemOrder = itemOrder
        self.selectedSummaryID = selectedSummaryID
        self.maskTerms = maskTerms
    }

    /// Reads a user's resume; a missing one and another user's are alike.
    init(id: String, of userID: String, in connection: Connection) throws(StoreError) {
        let statement = try Statement(
            """
            SELECT processing, cvData, hiddenItems, personalOverrides, itemOrder, selectedSummaryId,
                maskTerms
            FROM EmpResume WHERE id = ?1 AND userId = ?2
            """, on: connection)
        try statement.bind([.text(id), .text(userID)])
        guard try statement.step() else { throw .notFound }
        isProcessing = statement.integer(at: 0) != 0
        cvData = try statement.json(at: 1, column: "cvData") ?? .null
        hiddenItems = try statement.json(at: 2, column: "hiddenItems")
        personalOverrides = try statement.json(at: 3, column: "personalOverrides")
        itemOrder = try statement.json(at: 4, column: "itemOrder")
        selectedSummaryID = statement.text(at: 5)
        maskTerms = try statement.json(at: 6, column: "maskTerms")
    }
}

extension Statement {
    /// The JSON value of a column; NULL and JSON's `null` are absent.
    func json(at index: Int32, column: String) throws(StoreError) -> JSONValue? {
        guard !isNull(at: index) else { return nil }
        let limit = JSONLimits.snapshot.bytes
        guard let bytes = unsafe withBytes(at: index, limit: limit, { unsafe Array($0) }) else {
            throw .badRow(.tooLarge(column: column, limit: limit))
        }
        do throws(JSONError) {
            let value = try JSONValue(parsing: bytes)
            if case .null = value { return nil }
            return value
        } catch {
            throw .badJSON(column: column, error)
        }
    }
}
