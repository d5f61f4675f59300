public import SystemPackage

/// The shares of a database file, which may be another program's; never written.
///
/// For one task at a time. Each run over the shares has a connection and a read transaction of its
/// own, so that `mark(of:)` sees what stands now while the run sees what stood at its start.
public struct ShareStore: ~Copyable {
    let connection: Connection
    let columns: ShareColumns
    private let mode: Connection.Mode
    /// What a mark is made of; prepared once, since every page asks for one.
    private let rowByID: Statement
    /// The same by the row's place in the table, where it has one: another program's table may have no index
    /// on its ids, and would be read whole for each page.
    private let rowByPlace: Statement

    /// Opens a database that has a table of shares.
    ///
    /// - Parameter immutable: for a sealed copy that nobody writes: no locks are taken, and no
    ///   `-wal` file is read. What another process has not yet brought into the file is an error.
    public init(reading path: FilePath, immutable: Bool = false) throws(StoreError) {
        if immutable, let other = FileFacts.unsealed(path) {
            throw .notSealed(path, beside: other)
        }
        let mode: Connection.Mode = immutable ? .readImmutable : .read
        let connection = try Connection(path: path, mode: mode)
        let columns = try ShareColumns(of: connection)
        let row =
            "SELECT \(columns.hasRevision ? "revision" : columns.selection) FROM EmpResumeShare"
        let rowByID = try Statement(row + " WHERE id = ?1", on: connection)
        let rowByPlace = try Statement(
            row + " WHERE \(columns.place ?? "NULL") = ?2 AND id = ?1", on: connection)
        self.rowByID = rowByID
        self.rowByPlace = rowByPlace
        self.mode = mode
        self.connection = connection
        self.columns = columns
    }

    /// Makes sure that no two shares have the same id, as they may in another program's database.
    func requireUniqueIDs() throws(StoreError) {
        // The number 5, the text and the blob '5' are three ids to SQLite, and one file.
        let others = "SELECT 1 FROM EmpResumeShare WHERE typeof(id) <> 'text' LIMIT 1"
        let id = try connection.integer(others) == nil ? "id" : "CAST(id AS TEXT)"
        let duplicates = """
            SELECT 1 FROM EmpResumeShare GROUP BY \(id) HAVING count(*) > 1 LIMIT 1
            """
        guard try connection.integer(duplicates) == nil else {
            throw .duplicateID(connection.path)
        }
    }

    /// The number of shares, those that are no longer live included.
    public func countShares() throws(StoreError) -> Int {
        Int(try connection.integer("SELECT count(*) FROM EmpResumeShare") ?? 0)
    }

    /// The shares in the order of their ids, as they are at this moment.
    ///
    /// - Parameters:
    ///   - filter: the shares that are wanted; an id that is not there is passed over.
    ///   - now: decides which shares have expired.
    ///   - key: what the rows' digests are made with, where they are wanted.
    public func shares(
        _ filter: ShareFilter = .all, now: Timestamp, key: StateKey? = nil
    ) throws(StoreError) -> StoredShares {
        if filter.ids == nil { try requireUniqueIDs() }
        let connection = try Connection(path: connection.path, mode: mode)
        return try StoredShares(
            connection: connection, columns: columns, filter: filter, now: now, key: key)
    }

    /// The sign of a share's content as it stands now, or `nil` where the row is gone.
    ///
    /// A page that was made from a row with another mark was overtaken.
    ///
    /// - Parameter place: where the row stood when it was read; one that has moved since is looked for.
    public func mark(of id: String, at place: RowPlace? = nil) throws(StoreError) -> ShareMark? {
        if let place, let mark = try mark(rowByPlace, .text(id), .integer(place.number)) {
            return mark
        }
        return try mark(rowByID, .text(id))
    }

    private func mark(
        _ statement: borrowing Statement, _ values: SQLValue...
    ) throws(StoreError) -> ShareMark? {
        // Reset at the end, so that the next look is one at what stands then.
        defer { statement.reset() }
        try statement.bind(values)
        guard try statement.step() else { return nil }
        return columns.hasRevision ? .revision(statement.integer(at: 0)) : .digest(of: statement)
    }
}
