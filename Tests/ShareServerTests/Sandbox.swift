import CSQLite
import Glibc
import ShareModel
import ShareStore
import SiteBuilder
import Synchronization
import SystemPackage
import Testing

@testable import ShareServer

/// A clock that a test sets.
final class TestClock: RateClock {
    private let moment: Mutex<RateMoment>
    let epoch: String

    init(monotonic: Int64 = 1_000_000_000_000, wall: Int64 = 1_700_000_000_000, epoch: String = "e")
    {
        moment = Mutex(RateMoment(monotonic: monotonic, wall: wall))
        self.epoch = epoch
    }

    var now: RateMoment { moment.withLock { $0 } }

    /// Lets time pass on both clocks.
    func advance(nanoseconds: Int64) {
        moment.withLock {
            $0.monotonic += nanoseconds
            $0.wall = 1_700_000_000_000 + ($0.monotonic - 1_000_000_000_000) / 1_000_000
        }
    }

    func advance(seconds: Double) { advance(nanoseconds: Int64(seconds * 1e9)) }
}

/// A database, a site and an API, gone with the test.
final class Sandbox {
    let folder: FilePath
    let api: ShareAPI
    let clock: TestClock
    var database: FilePath { folder.appending("shares.sqlite") }
    var site: FilePath { folder.appending("site") }
    /// The repository's own `Templates/` and `Public/`.
    static let root = FilePath(#filePath).removingLastComponent().removingLastComponent()
        .removingLastComponent()
    static let materials = Result { () throws(BuildError) in try Materials(root: root) }

    init(_ settings: APISettings = APISettings(), clock: TestClock = TestClock()) throws {
        var template = Array("/tmp/sharepage-api-XXXXXX".utf8CString)
        folder = FilePath(platformString: try #require(mkdtemp(&template)))
        self.clock = clock
        _ = try ResumeDatabase(
            creating: folder.appending("shares.sqlite"), baseURL: "https://cv.example")
        let publisher = try SharePublisher(
            Self.materials.get(), output: folder.appending("site"))
        api = ShareAPI(publisher, settings: settings, clock: clock)
    }

    deinit { system("rm -rf '\(folder)'") }

    /// Stores a resume and gives its id.
    func resume(
        _ cvData: String = #"{"firstName":"Ilse","experiences":[{"company":"Zyqvorth Dynamics"}]}"#,
        user: String = "ilse", processing: Bool = false
    ) throws -> String {
        let data = try JSONValue(parsing: Array(cvData.utf8))
        return try ResumeDatabase(writing: database).insertResume(
            .object([("name", .string("r")), ("cvData", data), ("processing", .bool(processing))]),
            userID: user)
    }

    /// Makes a key.
    func key(
        _ scopes: [APIScope] = APIScope.allCases, user: String = "ilse",
        expiresAt: Timestamp? = nil, now: Timestamp = .now
    ) throws -> String {
        try ResumeDatabase(writing: database)
            .createKey(userID: user, scopes: scopes, expiresAt: expiresAt, now: now).secret.text
    }

    /// Sends a request.
    func send(
        _ method: String, _ target: String, key: String? = nil, body: String = "",
        fields: [(name: String, value: String)] = [("content-type", "application/json")],
        peer: String = "127.0.0.1"
    ) -> APIResponse {
        var head = RequestHead(method: method, target: target, fields: fields, peer: peer)
        if let key { head.fields.append(("authorization", "Bearer \(key)")) }
        return api.answer(APIRequest(head, body: Array(body.utf8)), at: Desk(database: database))
    }

    /// Changes the database behind the API's back.
    func execute(_ sql: String) throws {
        var handle: OpaquePointer?
        try #require(sqlite3_open(database.string, &handle) == SQLITE_OK)
        defer { sqlite3_close(handle) }
        try #require(sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK)
    }

    /// Asks how a resume is shared.
    func get(_ resume: String, key: String) -> APIResponse {
        send("GET", "/v1/resume/\(resume)/share", key: key, fields: [])
    }

    /// Shares a resume.
    func post(_ resume: String, key: String, _ body: String = "", query: String = "") -> APIResponse
    {
        send("POST", "/v1/resume/\(resume)/share\(query)", key: key, body: body)
    }

    /// A page's text, if it is published.
    func page(_ id: String?) -> String? {
        guard let id else { return nil }
        let path = site.appending("share").appending(id + ".html")
        return SmallFile.read(path, limit: 4 << 20).map { String(decoding: $0, as: UTF8.self) }
    }
}

extension APIResponse {
    /// The body as a value.
    var json: JSONValue? { try? JSONValue(parsing: body) }
    /// A text of the body.
    subscript(key: String) -> String? { json?[key]?.string }
    /// The body as a text.
    var text: String { String(decoding: body, as: UTF8.self) }
}
