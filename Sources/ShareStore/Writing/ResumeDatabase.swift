public import SystemPackage

/// A database of ours: resumes, their shares and settings.
///
/// For one task at a time. Several processes may have the same file open; each call that writes is
/// one transaction.
public struct ResumeDatabase: ~Copyable {
    let connection: Connection
    /// What the links of shares begin with; without a slash at its end.
    public let baseURL: String

    /// Opens a database that `sharepage init` made.
    ///
    /// - Parameter baseURL: what links begin with as long as it is open, in place of what is kept.
    public init(writing path: FilePath, baseURL: String? = nil) throws(StoreError) {
        let wanted = try baseURL.map { text throws(StoreError) in try Self.checked(text) }
        let connection = try Self.open(path)
        try Self.requireOurs(connection)
        try Self.migrate(connection)
        let stored = try Self.storedBaseURL(connection)
        self.connection = connection
        self.baseURL = wanted ?? stored
    }

    /// Opens a database that `sharepage init` made, to look at it alone: a call that writes fails.
    public init(reading path: FilePath) throws(StoreError) {
        let connection = try Self.openReading(path)
        let version = try connection.integer("PRAGMA user_version") ?? 0
        guard version <= Schema.version else { throw .newerSchema(path, version: version) }
        guard version == Schema.version else { throw .olderSchema(path) }
        let baseURL = try Self.storedBaseURL(connection)
        self.connection = connection
        self.baseURL = baseURL
    }

    /// Makes a database, or opens one that was made before; another program's is refused.
    ///
    /// - Parameter baseURL: what links begin with, kept from now on; `nil` leaves what is kept.
    public init(creating path: FilePath, baseURL: String? = nil) throws(StoreError) {
        let wanted = try baseURL.map { text throws(StoreError) in try Self.checked(text) }
        try Connection.createFile(path)
        let connection = try Self.open(path)
        // Another process may be creating the same file: who comes second finds it made.
        try connection.write { () throws(StoreError) in
            let owner = try connection.integer("PRAGMA application_id")
            if owner == Schema.applicationID { return }
            guard owner == 0,
                try connection.integer("SELECT 1 FROM sqlite_schema LIMIT 1") == nil
            else { throw .occupied(path) }
            try connection.execute("PRAGMA application_id = \(Schema.applicationID)")
        }
        try connection.execute("PRAGMA journal_mode = WAL")
        try Self.migrate(connection)
        if let wanted {
            try connection.execute(
                "INSERT OR REPLACE INTO Setting (key, value) VALUES ('baseURL', ?1)",
                .text(wanted))
        }
        let stored = try Self.storedBaseURL(connection)
        self.connection = connection
        self.baseURL = stored
    }

    /// Whether the file was moved or replaced since it was opened: what is written now would be lost.
    public var hasMoved: Bool { connection.hasMoved }

    /// The address of a share's page.
    public func shareURL(of id: String) -> String { baseURL + "/share/" + id }

    private static let defaultBaseURL = "http://localhost"

    private static func open(_ path: FilePath) throws(StoreError) -> Connection {
        let connection = try Connection(path: path, mode: .write)
        // A share that was answered for must outlive a power cut.
        try connection.execute("PRAGMA synchronous = FULL")
        try connection.execute("PRAGMA foreign_keys = ON")
        return connection
    }

    /// Opens a file that its user may perhaps not write.
    ///
    /// SQLite reads a database in WAL mode by files beside it, which it makes where they are not there. Where it
    /// may not, and none of them holds anything, the file alone is the database.
    private static func openReading(_ path: FilePath) throws(StoreError) -> Connection {
        do throws(StoreError) {
            let connection = try Connection(path: path, mode: .read)
            try requireOurs(connection)
            return connection
        } catch {
            guard case .needsFolderAccess = error else { throw error }
            if let other = FileFacts.unsealed(path) { throw .hiddenChanges(path, beside: other) }
            let connection = try Connection(path: path, mode: .readImmutable)
            try requireOurs(connection)
            return connection
        }
    }

    private static func requireOurs(_ connection: Connection) throws(StoreError) {
        guard try connection.integer("PRAGMA application_id") == Schema.applicationID else {
            throw .notOurs(connection.path)
        }
    }

    private static func migrate(_ connection: Connection) throws(StoreError) {
        guard try connection.integer("PRAGMA user_version") != Schema.version else { return }
        try connection.write { () throws(StoreError) in
            let version = try connection.integer("PRAGMA user_version") ?? 0
            guard (0...Schema.version).contains(version) else {
                throw .newerSchema(connection.path, version: version)
            }
            for statement in Schema.migrations[Int(version)...].joined() {
                try connection.execute(statement)
            }
            try connection.execute("PRAGMA user_version = \(Schema.version)")
        }
    }

    private static func storedBaseURL(_ connection: Connection) throws(StoreError) -> String {
        let statement = try Statement(
            "SELECT value FROM Setting WHERE key = 'baseURL'", on: connection)
        return try statement.step() ? statement.text(at: 0) ?? defaultBaseURL : defaultBaseURL
    }
}
