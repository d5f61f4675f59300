import CSQLite
import Glibc
import ShareModel
import ShareStore
import SiteBuilder
import SitePublisher
import SystemPackage
import Testing

/// A folder with a database and a site, removed at the end of a test.
final class Sandbox {
    let folder: FilePath
    var database: FilePath { folder.appending("shares.sqlite") }
    var site: FilePath { folder.appending("site") }
    /// The repository's own `Templates/` and `Public/`.
    static let root = FilePath(#filePath).removingLastComponent().removingLastComponent()
        .removingLastComponent()

    init() throws {
        var template = Array("/tmp/sharepage-build-XXXXXX".utf8CString)
        folder = FilePath(platformString: try #require(mkdtemp(&template)))
        _ = try ResumeDatabase(creating: database)
    }

    deinit { system("rm -rf '\(folder)'") }

    @discardableResult
    static func shell(_ command: String) -> Int32 { system(command) }

    /// Stores a resume and shares it; gives the share's id.
    func share(_ cvData: String, blur: String = "{}") throws -> String {
        let data = try JSONValue(parsing: Array(cvData.utf8))
        let store = try ResumeDatabase(writing: database)
        let id = try store.insertResume(.object([("name", .string("r")), ("cvData", data)]))
        var request = ShareRequest(resumeID: id)
        request.blurOptions = try BlurOptions(JSONValue(parsing: Array(blur.utf8)))
        return try store.createShare(request).shareID
    }

    /// Changes the database behind the program's back.
    func execute(_ sql: String) throws {
        var handle: OpaquePointer?
        try #require(sqlite3_open(database.string, &handle) == SQLITE_OK)
        defer { sqlite3_close(handle) }
        try #require(sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK)
    }

    /// Withdraws a share.
    func revoke(_ id: String) throws {
        _ = try ResumeDatabase(writing: database).revokeShare(id)
    }

    /// Renders all shares.
    func render(
        only: [String]? = nil, root: FilePath = Sandbox.root, verifying: Bool = false
    ) throws -> BuildReport {
        var options = SiteBuild.Options(database: database, root: root, output: site)
        options.durability = .none
        options.jobs = 2
        if let only { options.part = .only(only) }
        options.isVerifying = verifying
        return try SiteBuild(options).run()
    }

    /// A page's bytes, if it is published.
    func page(_ id: String) -> [UInt8]? { read(site.appending("share").appending(id + ".html")) }

    /// A file's bytes, if it is there.
    func read(_ path: FilePath) -> [UInt8]? {
        guard let file = try? FileDescriptor.open(path, .readOnly) else { return nil }
        defer { try? file.close() }
        var bytes = [UInt8](repeating: 0, count: 4 << 20)
        let count = (try? bytes.withUnsafeMutableBytes { try file.read(into: $0) }) ?? 0
        return Array(bytes[..<count])
    }
}

/// Whether bytes hold other bytes.
func holds(_ bytes: [UInt8]?, _ text: String) -> Bool {
    let needle = Array(text.utf8)
    guard let bytes, bytes.count >= needle.count else { return false }
    return (0...bytes.count - needle.count).contains { bytes[$0...].starts(with: needle) }
}
