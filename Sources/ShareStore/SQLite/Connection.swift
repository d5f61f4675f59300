internal import CSQLite
internal import SystemPackage

/// An open database file, for one thread at a time.
@safe final class Connection {
    let path: FilePath
    private let mode: Mode
    private let handle: OpaquePointer

    /// How a file is opened.
    enum Mode {
        case read
        /// A sealed copy: no locks, and nothing is looked for beside the file.
        case readImmutable
        case write
    }

    /// - Parameter patience: how many milliseconds a statement waits for another process.
    init(path: FilePath, mode: Mode, patience: Int32 = 5000) throws(StoreError) {
        let access = mode == .write ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY
        let flags = access | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        var opened: OpaquePointer?
        let name = DatabaseURI.text(of: path, immutable: mode == .readImmutable)
        let code = unsafe sqlite3_open_v2(name, &opened, flags, nil)
        guard let handle = unsafe opened, code == SQLITE_OK else {
            unsafe sqlite3_close_v2(opened)
            throw StoreError(code: code, path: path, mode: mode)
        }
        self.path = path
        self.mode = mode
        unsafe self.handle = handle
        unsafe sqlite3_busy_timeout(handle, patience)
        // What the schema of a stranger's file calls may not have side effects.
        try execute("PRAGMA trusted_schema = OFF")
        try execute("PRAGMA cell_size_check = ON")
        if mode != .write { try execute("PRAGMA query_only = ON") }
    }

    deinit {
        unsafe sqlite3_close_v2(handle)
    }

    /// Makes an empty file that no other user can read, where there is none: it will hold what shares hide.
    static func createFile(_ path: FilePath) throws(StoreError) {
        do {
            let file = try FileDescriptor.open(
                path, .writeOnly, options: [.create, .exclusiveCreate],
                permissions: .ownerReadWrite)
            try file.close()
        } catch {
            guard (error as? Errno) == .fileExists else { throw .cannotCreate(path) }
        }
    }

    /// Whether another file, or none, stands where the open one stood.
    var hasMoved: Bool {
        var moved: Int32 = 0
        let code = unsafe sqlite3_file_control(handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved)
        return code == SQLITE_OK && moved != 0
    }

    /// Runs one statement that gives no row.
    func execute(_ sql: String, _ values: SQLValue...) throws(StoreError) {
        try execute(sql, values)
    }

    /// Runs one statement that gives no row.
    func execute(_ sql: String, _ values: [SQLValue]) throws(StoreError) {
        let statement = try Statement(sql, on: self)
        try statement.bind(values)
        while try statement.step() {}
    }

    /// The integer in the first column of a statement's first row.
    func integer(_ sql: String, _ values: SQLValue...) throws(StoreError) -> Int64? {
        let statement = try Statement(sql, on: self)
        try statement.bind(values)
        return try statement.step() ? statement.integer(at: 0) : nil
    }

    /// Runs a body in a transaction that writes: committed at the end, undone on an error.
    func write<Value>(
        _ body: () throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        // Immediate: a transaction that begins by reading could find its snapshot outdated later.
        try execute("BEGIN IMMEDIATE")
        do {
            let value = try body()
            try execute("COMMIT")
            return value
        } catch {
            // A failure here leaves nothing to undo: SQLite has rolled back by itself.
            try? execute("ROLLBACK")
            throw error
        }
    }

    /// Runs a body that only reads, on what stands at one moment.
    func read<Value>(_ body: () throws(StoreError) -> Value) throws(StoreError) -> Value {
        try execute("BEGIN")
        defer { try? execute("ROLLBACK") }
        return try body()
    }

    /// Prepares a statement for `Statement`.
    func prepare(_ sql: String) throws(StoreError) -> OpaquePointer {
        var statement: OpaquePointer?
        let code = unsafe sqlite3_prepare_v2(handle, sql, -1, &statement, nil)
        guard let prepared = unsafe statement, code == SQLITE_OK else { throw error(code) }
        return unsafe prepared
    }

    /// The error for a result code.
    func error(_ code: Int32) -> StoreError { StoreError(code: code, path: path, mode: mode) }
}

extension StoreError {
    /// Says in the words of this module what a result code means.
    init(code: Int32, path: FilePath, mode: Connection.Mode) {
        // https://www.sqlite.org/rescode.html: the low byte is the primary code.
        switch code & 0xFF {
        case SQLITE_NOTADB: self = .notADatabase(path)
        case SQLITE_CORRUPT: self = .corrupt(path)
        case SQLITE_BUSY, SQLITE_LOCKED: self = .busy(path)
        case SQLITE_FULL: self = .diskFull(path)
        case SQLITE_PERM, SQLITE_AUTH: self = .cannotOpen(path)
        case SQLITE_CANTOPEN, SQLITE_READONLY:
            self = FileFacts.error(opening: path, mode: mode)
        case SQLITE_IOERR:
            self = FileFacts.isFolder(path) ? .notADatabase(path) : .io(path, code: code)
        default: self = .unexpected(path, code: code)
        }
    }
}
