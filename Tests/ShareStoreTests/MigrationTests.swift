import ShareModel
import Testing

@testable import ShareStore

/// Databases that an older version made.
@Suite struct MigrationTests {
    /// A database of version 1 with one resume and one live share.
    private func old(in sandbox: Sandbox) throws {
        let statements =
            ["PRAGMA application_id = \(Schema.applicationID)"] + Schema.migrations[0] + [
                "PRAGMA user_version = 1",
                """
                INSERT INTO EmpResume (id, userId, name, cvData, createdAt, updatedAt)
                VALUES ('r', 'local', 'Old', '{"firstName":"Ilse"}', '2024-05-06T07:08:09.000Z',
                    '2024-05-06T07:08:09.000Z')
                """,
                """
                INSERT INTO EmpResumeShare (id, resumeId, userId, cvData, blurOptions, maskTerms,
                    createdAt, updatedAt)
                VALUES ('s', 'r', 'local', '{}', '{}', '{}', '2024-05-06T07:08:09.000Z',
                    '2024-05-06T07:08:09.000Z')
                """,
            ]
        for statement in statements { try sandbox.sql(statement) }
    }

    @Test func anOldDatabaseIsBroughtUpAndKeepsItsRows() throws {
        let sandbox = try Sandbox()
        try old(in: sandbox)
        #expect(throws: StoreError.olderSchema(sandbox.database)) {
            _ = try ResumeDatabase(reading: sandbox.database).baseURL
        }
        #expect(try ShareStore(reading: sandbox.database).all().map(\.id) == ["s"])
        let database = try ResumeDatabase(creating: sandbox.database)
        #expect(try database.connection.integer("PRAGMA user_version") == Schema.version)
        #expect(try database.showResume("r").liveShares == ["s"])
        #expect(try database.importRemarks(ofResume: "r").isEmpty)
        let again = try database.createShare(ShareRequest(resumeID: "r"))
        #expect(again.shareID == "s" && again.reused)
        _ = try database.revokeShare("s")
        let new = try database.createShare(ShareRequest(resumeID: "r"))
        #expect(try database.column("cvData", of: new.shareID) == #"{"firstName":"Ilse"}"#)
        _ = try ResumeDatabase(reading: sandbox.database).baseURL
    }
}
