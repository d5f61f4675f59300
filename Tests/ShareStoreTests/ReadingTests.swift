import ShareModel
import SystemPackage
import Testing

@testable import ShareModel
@testable import ShareStore

@Suite struct ReadingTests {
    @Test func rowsComeInTheOrderOfTheirIdsWithTheColumnsThatAreThere() throws {
        let sandbox = try Sandbox()
        let store = try sandbox.foreign(
            columns: "template TEXT, sectionOrder JSONB",
            rows: #"'b', '{"n":2}', '{}', 0, NULL, NULL"#,
            #"'a', '{"n":1}', '{}', 0, 'classic', '["skills"]'"#)
        let shares = try store.all()
        #expect(shares.map(\.id) == ["a", "b"])
        #expect(try store.countShares() == 2)
        let record = try shares[0].record.get()
        #expect(record.template == "classic" && record.locale == nil)
        let columns = record.columns.value.mapValues { String(decoding: $0, as: UTF8.self) }
        #expect(
            columns == [
                .cvData: #"{"n":1}"#, .blurOptions: "{}", .sectionOrder: #"["skills"]"#,
            ])
    }

    @Test func aPartIsLookedUpByIdAndStrangersArePassedOver() throws {
        let sandbox = try Sandbox()
        let store = try sandbox.foreign(
            rows: "'a', '{}', '{}', 0", "'b', '{}', '{}', 0", "'c', '{}', '{}', 0")
        #expect(try store.all(only: ["c", "x' OR 1=1 --", "a", "c"]).map(\.id) == ["a", "c"])
        #expect(try store.all(only: []).isEmpty)
    }

    @Test(arguments: [
        ("NULL, NULL", ShareState.live), ("'2099-01-01', NULL", .live),
        ("4070908800000, NULL", .live), ("'2020-01-01T00:00:00.000Z', NULL", .expired),
        ("1577836800000, NULL", .expired), ("'1577836800000', NULL", .expired),
        ("NULL, '2020-01-01'", .revoked), ("NULL, 0", .revoked), ("NULL, 'x'", .revoked),
        ("1577836800000.0, NULL", .expired),
        // The moment itself is no longer the share's.
        ("1790000000000, NULL", .expired), ("1790000000001, NULL", .live),
    ])
    func aShareIsLiveUntilItEndsOrIsRevoked(times: String, state: ShareState) throws {
        let sandbox = try Sandbox()
        let store = try sandbox.foreign(
            columns: "expiresAt, revokedAt", rows: "'a', '{}', '{}', 0, \(times)")
        #expect(try store.all(now: noon).map(\.state) == [state])
    }

