import Glibc
import ShareModel
import SystemPackage
import Testing

@testable import ShareStore

/// A folder of one test's own, gone with the test.
final class Sandbox: Sendable {
    let folder: FilePath
    var database: FilePath { folder.appending("shares.sqlite") }

    init() throws {
        var template = Array("/tmp/sharepage-store-XXXXXX".utf8CString)
        folder = FilePath(platformString: try #require(mkdtemp(&template)))
    }

    deinit { _ = system("chmod -R u+rwx '\(folder)'; rm -rf '\(folder)'") }

    /// Makes a file of these bytes.
    func write(_ bytes: [UInt8], to path: FilePath) throws {
        let file = try FileDescriptor.open(
            path, .writeOnly, options: [.create, .truncate], permissions: .ownerReadWrite)
        try file.closeAfter { _ = try file.writeAll(bytes) }
    }

    /// Runs statements on a database, which is made where it is not there.
    @discardableResult
    func sql(_ statements: String..., at path: FilePath? = nil) throws -> Connection {
        let path = path ?? database
        if (try? FileDescriptor.open(path, .readOnly).close()) == nil { try write([], to: path) }
        let connection = try Connection(path: path, mode: .write)
        for statement in statements { try connection.execute(statement) }
        return connection
    }

    /// A database as another program may make it, with rows of `id, cvData, blurOptions, …`.
    func foreign(columns: String = "", rows: String...) throws -> ShareStore {
        try sql(
            "CREATE TABLE EmpResumeShare (id TEXT PRIMARY KEY, cvData TEXT, blurOptions TEXT, "
                + "createdAt DATETIME\(columns.isEmpty ? "" : ", " + columns))")
        for row in rows { try sql("INSERT INTO EmpResumeShare VALUES (\(row))") }
        return try ShareStore(reading: database)
    }

    /// A database of ours.
    func ours() throws -> ResumeDatabase {
        try ResumeDatabase(creating: database, baseURL: "https://cv.example")
    }
}

extension ShareStore {
    /// All rows at once.
    func all(
        only ids: [String]? = nil, now: Timestamp = Timestamp(milliseconds: 0)
    ) throws -> [StoredShare] {
        var shares = try shares(ids.map { .only($0) } ?? .all, now: now)
        var all: [StoredShare] = []
        while let share = try shares.next() { all.append(share) }
        return all
    }
}

extension ResumeDatabase {
    /// Stores a resume of a JSON text.
    func insert(_ text: String, userID: String = "local") throws -> String {
        try insertResume(try JSONValue(parsing: Array(text.utf8)), userID: userID)
    }

    /// A column of the one row that has the id.
    func column(_ name: String, of id: String, in table: String = "EmpResumeShare") throws
        -> String?
    {
        let statement = try Statement("SELECT \(name) FROM \(table) WHERE id = ?1", on: connection)
        try statement.bind([.text(id)])
        return try statement.step() ? statement.text(at: 0, limit: 10_000_000) : nil
    }
}

/// A moment on which a test begins.
let noon = Timestamp(milliseconds: 1_790_000_000_000)

extension Timestamp {
    /// The moment so many days later.
    func days(_ count: Int64) -> Timestamp {
        Timestamp(milliseconds: milliseconds + count * 86_400_000)
    }
}

/// Options of a JSON text.
func blur(_ text: String) throws -> BlurOptions {
    try BlurOptions(try JSONValue(parsing: Array(text.utf8)))
}
