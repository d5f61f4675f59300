internal import ShareModel
internal import SystemPackage

/// Shares of one read transaction, one at a time and in the order of their ids.
///
/// The transaction ends with the value.
public struct StoredShares: ~Copyable {
    private let path: FilePath
    private let statement: Statement
    private let hasRevision: Bool
    private let hasPlace: Bool
    private let now: Timestamp
    private let filter: ShareFilter
    private let key: StateKey?
    /// The ids still to be looked up, last first; `nil` where one query gives all rows.
    private var pending: [String]?
    /// SQLite begins anew when it is asked for more after the last row.
    private var isAtEnd = false

    init(
        connection: Connection, columns: ShareColumns, filter: ShareFilter, now: Timestamp,
        key: StateKey?
    ) throws(StoreError) {
        path = connection.path
        hasRevision = columns.hasRevision
        hasPlace = columns.place != nil
        self.now = now
        self.filter = filter
        self.key = key
        pending = filter.ids.map { ids in
            Set(ids.map { Array($0.utf8) }).sorted { $1.lexicographicallyPrecedes($0) }
                .map { String(decoding: $0, as: UTF8.self) }
        }
        try connection.execute("BEGIN")
        // The transaction sees what stands at its first read, so that comes now.
        _ = try connection.integer("SELECT count(*) FROM sqlite_schema")
        let order = pending == nil ? "ORDER BY id" : "WHERE id = ?1"
        statement = try Statement(
            "SELECT \(columns.selection), \(columns.place ?? "NULL") FROM EmpResumeShare \(order)",
            on: connection)
    }

    /// The next share, or `nil` after the last.
    public mutating func next() throws(StoreError) -> StoredShare? {
        while let id = pending?.popLast() {
            statement.reset()
            try statement.bind([.text(id)])
            guard try statement.step() else { continue }
            let share = share()
            // In another program's database an id may stand twice, with other masks.
            guard try !statement.step() else { throw .duplicateID(path) }
            return share
        }
        guard pending == nil, !isAtEnd else { return nil }
        while try statement.step() {
            // Before its content is copied: a shard reads the others' rows too.
            let id = statement.text(at: ShareColumn.id.rawValue) ?? ""
            if filter.contains(id) { return share() }
        }
        isAtEnd = true
        return nil
    }

    /// The share in the current row.
    private func share() -> StoredShare {
        let mark: ShareMark =
            hasRevision
            ? .revision(statement.integer(at: ShareColumn.revision.rawValue))
            : .digest(of: statement)
        let place =
            hasPlace
            ? RowPlace(number: statement.integer(at: Int32(ShareColumn.allCases.count))) : nil
        let digests = key.map { RowDigests(of: statement, key: $0) }
        return StoredShare(
            id: statement.text(at: ShareColumn.id.rawValue) ?? "",
            state: statement.state(now: now), mark: mark, place: place, digests: digests,
            byteCount: statement.contentByteCount,
            record: Result { () throws(RowProblem) in try statement.record() })
    }
}

extension Statement {
    /// How many bytes of JSON the row has, as far as they are taken.
    fileprivate var contentByteCount: Int {
        ShareColumn.content.reduce(0) { sum, column in
            let count = unsafe withBytes(at: column.1.rawValue, limit: JSONLimits.snapshot.bytes) {
                $0.count
            }
            return sum + (count ?? 0)
        }
    }

    fileprivate func state(now: Timestamp) -> ShareState {
        // Whatever stands there: a share that was revoked in an odd way is revoked.
        if !isNull(at: ShareColumn.revokedAt.rawValue) { return .revoked }
        guard let end = time(at: ShareColumn.expiresAt.rawValue) else { return .live }
        return end <= now ? .expired : .live
    }

    /// The row in the current row of a selection of `ShareColumns`.
    func record() throws(RowProblem) -> ShareRecord {
        guard let id = try checkedText(.id) else { throw .missing(column: ShareColumn.id.name) }
        // A share with an end that we cannot read might be over.
        let end = ShareColumn.expiresAt
        guard isNull(at: end.rawValue) || time(at: end.rawValue) != nil else {
            throw .badTime(column: end.name)
        }
        let template = try checkedText(.template)
        let locale = try checkedText(.locale)
        var columns: [ShareRecord.Column: [UInt8]] = [:]
        for (column, place) in ShareColumn.content {
            guard let bytes = try checkedBytes(place) else { continue }
            columns[column] = bytes
        }
        guard columns[.cvData] != nil else { throw .missing(column: ShareColumn.cvData.name) }
        return ShareRecord(id: id, template: template, locale: locale, columns: columns)
    }

    /// A JSON column's bytes; that they are UTF-8 is found, with the place, by who reads the JSON.
    private func checkedBytes(_ column: ShareColumn) throws(RowProblem) -> [UInt8]? {
        guard !isNull(at: column.rawValue) else { return nil }
        let limit = JSONLimits.snapshot.bytes
        let bytes = unsafe withBytes(at: column.rawValue, limit: limit) { unsafe Array($0) }
        guard let bytes else { throw .tooLarge(column: column.name, limit: limit) }
        return bytes
    }

    private func checkedText(_ column: ShareColumn) throws(RowProblem) -> String? {
        guard !isNull(at: column.rawValue) else { return nil }
        let text = unsafe withBytes(at: column.rawValue, limit: ShareColumn.textLimit) { bytes in
            unsafe String(validating: bytes, as: UTF8.self)
        }
        guard let text else {
            throw .tooLarge(column: column.name, limit: ShareColumn.textLimit)
        }
        guard let text else { throw .invalidUTF8(column: column.name) }
        return text
    }
}

extension ShareMark {
    /// The digest of a row of a selection of `ShareColumns`.
    static func digest(of row: borrowing Statement) -> ShareMark {
        var hasher = Hasher()
        for column in ShareColumn.allCases {
            hasher.combine(row.isNull(at: column.rawValue))
            unsafe row.withBytes(at: column.rawValue, limit: .max) { bytes in
                hasher.combine(bytes.count)
                unsafe hasher.combine(bytes: bytes)
            }
        }
        return .digest(hasher.finalize())
    }
}
