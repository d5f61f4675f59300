import ShareModel
import SystemPackage
import Testing

@testable import ShareStore

@Suite struct ErrorTextTests {
    private static let path = FilePath("/data/shares.sqlite")

    @Test(arguments: [
        (StoreError.noFile(path), "no such file; 'sharepage init' makes a database"),
        (
            .cannotOpen(path),
            "cannot be opened; check the permissions of the file and of its folder"
        ),
        (.cannotCreate(path), "cannot be made; check that its folder exists and may be written"),
        (.notADatabase(path), "not an SQLite database"),
        (
            .corrupt(path),
            "the database is damaged; restore a backup or try the '.recover' command of the "
                + "sqlite3 tool"
        ),
        (
            .needsFolderAccess(path),
            "a database in WAL mode needs write access to its folder, or to its -wal and -shm "
                + "files; grant it, or pass --immutable for a copy that nobody writes"
        ),
        (.busy(path), "another process holds the database; try again when it is done"),
        (.diskFull(path), "the disk is full"),
        (.io(path, code: 266), "reading or writing failed (SQLite code 266); check the disk"),
        (
            .missingTable(path, table: "EmpResumeShare"),
            "no table 'EmpResumeShare'; is this the right database?"
        ),
        (
            .missingColumn(path, table: "EmpResumeShare", column: "cvData"),
            "the table 'EmpResumeShare' has no column 'cvData'"
        ),
        (
            .duplicateID(path),
            "two rows of EmpResumeShare have the same id; make the column unique"
        ),
        (.occupied(path), "is the database of another program; choose another file"),
        (
            .notOurs(path),
            "was made by another program and is only read; 'sharepage init' makes a database to "
                + "write to"
        ),
        (
            .newerSchema(path, version: 9),
            "was made by a newer sharepage (schema 9); update this one"
        ),
        (
            .olderSchema(path),
            "was made by an older sharepage; 'sharepage init' brings it up to date"
        ),
        (.unexpected(path, code: 1), "SQLite failed with code 1"),
    ])
    func anErrorOfAFileNamesItAndSaysWhatToDo(error: StoreError, sentence: String) {
        #expect(error.description == "/data/shares.sqlite: " + sentence)
    }

    @Test func changesThatCannotBeReadAreNamed() {
        let error = StoreError.hiddenChanges("/a/s.sqlite", beside: "/a/s.sqlite-wal")
        let sentence: String = """
            /a/s.sqlite: cannot be read whole: /a/s.sqlite-wal holds changes, and a database in WAL mode is \
            read with write access to its folder; run this as the user who owns it, or read a copy that \
            '.backup' of the sqlite3 tool has made
            """
        #expect(error.description == sentence)
    }

    @Test(arguments: [
        (
            StoreError.badBaseURL,
            "the base URL must be the http or https address of a host, such as "
                + "https://cv.example.org, without query and fragment"
        ),
        (.expiryInThePast, "a share cannot expire in the past"),
        (
            .notFound,
            "no such resume or share here, or it is another user's; check the id, --database and --user"
        ),
        (.resumeProcessing, "the resume is being changed; try again in half a minute"),
        (.wrongType(column: "cvData", expected: "an object"), "cvData: expected an object"),
        (.badBlurOptions(.tooManyAliases(key: "name")), "blurOptions.name.aliases: more than 50"),
        (.notApproved, "the share was not approved"),
        (
            .resumeShared(["abc"]),
            "the resume is shared (abc); revoke the share first, or delete both with --revoke"
        ),
        (.badRow(.missing(column: "cvData")), "cvData: is NULL"),
        (.badRow(.tooLarge(column: "cvData", limit: 9)), "cvData: more than 9 bytes"),
        (.badRow(.invalidUTF8(column: "id")), "id: not valid UTF-8"),
        (
            .badRow(.badTime(column: "expiresAt")),
            "expiresAt: expected a time as 2022-07-01T09:30:00.000Z or in milliseconds since 1970"
        ),
    ])
    func anErrorOfARowNamesItsColumn(error: StoreError, sentence: String) {
        #expect(error.description == sentence)
    }

    @Test func aColumnThatIsNoJSONIsNamedWithThePlaceInIt() throws {
        let sandbox = try Sandbox()
        let database = try sandbox.ours()
        let id = try database.insert(#"{"cvData":{}}"#)
        try database.connection.execute("UPDATE EmpResume SET hiddenItems = '{\"a\":}'")
        let error = #expect(throws: StoreError.self) {
            try database.createShare(ShareRequest(resumeID: id))
        }
        #expect(error?.description == "hiddenItems: 1:6: this is not JSON")
        #expect(try database.listShares().isEmpty)
    }
}
