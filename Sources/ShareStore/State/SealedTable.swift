import Glibc
public import SystemPackage

/// A file of names and values in a site's state folder, of which nothing is believed that is not as it
/// was written.
///
/// Each value carries a seal over itself and its name, so that a flipped bit, a torn page or another
/// program's file makes values absent and never wrong. It is a memory of what can be found out again: a
/// file that cannot be read is thrown away and begun anew.
///
/// For one task of one process at a time, which holds the run lock.
public final class SealedTable {
    private let path: FilePath
    private let key: StateKey
    private var open: Open

    /// The file while it is open, with the statements that are used most.
    private struct Open: ~Copyable {
        let connection: Connection
        let value: Statement
        let insertion: Statement
    }

    /// `SHPS`, so that no other file is taken for one.
    private static let applicationID: Int64 = 0x5348_5053
    private static let version: Int64 = 1
    private static let sealLength = 16

    /// Opens a file, or begins it.
    public init(at path: FilePath, key: StateKey) throws(StoreError) {
        self.path = path
        self.key = key
        open = try Self.openOrBegin(path)
    }

    /// The value of a name, where there is one and it is as it was written.
    public func value(of name: String) throws(StoreError) -> [UInt8]? {
        do throws(StoreError) {
            return try find(name)
        } catch {
            try beginAnew(after: error)
            return nil
        }
    }

    /// Sets values, all of them or none; what stands there already is not written again.
    public func set(_ values: [(name: String, value: [UInt8])]) throws(StoreError) {
        do throws(StoreError) {
            var news: [(name: String, value: [UInt8])] = []
            for (name, value) in values where try find(name) != value { news.append((name, value)) }
            if !news.isEmpty { try write(news) }
        } catch {
            try beginAnew(after: error)
            try write(values)
        }
    }

    /// Forgets every name that a condition does not hold for.
    public func keep(where isKept: (String) -> Bool) throws(StoreError) {
        do throws(StoreError) {
            try forget(try names { !isKept($0) })
        } catch {
            try beginAnew(after: error)
        }
    }

    // MARK: Steps

    private func find(_ name: String) throws(StoreError) -> [UInt8]? {
        defer { open.value.reset() }
        try open.value.bind([.text(name)])
        guard try open.value.step() else { return nil }
        let stored = unsafe open.value.withBytes(at: 0, limit: 1 << 20) { unsafe Array($0) }
        guard let stored, stored.count > Self.sealLength else { return nil }
        let value = Array(stored.dropLast(Self.sealLength))
        return stored.suffix(Self.sealLength).elementsEqual(seal(of: name, value)) ? value : nil
    }

    private func write(
        _ values: [(name: String, value: [UInt8])]
    ) throws(StoreError) {
        try open.connection.write { () throws(StoreError) in
            for (name, value) in values {
                defer { open.insertion.reset() }
                try open.insertion.bind([.text(name), .blob(value + seal(of: name, value))])
                while try open.insertion.step() {}
            }
        }
    }

    private func names(
        where isWanted: (String) -> Bool
    ) throws(StoreError) -> [String] {
        var names: [String] = []
        let statement = try Statement("SELECT name FROM Entry", on: open.connection)
        while try statement.step() {
            guard let name = statement.text(at: 0) else { continue }
            if isWanted(name) { names.append(name) }
        }
        return names
    }

    private func forget(_ names: [String]) throws(StoreError) {
        guard !names.isEmpty else { return }
        try open.connection.write { () throws(StoreError) in
            let deletion = try Statement("DELETE FROM Entry WHERE name = ?1", on: open.connection)
            for name in names {
                deletion.reset()
                try deletion.bind([.text(name)])
                while try deletion.step() {}
            }
        }
    }

    private func seal(of name: String, _ value: [UInt8]) -> [UInt8] {
        var digest = key.digest()
        digest.add(Array(name.utf8))
        digest.add(value)
        return digest.finish()
    }

    // MARK: The file

    /// A damaged file is begun anew; what has nothing to do with the file's content is an error.
    private func beginAnew(after error: StoreError) throws(StoreError) {
        guard Self.isAboutContent(error) else { throw error }
        Self.remove(path)
        open = try Self.begin(path)
    }

    private static func openOrBegin(_ path: FilePath) throws(StoreError) -> Open {
        // A flipped bit makes a file that can be read and not written.
        if !FileFacts.hasKnownVersion(path) { remove(path) }
        do throws(StoreError) {
            return try begin(path)
        } catch {
            guard isAboutContent(error) else { throw error }
            remove(path)
            return try begin(path)
        }
    }

    private static func isAboutContent(_ error: StoreError) -> Bool {
        switch error {
        case .diskFull, .busy, .cannotOpen, .cannotCreate, .noFile: false
        default: true
        }
    }

    private static func begin(_ path: FilePath) throws(StoreError) -> Open {
        try Connection.createFile(path)
        let connection = try Connection(path: path, mode: .write)
        // One process has it, so nothing is shared with others; a checkpoint comes after what it tells of.
        try connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        try connection.execute("PRAGMA journal_mode = WAL")
        try connection.execute("PRAGMA synchronous = NORMAL")
        let owner = try connection.integer("PRAGMA application_id")
        let isEmpty = try connection.integer("SELECT 1 FROM sqlite_schema LIMIT 1") == nil
        if isEmpty {
            try connection.write { () throws(StoreError) in
                try connection.execute("PRAGMA application_id = \(applicationID)")
                try connection.execute("PRAGMA user_version = \(version)")
                try connection.execute(
                    """
                    CREATE TABLE Entry (name TEXT NOT NULL PRIMARY KEY, value BLOB NOT NULL)
                    STRICT, WITHOUT ROWID
                    """)
            }
        } else if owner != applicationID {
            throw .notOurs(path)
        } else if let found = try connection.integer("PRAGMA user_version"), found != version {
            throw .newerSchema(path, version: found)
        }
        return Open(
            connection: connection,
            value: try Statement("SELECT value FROM Entry WHERE name = ?1", on: connection),
            insertion: try Statement(
                "INSERT OR REPLACE INTO Entry (name, value) VALUES (?1, ?2)", on: connection))
    }

    private static func remove(_ path: FilePath) {
        for suffix in ["", "-wal", "-shm", "-journal"] {
            _ = unsafe unlink(path.string + suffix)
        }
    }
}
