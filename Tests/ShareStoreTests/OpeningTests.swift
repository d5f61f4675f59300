import Glibc
import SystemPackage
import Testing

@testable import ShareStore

@Suite struct OpeningTests {
    @Test func aMissingFileIsNamed() throws {
        let sandbox = try Sandbox()
        #expect(throws: StoreError.noFile(sandbox.database)) {
            _ = try ShareStore(reading: sandbox.database).countShares()
        }
        #expect(throws: StoreError.noFile(sandbox.database)) {
            _ = try ResumeDatabase(writing: sandbox.database).baseURL
        }
    }

    @Test func aFileThatIsNoDatabaseIsNamed() throws {
        let sandbox = try Sandbox()
        try sandbox.write(Array(String(repeating: "hello ", count: 500).utf8), to: sandbox.database)
        #expect(throws: StoreError.notADatabase(sandbox.database)) {
            _ = try ShareStore(reading: sandbox.database).countShares()
        }
        #expect(throws: StoreError.notADatabase(sandbox.database)) {
            _ = try ResumeDatabase(creating: sandbox.database).baseURL
        }
        #expect(throws: StoreError.notADatabase(sandbox.folder)) {
            _ = try ShareStore(reading: sandbox.folder).countShares()
        }
    }

    @Test func aDamagedDatabaseIsNamed() throws {
        let sandbox = try Sandbox()
        _ = try sandbox.foreign(rows: "'a', '{}', '{}', 0", "'b', hex(zeroblob(20000)), '{}', 0")
        let file = try FileDescriptor.open(sandbox.database, .readWrite)
        try file.closeAfter {
            for page in 1..<8 {
                _ = try file.writeAll(
                    toAbsoluteOffset: Int64(page * 4096), [UInt8](repeating: 0x5A, count: 64))
            }
        }
        #expect(throws: StoreError.corrupt(sandbox.database)) {
            _ = try ShareStore(reading: sandbox.database).all()
        }
    }

    @Test func aMissingTableOrColumnIsNamed() throws {
        let sandbox = try Sandbox()
        try sandbox.sql("CREATE TABLE Other (x)")
        #expect(throws: StoreError.missingTable(sandbox.database, table: "EmpResumeShare")) {
            _ = try ShareStore(reading: sandbox.database).countShares()
        }
        try sandbox.sql("CREATE TABLE EmpResumeShare (ID, cvdata, createdAt)")
        #expect(
            throws: StoreError.missingColumn(
                sandbox.database, table: "EmpResumeShare", column: "blurOptions")
        ) {
            _ = try ShareStore(reading: sandbox.database).countShares()
        }
        try sandbox.sql("ALTER TABLE EmpResumeShare ADD COLUMN BLUROPTIONS")
        #expect(try ShareStore(reading: sandbox.database).countShares() == 0)
    }

    @Test func twoRowsOfOneIdAreRefused() throws {
        let sandbox = try Sandbox()
        try sandbox.sql(
            "CREATE TABLE EmpResumeShare (id, cvData, blurOptions, createdAt)",
            "INSERT INTO EmpResumeShare VALUES ('a', 1, 1, 1), ('b', 1, 1, 1), ('a', 2, 2, 2)")
        let store = try ShareStore(reading: sandbox.database)
        let error = StoreError.duplicateID(sandbox.database)
        #expect(throws: error) { try store.all() }
        #expect(throws: error) { try store.all(only: ["a"]) }
        #expect(throws: error) { try store.liveIDs(now: noon) }
        #expect(try store.all(only: ["b"]).count == 1)
    }

    @Test func aDatabaseThatAnotherHoldsIsBusy() throws {
        let sandbox = try Sandbox()
        let holder = try sandbox.sql("CREATE TABLE x (y)", "BEGIN EXCLUSIVE")
        let reader = try Connection(path: sandbox.database, mode: .read, patience: 20)
        #expect(throws: StoreError.busy(sandbox.database)) {
            try reader.integer("SELECT count(*) FROM x")
        }
        try holder.execute("COMMIT")
        #expect(try reader.integer("SELECT count(*) FROM x") == 0)
    }

    @Test(arguments: ["a?b#c%20d&e.sqlite", "é 中.sqlite", "a'b\"c.sqlite", "mode=rw.sqlite"])
    func aNameIsTakenAsItIs(name: String) throws {
        let sandbox = try Sandbox()
        let path = sandbox.folder.appending(name)
        let database = try ResumeDatabase(creating: path)
        _ = try database.insert(#"{"cvData":{}}"#)
        #expect(try ShareStore(reading: path).countShares() == 0)
        #expect(throws: Never.self) { try FileDescriptor.open(path, .readOnly).close() }
        let twoSlashes = FilePath("/" + path.string)
        #expect(try ShareStore(reading: twoSlashes).countShares() == 0)
    }

    @Test func readingNeverWrites() throws {
        let sandbox = try Sandbox()
        _ = try sandbox.foreign(rows: "'a', '{}', '{}', 0")
        let reader = try Connection(path: sandbox.database, mode: .read)
        #expect(throws: StoreError.self) { try reader.execute("DELETE FROM EmpResumeShare") }
        // The file is opened for reading; that is not the only thing in the way.
        #expect(try reader.integer("PRAGMA query_only") == 1)
        #expect(try reader.integer("PRAGMA trusted_schema") == 0)
        #expect(try ShareStore(reading: sandbox.database).countShares() == 1)
    }

    @Test(.enabled(if: geteuid() == 0, "only root can act as another user"))
    func aWALDatabaseInAFolderThatMayNotBeWrittenSaysSoAndASealedCopyIsRead() throws {
        let sandbox = try Sandbox()
        do {
            let database = try sandbox.ours()
            let resume = try database.insert(#"{"cvData":{}}"#)
            _ = try database.createShare(ShareRequest(resumeID: resume))
        }
        chmod(sandbox.folder.string, 0o755)
        chmod(sandbox.database.string, 0o644)
        // As another user on this thread alone: nothing here suspends.
        let act = try ThreadUser()
        act.as(65_534)
        defer { act.as(0) }
        #expect(throws: StoreError.needsFolderAccess(sandbox.database)) {
            _ = try ShareStore(reading: sandbox.database).countShares()
        }
        #expect(try ShareStore(reading: sandbox.database, immutable: true).countShares() == 1)
        #expect(throws: StoreError.cannotOpen(sandbox.database)) {
            let database = try ResumeDatabase(writing: sandbox.database)
            _ = try database.insert(#"{"cvData":{}}"#)
        }
        #expect(throws: StoreError.cannotCreate(sandbox.folder.appending("new.sqlite"))) {
            _ = try ResumeDatabase(creating: sandbox.folder.appending("new.sqlite")).baseURL
        }
    }

    @Test func errorsShowNoStoredValue() throws {
        let sandbox = try Sandbox()
        let database = try sandbox.ours()
        let error = #expect(throws: StoreError.self) {
            try database.connection.execute(
                "INSERT INTO Setting (key, value) VALUES (?1, NULL)", .text("Secret GmbH"))
        }
        #expect(error == .unexpected(sandbox.database, code: 1299))
        #expect(error?.description.contains("Secret") == false)
    }
}

/// Changes whose files a thread may touch; `setfsuid` is in no module, so it is looked up.
private struct ThreadUser {
    private let setfsuid: @convention(c) (UInt32) -> Int32

    init() throws {
        setfsuid = unsafeBitCast(
            try #require(dlsym(nil, "setfsuid")), to: (@convention(c) (UInt32) -> Int32).self)
    }

    func `as`(_ user: UInt32) { _ = setfsuid(user) }
}
