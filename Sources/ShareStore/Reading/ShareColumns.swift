internal import ShareModel

/// The columns of `EmpResumeShare` that reading selects, by their place in the result.
enum ShareColumn: Int32, CaseIterable {
    case id
    case template
    case locale
    case expiresAt
    case revokedAt
    case revision
    case cvData
    case designSettings
    case sectionOrder
    case optionalFields
    case blurOptions
    case maskTerms

    /// The most bytes of a column that is no JSON.
    static let textLimit = 1024

    /// The JSON columns that a record takes along.
    static let content: [(ShareRecord.Column, ShareColumn)] = [
        (.cvData, .cvData), (.designSettings, .designSettings), (.sectionOrder, .sectionOrder),
        (.optionalFields, .optionalFields), (.blurOptions, .blurOptions),
        (.maskTerms, .maskTerms),
    ]

    /// The column's name in the table.
    var name: String {
        switch self {
        case .id: "id"
        case .template: "template"
        case .locale: "locale"
        case .expiresAt: "expiresAt"
        case .revokedAt: "revokedAt"
        case .revision: "revision"
        case .cvData: "cvData"
        case .designSettings: "designSettings"
        case .sectionOrder: "sectionOrder"
        case .optionalFields: "optionalFields"
        case .blurOptions: "blurOptions"
        case .maskTerms: "maskTerms"
        }
    }
}

/// The columns that a file's table of shares has.
struct ShareColumns {
    static let table = "EmpResumeShare"
    /// What a table of shares must have to be one.
    private static let needed = ["id", "cvData", "blurOptions", "createdAt"]

    let hasRevision: Bool
    /// The list of `ShareColumn`, NULL for what the table has not.
    let selection: String
    /// The name of the number by which SQLite finds a row at once, where the table has one.
    let place: String?
    /// The list of id, end and withdrawal: what says which shares are live.
    let stateSelection: String

    init(of connection: Connection) throws(StoreError) {
        var names: Set<String> = []
        // With those that are computed, which the shorter list leaves out.
        let statement = try Statement("PRAGMA table_xinfo(\(Self.table))", on: connection)
        while try statement.step() {
            // SQLite compares names of columns without case.
            if let name = statement.text(at: 1) { names.insert(Self.folded(name)) }
        }
        guard !names.isEmpty else {
            throw .missingTable(connection.path, table: Self.table)
        }
        for name in Self.needed where !names.contains(Self.folded(name)) {
            throw .missingColumn(connection.path, table: Self.table, column: name)
        }
        hasRevision = names.contains(Self.folded(ShareColumn.revision.name))
        func list(_ columns: [ShareColumn]) -> String {
            columns.map { names.contains(Self.folded($0.name)) ? $0.name : "NULL" }
                .joined(separator: ", ")
        }
        selection = list(ShareColumn.allCases)
        stateSelection = list([.id, .expiresAt, .revokedAt])
        place = Self.place(in: connection, besides: names)
    }

    /// Any of its three names may be that of a column (https://www.sqlite.org/rowidtable.html), and views and
    /// tables `WITHOUT ROWID` have none.
    private static func place(in connection: Connection, besides names: Set<String>) -> String? {
        let kind =
            "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = '\(table)' COLLATE NOCASE"
        guard (try? connection.integer(kind)) == 1 else { return nil }
        return ["rowid", "_rowid_", "oid"].first { name in
            !names.contains(name)
                && (try? connection.execute("SELECT \(name) FROM \(table) LIMIT 0")) != nil
        }
    }

    private static func folded(_ name: String) -> String {
        let bytes = name.utf8.map { byte in
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
