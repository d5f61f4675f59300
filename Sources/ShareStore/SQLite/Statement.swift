internal import CSQLite

/// A value to be bound to a statement.
enum SQLValue {
    case null
    case integer(Int64)
    case text(String)
    /// UTF-8 that is stored as text.
    case bytes([UInt8])
    case blob([UInt8])

    /// A text, or NULL.
    init(_ text: String?) {
        self = text.map(SQLValue.text) ?? .null
    }
}

/// A prepared statement and, while it is being stepped, its current row.
@safe struct Statement: ~Copyable {
    // Keeps the database open for as long as the statement lives.
    private let connection: Connection
    private let handle: OpaquePointer

    init(_ sql: String, on connection: Connection) throws(StoreError) {
        self.connection = connection
        unsafe handle = try connection.prepare(sql)
    }

    deinit {
        unsafe sqlite3_finalize(handle)
    }

    /// Binds values to the statement's parameters, in order.
    func bind(_ values: [SQLValue]) throws(StoreError) {
        for (index, value) in values.enumerated() {
            let position = Int32(index + 1)
            let code: Int32 =
                switch value {
                case .null: unsafe sqlite3_bind_null(handle, position)
                case .integer(let number): unsafe sqlite3_bind_int64(handle, position, number)
                case .text(let text): bind(Array(text.utf8), at: position)
                case .bytes(let bytes): bind(bytes, at: position)
                case .blob(let bytes): bind(blob: bytes, at: position)
                }
            guard code == SQLITE_OK else { throw connection.error(code) }
        }
    }

    private func bind(_ bytes: [UInt8], at position: Int32) -> Int32 {
        // `SQLITE_TRANSIENT`, a cast that is not imported: SQLite makes a copy of its own.
        let transient = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        return unsafe bytes.withUnsafeBytes { buffer in
            // An empty array has no address, and no address would bind NULL.
            let start = unsafe buffer.baseAddress ?? UnsafeRawPointer(bitPattern: 1)
            return unsafe sqlite3_bind_text64(
                handle, position, start?.assumingMemoryBound(to: CChar.self),
                UInt64(buffer.count), transient, UInt8(SQLITE_UTF8))
        }
    }

    private func bind(blob bytes: [UInt8], at position: Int32) -> Int32 {
        let transient = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        return unsafe bytes.withUnsafeBytes { buffer in
            let start = unsafe buffer.baseAddress ?? UnsafeRawPointer(bitPattern: 1)
            return unsafe sqlite3_bind_blob64(
                handle, position, start, UInt64(buffer.count), transient)
        }
    }

    /// Goes to the next row, or says that there is none.
    func step() throws(StoreError) -> Bool {
        let code = unsafe sqlite3_step(handle)
        switch code {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw connection.error(code)
        }
    }

    /// Makes the statement ready for other values.
    func reset() {
        // Its result repeats the error of the last step, which was reported then.
        unsafe sqlite3_reset(handle)
    }
}

extension Statement {
    /// Whether the current row's value is NULL.
    func isNull(at column: Int32) -> Bool {
        unsafe sqlite3_column_type(handle, column) == SQLITE_NULL
    }

    /// The value as an integer; 0 where it is none.
    func integer(at column: Int32) -> Int64 { unsafe sqlite3_column_int64(handle, column) }

    /// The value as a time, where it is one.
    func time(at column: Int32) -> Timestamp? {
        switch unsafe sqlite3_column_type(handle, column) {
        case SQLITE_INTEGER, SQLITE_FLOAT: Timestamp(exactly: integer(at: column))
        default: text(at: column).flatMap { Timestamp(parsing: $0) }
        }
    }

    /// The value's bytes, of text or of a blob, where they are no more than a limit.
    ///
    /// Read by address and length: a text of a stranger's may hold U+0000.
    func withBytes<Value>(
        at column: Int32, limit: Int, _ body: (UnsafeRawBufferPointer) -> Value
    ) -> Value? {
        let address: UnsafeRawPointer?
        if unsafe sqlite3_column_type(handle, column) == SQLITE_BLOB {
            unsafe address = sqlite3_column_blob(handle, column)
        } else {
            // Also where the database is in UTF-16, or the value a number.
            unsafe address = UnsafeRawPointer(sqlite3_column_text(handle, column))
        }
        let count = Int(unsafe sqlite3_column_bytes(handle, column))
        guard count <= limit else { return nil }
        return unsafe body(UnsafeRawBufferPointer(start: address, count: count))
    }

    /// The value's text where it is valid UTF-8 and no longer than any text of ours.
    func text(at column: Int32, limit: Int = 65_536) -> String? {
        guard !isNull(at: column) else { return nil }
        let text = unsafe withBytes(at: column, limit: limit) { bytes in
            unsafe String(validating: bytes, as: UTF8.self)
        }
        return text ?? nil
    }
}