    @Test func aRowThatCannotBeReadIsReportedAndTheNextOneIsRead() throws {
        let sandbox = try Sandbox()
        let store = try sandbox.foreign(
            columns: "template, expiresAt",
            rows: "'a', NULL, '{}', 0, NULL, NULL",
            "'b', '{}', '{}', 0, CAST(x'C328' AS TEXT), NULL",
            "'c', CAST(zeroblob(4194305) AS TEXT), '{}', 0, NULL, NULL",
            "'d', '{}', '{}', 0, NULL, 'some day'", "'e', '{}', '{}', 0, NULL, NULL",
            "'f', '{}', '{}', 0, '\(String(repeating: "x", count: 1025))', NULL",
            "CAST(x'FF' AS TEXT), '{}', '{}', 0, NULL, NULL")
        let problems = try store.all().map { share -> RowProblem? in
            if case .failure(let problem) = share.record { problem } else { nil }
        }
        #expect(
            problems == [
                .missing(column: "cvData"), .invalidUTF8(column: "template"),
                .tooLarge(column: "cvData", limit: 4_194_304), .badTime(column: "expiresAt"), nil,
                .tooLarge(column: "template", limit: 1024), .invalidUTF8(column: "id"),
            ])
    }

    @Test(arguments: ["UTF-8", "UTF-16le", "UTF-16be"])
    func textOfAnyEncodingAndBlobsAreUTF8(encoding: String) throws {
        let sandbox = try Sandbox()
        try sandbox.sql("PRAGMA encoding = '\(encoding)'", "CREATE TABLE Other (x)")
        let store = try sandbox.foreign(
            columns: "designSettings, locale",
            rows: "'a', '{\"n\":\"Zoë\"}', CAST('{}' AS BLOB), 0, 12, 7")
        let record = try #require(try store.all().first).record.get()
        let columns = record.columns.value.mapValues { String(decoding: $0, as: UTF8.self) }
        #expect(columns[.cvData] == #"{"n":"Zoë"}"#)
        #expect(columns[.designSettings] == "12" && record.locale == "7")
        if encoding == "UTF-8" { #expect(columns[.blurOptions] == "{}") }
    }

    @Test("X-19: a text with U+0000 in it is read to its end")
    func aTextIsReadByItsLength() throws {
        let sandbox = try Sandbox()
        let store = try sandbox.foreign(rows: "'a', CAST(x'7B007D' AS TEXT), '{}', 0")
        let record = try #require(try store.all().first).record.get()
        #expect(record.columns.value[.cvData] == [0x7B, 0, 0x7D])
    }

    @Test func aRunSeesOneMomentAndMarksSeeNow() throws {
        let sandbox = try Sandbox()
        let database = try sandbox.ours()
        let resume = try database.insert(#"{"cvData":{}}"#)
        let created = try database.createShare(ShareRequest(resumeID: resume), now: noon)
        let store = try ShareStore(reading: sandbox.database)
        var shares = try store.shares(now: noon)
        _ = try database.revokeShare(created.shareID, now: noon)
        #expect(try database.insert(#"{"cvData":{}}"#) != resume)
        let share = try #require(try shares.next())
        #expect(share.state == .live && share.mark == .revision(1) && share.mark == created.mark)
        #expect(try store.mark(of: share.id) == .revision(2))
        #expect(try store.mark(of: "gone") == nil)
        #expect(try store.all(now: noon).map(\.state) == [.revoked])
    }

    @Test func inAnotherProgramsDatabaseAnyChangeOfARowChangesItsMark() throws {
        let sandbox = try Sandbox()
        let store = try sandbox.foreign(
            columns: "template, expiresAt, revokedAt, maskTerms",
            rows: "'a', '{}', '{}', 0, NULL, NULL, NULL, NULL")
        var seen = try #require(try store.all().first).mark
        #expect(try store.mark(of: "a") == seen)
        for change in [
            "cvData = '[]'", "blurOptions = '{\"name\":1}'", "template = 'x'", "template = ''",
            "expiresAt = 5", "revokedAt = 5", "maskTerms = 'classic'", "template = NULL",
        ] {
            try sandbox.sql("UPDATE EmpResumeShare SET \(change)")
            let mark = try #require(try store.mark(of: "a"))
            #expect(mark != seen, "\(change)")
            #expect(try store.all().map(\.mark) == [mark])
            seen = mark
        }
    }

    @Test func liveIdsAreThoseOfLiveRowsThatCanBeRead() throws {
        let sandbox = try Sandbox()
        let store = try sandbox.foreign(
            columns: "expiresAt, revokedAt",
            rows: "'live', '{}', '{}', 0, NULL, NULL",
            "'later', '{}', '{}', 0, 1790000000001, NULL",
            "'over', '{}', '{}', 0, 1790000000000, NULL", "'odd', '{}', '{}', 0, 'x', NULL",
            "'gone', '{}', '{}', 0, NULL, 'x'")
        #expect(try store.liveIDs(now: noon) == ["live", "later"])
    }

    @Test func aComputedColumnIsReadToo() throws {
        let sandbox = try Sandbox()
        let terms = "maskTerms TEXT GENERATED ALWAYS AS ('{\"name\":[\"Ada\"]}') VIRTUAL"
        try sandbox.sql(
            "CREATE TABLE EmpResumeShare (id TEXT, cvData TEXT, blurOptions TEXT, createdAt TEXT, \(terms))",
            "INSERT INTO EmpResumeShare VALUES ('a', '{}', '{}', 0)")
        let shares = try ShareStore(reading: sandbox.database).all()
        // Two bytes each of content and options, and the terms.
        #expect(shares.map(\.byteCount) == [4 + 16])
    }

    @Test(arguments: ["x'61'", "CAST('a' AS BLOB)"])
    func idsOfOneSpellingAreOne(_ other: String) throws {
        let sandbox = try Sandbox()
        let store = try sandbox.foreign(rows: "'a', '{}', '{}', 0", "\(other), '{}', '{}', 0")
        #expect(throws: StoreError.duplicateID(sandbox.database)) { try store.all() }
        #expect(throws: StoreError.duplicateID(sandbox.database)) { try store.liveIDs(now: noon) }
    }
}
