import ShareModel
import SystemPackage
import Testing

@testable import ShareModel
@testable import ShareStore

@Suite struct DraftTests {
    private let resume = #"""
        {"name":"Lab","template":"modern","locale":"nl","designSettings":{"fontSize":9},
        "sectionOrder":["skills"],"optionalFields":{"gender":true},"selectedSummaryId":"s2",
        "hiddenItems":{"experiences":["e1"]},"personalOverrides":{"jobTitle":"Lead"},
        "cvData":{"firstName":"Ilse","summaries":[{"id":"s1","text":"A"},{"id":"s2","text":"B"}],
        "experiences":[{"id":"e1","company":"Zyqvorth"},{"id":"e2","company":"Brelmond"}]}}
        """#

    private func columns(_ record: ShareRecord) -> [String: String] {
        var columns = ["template": record.template ?? "-", "locale": record.locale ?? "-"]
        for (column, bytes) in record.columns.value {
            columns[column.rawValue] = String(decoding: bytes, as: UTF8.self)
        }
        return columns
    }

    private func bytes(of path: FilePath) throws -> [UInt8] {
        let file = try FileDescriptor.open(path, .readOnly)
        return try file.closeAfter {
            var bytes = [UInt8](repeating: 0, count: 1 << 20)
            let count = try bytes.withUnsafeMutableBytes { try file.read(into: $0) }
            return Array(bytes.prefix(count))
        }
    }

    @Test func aDraftIsTheRowThatASharedResumeGets() throws {
        let sandbox = try Sandbox()
        let id = try sandbox.ours().insert(resume)
        let request = ShareRequest(
            resumeID: id, blurOptions: try blur(#"{"companies":{"aliases":["Big Z"]}}"#),
            expiresAt: noon.days(3))
        let draft = try ResumeDatabase(reading: sandbox.database).draftShare(request, now: noon)
        #expect(draft.live == nil && draft.expiresAt == noon.days(3))
        var stored: ShareRecord?
        _ = try ResumeDatabase(writing: sandbox.database).createShare(request, now: noon) {
            stored = $0
            return true
        }
        let record = try #require(stored)
        #expect(columns(draft.record) == columns(record))
        #expect(
            columns(record)["maskTerms"]
                == #"{"companies":["Zyqvorth"],"experiences":["Zyqvorth"]}"#)
        #expect(columns(record)["template"] == "modern" && columns(record).count == 8)
        #expect(ShareID(draft.record.id) != nil && draft.record.id != record.id)
    }

    @Test func aDraftOfARepeatHidesMoreOfTheFrozenContent() throws {
        let sandbox = try Sandbox()
        let database = try sandbox.ours()
        let id = try database.insert(resume)
        let first = ShareRequest(
            resumeID: id, blurOptions: try blur(#"{"name":1}"#), expiresAt: noon.days(5))
        let share = try database.createShare(first, now: noon)
        try database.connection.execute("UPDATE EmpResume SET cvData = '{}'")
        let more = ShareRequest(
            resumeID: id, blurOptions: try blur(#"{"phone":1}"#), expiresAt: noon.days(9))
        let draft = try ResumeDatabase(reading: sandbox.database)
            .draftShare(more, now: noon.days(1))
        #expect(draft.live?.id == share.shareID && draft.record.id == share.shareID)
        #expect(draft.live?.masks == ["name"] && draft.expiresAt == noon.days(5))
        #expect(columns(draft.record)["blurOptions"] == #"{"name":true,"phone":true}"#)
        #expect(columns(draft.record)["cvData"]?.isEmpty == false)
        #expect(try database.column("blurOptions", of: share.shareID) == #"{"name":true}"#)
        var stored: ShareRecord?
        _ = try database.createShare(more, now: noon.days(1)) {
            stored = $0
            return true
        }
        #expect(columns(draft.record) == (try columns(#require(stored))))
        let over = try database.draftShare(ShareRequest(resumeID: id), now: noon.days(6))
        #expect(over.live == nil && columns(over.record)["cvData"] == #"{"jobTitle":"Lead"}"#)
    }

    @Test func aDraftFailsAsSharingWould() throws {
        let sandbox = try Sandbox()
        let database = try sandbox.ours()
        let id = try database.insert(resume)
        let past = ShareRequest(resumeID: id, expiresAt: noon)
        let others = ShareRequest(resumeID: id, userID: "eve")
        #expect(throws: StoreError.expiryInThePast) { try database.draftShare(past, now: noon) }
        #expect(throws: StoreError.notFound) { try database.draftShare(others, now: noon) }
        try database.connection.execute("UPDATE EmpResume SET processing = 1")
        #expect(throws: StoreError.resumeProcessing) {
            try database.draftShare(ShareRequest(resumeID: id), now: noon)
        }
    }

    @Test func lookingChangesNoByteAndCannot() throws {
        let sandbox = try Sandbox()
        let request = ShareRequest(resumeID: try sandbox.ours().insert(resume))
        let before = try bytes(of: sandbox.database)
        let log = FilePath("\(sandbox.database)-wal")
        do {
            let database = try ResumeDatabase(reading: sandbox.database)
            _ = try database.draftShare(request, now: noon)
            #expect(throws: StoreError.self) { try database.createShare(request, now: noon) }
        }
        #expect(try bytes(of: sandbox.database) == before)
        #expect((try? bytes(of: log)) ?? [] == [])
        // The same comparison sees a share that is made.
        _ = try ResumeDatabase(writing: sandbox.database).createShare(request, now: noon)
        #expect(try bytes(of: sandbox.database) != before)
    }

    @Test func onlyADatabaseOfOursAndOfThisVersionIsLookedAt() throws {
        let sandbox = try Sandbox()
        #expect(throws: StoreError.noFile(sandbox.database)) {
            _ = try ResumeDatabase(reading: sandbox.database).baseURL
        }
        try sandbox.ours().connection.execute("PRAGMA user_version = 0")
        #expect(throws: StoreError.olderSchema(sandbox.database)) {
            _ = try ResumeDatabase(reading: sandbox.database).baseURL
        }
        try sandbox.sql("PRAGMA user_version = 9")
        #expect(throws: StoreError.newerSchema(sandbox.database, version: 9)) {
            _ = try ResumeDatabase(reading: sandbox.database).baseURL
        }
        let other = try Sandbox()
        _ = try other.foreign(rows: "'a', '{}', '{}', 0")
        #expect(throws: StoreError.notOurs(other.database)) {
            _ = try ResumeDatabase(reading: other.database).baseURL
        }
    }
}
