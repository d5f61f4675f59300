import ShareModel
import Testing

@testable import ShareStore

/// That a row is found again by its place, and never another one instead of it.
@Suite struct RowPlaceTests {
    private func store(_ sandbox: Sandbox, _ table: String, _ statements: String...) throws
        -> ShareStore
    {
        try sandbox.sql(table)
        for statement in statements { try sandbox.sql(statement) }
        return try ShareStore(reading: sandbox.database)
    }

    private static let bare =
        "CREATE TABLE EmpResumeShare (id TEXT, cvData TEXT, blurOptions TEXT, createdAt TEXT)"
    private static let rows = """
        INSERT INTO EmpResumeShare (id, cvData, blurOptions, createdAt)
        VALUES ('a', '{}', '{}', 0), ('b', '{"n":1}', '{}', 0), ('c', '{"n":2}', '{}', 0)
        """

    @Test("A row that was left alone has the mark that it had, with a place and without")
    func unchanged() throws {
        let sandbox = try Sandbox()
        let store = try store(sandbox, Self.bare, Self.rows)
        for share in try store.all() {
            #expect(share.place != nil)
            #expect(try store.mark(of: share.id, at: share.place) == share.mark)
            #expect(try store.mark(of: share.id) == share.mark)
        }
    }

    @Test(
        "What another program does to rows is seen",
        arguments: [
            // Changed where it stands, put anew behind the others, and moved by a clean-up of the file.
            "UPDATE EmpResumeShare SET blurOptions = '{\"companies\":true}' WHERE id = 'b'",
            "DELETE FROM EmpResumeShare WHERE id = 'b'",
            "UPDATE EmpResumeShare SET id = CASE id WHEN 'b' THEN 'c' WHEN 'c' THEN 'b' ELSE id END",
            "UPDATE EmpResumeShare SET rowid = rowid + 100",
            "UPDATE EmpResumeShare SET rowid = -rowid",
        ])
    func changed(statement: String) throws {
        let sandbox = try Sandbox()
        let store = try store(sandbox, Self.bare, Self.rows)
        let before = try store.all()
        try sandbox.sql(statement)
        let now = Dictionary(uniqueKeysWithValues: try store.all().map { ($0.id, $0.mark) })
        for share in before {
            #expect(try store.mark(of: share.id, at: share.place) == now[share.id])
        }
    }

    @Test("A row that was taken out and put in again elsewhere is found")
    func reinserted() throws {
        let sandbox = try Sandbox()
        let store = try store(sandbox, Self.bare, Self.rows)
        let share = try store.all()[0]
        try sandbox.sql(
            "DELETE FROM EmpResumeShare WHERE id = 'a'",
            "INSERT INTO EmpResumeShare VALUES ('a', '{}', '{}', 0)", "VACUUM")
        #expect(try store.mark(of: "a", at: share.place) == share.mark)
    }

    @Test(
        "Tables without places, and columns that are called like them, are read all the same",
        arguments: [
            (
                "CREATE TABLE EmpResumeShare (id TEXT PRIMARY KEY, cvData, blurOptions, createdAt) WITHOUT ROWID",
                false
            ),
            (
                "CREATE TABLE EmpResumeShare (id, cvData, blurOptions, createdAt, rowid, _rowid_)",
                true
            ),
            (
                "CREATE TABLE EmpResumeShare (id, cvData, blurOptions, createdAt, rowid, _ROWID_, oid)",
                false
            ),
            (
                "CREATE TABLE EmpResumeShare (id, cvData, blurOptions, createdAt, n INTEGER PRIMARY KEY)",
                true
            ),
        ])
    func places(table: String, hasPlace: Bool) throws {
        let sandbox = try Sandbox()
        let store = try store(sandbox, table, Self.rows)
        for share in try store.all() {
            #expect((share.place != nil) == hasPlace)
            #expect(try store.mark(of: share.id, at: share.place) == share.mark)
        }
    }

    @Test("A view has no places")
    func view() throws {
        let sandbox = try Sandbox()
        let store = try store(
            sandbox, Self.bare, Self.rows, "ALTER TABLE EmpResumeShare RENAME TO Share",
            "CREATE VIEW EmpResumeShare AS SELECT * FROM Share")
        let shares = try store.all()
        #expect(shares.count == 3 && shares.allSatisfy { $0.place == nil })
        #expect(try store.mark(of: "b") == shares[1].mark)
    }

    @Test("Without an index a place is found without a look through the table")
    func linear() throws {
        let sandbox = try Sandbox()
        let store = try store(
            sandbox, Self.bare,
            """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
            INSERT INTO EmpResumeShare SELECT printf('id%06d', i), '{}', '{}', 0 FROM n
            """)
        let shares = Array(try store.all().suffix(100))
        let clock = ContinuousClock()
        let byPlace = try clock.measure {
            for share in shares { _ = try store.mark(of: share.id, at: share.place) }
        }
        let byID = try clock.measure { for share in shares { _ = try store.mark(of: share.id) } }
        #expect(byPlace * 10 < byID)
    }
}
