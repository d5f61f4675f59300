import Glibc
import ShareModel
import SystemPackage
import Testing

@testable import ShareStore

@Suite struct InitialisingTests {
    @Test func aNewDatabaseIsOursAndForItsOwnerAlone() throws {
        let sandbox = try Sandbox()
        let database = try sandbox.ours()
        let connection = database.connection
        #expect(try connection.integer("PRAGMA application_id") == 0x5348_5047)
        #expect(try connection.integer("PRAGMA user_version") == Schema.version)
        #expect(try connection.integer("PRAGMA foreign_keys") == 1)
        #expect(try connection.integer("PRAGMA synchronous") == 2)
        var facts = stat()
        #expect(stat(sandbox.database.string, &facts) == 0)
        #expect(facts.st_mode & 0o777 == 0o600)
        let statement = try Statement("PRAGMA journal_mode", on: connection)
        #expect(try statement.step() && statement.text(at: 0) == "wal")
    }

    @Test func aSecondTimeChangesNothingButTheBaseURLThatIsGiven() throws {
        let sandbox = try Sandbox()
        let id = try sandbox.ours().insert(#"{"cvData":{}}"#)
        #expect(try ResumeDatabase(creating: sandbox.database).baseURL == "https://cv.example")
        let changed = try ResumeDatabase(
            creating: sandbox.database, baseURL: "HTTPS://x.example:8080/cv//")
        #expect(changed.baseURL == "https://x.example:8080/cv")
        let database = try ResumeDatabase(writing: sandbox.database)
        #expect(database.shareURL(of: "abc") == "https://x.example:8080/cv/share/abc")
        #expect(try database.column("id", of: id, in: "EmpResume") == id)
        let other = sandbox.folder.appending("other.sqlite")
        #expect(try ResumeDatabase(creating: other).baseURL == "http://localhost")
    }

    @Test(arguments: [
        ("https://x.example/share", "https://x.example"),
        ("https://x.example/share/", "https://x.example"),
        ("https://x.example/cv//share//", "https://x.example/cv"),
        ("https://x.example/timeshare", "https://x.example/timeshare"),
        ("https://share", "https://share"), ("https://share/share", "https://share"),
    ])
    func theShareOfEveryLinkIsNotKeptTwice(text: String, kept: String) throws {
        let sandbox = try Sandbox()
        let database = try ResumeDatabase(creating: sandbox.database, baseURL: text)
        #expect(database.baseURL == kept)
        #expect(database.shareURL(of: "a") == kept + "/share/a")
    }

    @Test(arguments: [
        "", "cv.example", "ftp://cv.example", "https://", "https:///x", "https://:80",
        "https://a b",
        "https://a?b", "https://a#b", "https://me@cv.example", "javascript:alert(1)", "https://\"x",
        "https://é.example", "https://a\n", "https://a/<b>",
    ])
    func whatIsNoBaseURLIsRefusedAndNoFileIsMade(text: String) throws {
        let sandbox = try Sandbox()
        #expect(throws: StoreError.badBaseURL) {
            _ = try ResumeDatabase(creating: sandbox.database, baseURL: text).baseURL
        }
        #expect(access(sandbox.database.string, F_OK) != 0)
    }

    @Test func anotherProgramsDatabaseIsNotTouched() throws {
        let sandbox = try Sandbox()
        _ = try sandbox.foreign(rows: "'a', '{}', '{}', 0")
        #expect(throws: StoreError.occupied(sandbox.database)) {
            _ = try ResumeDatabase(creating: sandbox.database).baseURL
        }
        #expect(throws: StoreError.notOurs(sandbox.database)) {
            _ = try ResumeDatabase(writing: sandbox.database).baseURL
        }
        #expect(try ShareStore(reading: sandbox.database).countShares() == 1)
    }

    @Test func aNewerDatabaseIsNotTouched() throws {
        let sandbox = try Sandbox()
        try sandbox.ours().connection.execute("PRAGMA user_version = 99")
        #expect(throws: StoreError.newerSchema(sandbox.database, version: 99)) {
            _ = try ResumeDatabase(writing: sandbox.database).baseURL
        }
    }

    @Test func aResumeKeepsTheColumnsThatItsObjectHas() throws {
        let sandbox = try Sandbox()
        let database = try sandbox.ours()
        let id = try database.insert(
            """
            {"id":"mine","name":"Lab","template":"","locale":"nl","cvData":{"a":1.50},"other":1,
             "hiddenItems":{"skills":["x"]},"sectionOrder":null,"selectedSummaryId":7}
            """)
        #expect(id.hasPrefix("clx") && id.utf8.count == 25)
        let expected = [
            "name": "Lab", "template": "classic", "locale": "nl", "cvData": #"{"a":1.50}"#,
            "hiddenItems": #"{"skills":["x"]}"#, "selectedSummaryId": "7",
        ]
        for (column, value) in expected {
            #expect(try database.column(column, of: id, in: "EmpResume") == value)
        }
        #expect(try database.column("sectionOrder", of: id, in: "EmpResume") == nil)
        #expect(throws: StoreError.wrongType(column: "cvData", expected: "an object")) {
            try database.insert(#"{"cvData":[]}"#)
        }
        #expect(throws: StoreError.wrongType(column: "name", expected: "text")) {
            try database.insert(#"{"cvData":{},"name":{}}"#)
        }
    }
}
