import ShareModel
import SystemPackage
import Testing

@testable import ShareModel
@testable import ShareStore

@Suite struct ResumeLifeTests {
    private let resume = #"{"name":"Lab","cvData":{"firstName":"Ilse"}}"#

    private func share(_ id: String, of database: borrowing ResumeDatabase) throws -> String {
        try database.createShare(ShareRequest(resumeID: id), now: noon).shareID
    }

    @Test func anUpdateLeavesTheLinkAndTheFrozenContentOfAShare() throws {
        let sandbox = try Sandbox()
        let database = try sandbox.ours()
        let id = try database.insert(resume)
        let made = try database.column("createdAt", of: id, in: "EmpResume")
        let share = try share(id, of: database)
        let new = try JSONValue(
            parsing: Array(
                #"{"name":"Sea","locale":"nl","cvData":{"firstName":"Tove"},"maskTerms":{"companies":["Q"]}}"#
                    .utf8))
        try database.updateResume(id, to: new, now: noon.days(1))
        #expect(try database.column("cvData", of: id, in: "EmpResume") == #"{"firstName":"Tove"}"#)
        #expect(try database.column("locale", of: id, in: "EmpResume") == "nl")
        #expect(try database.column("createdAt", of: id, in: "EmpResume") == made)
        #expect(
            try database.column("updatedAt", of: id, in: "EmpResume") == noon.days(1).description)
        #expect(try database.column("cvData", of: share) == #"{"firstName":"Ilse"}"#)
        #expect(try database.column("maskTerms", of: share) == "{}")
        #expect(try database.liveShare(ofResume: id, of: "local", now: noon)?.id == share)
        // What the old one had and the new one has not is gone.
        try database.updateResume(id, to: .object([("cvData", .object([]))]))
        #expect(try database.column("maskTerms", of: id, in: "EmpResume") == nil)
        #expect(throws: StoreError.notFound) {
            try database.updateResume(id, to: new, userID: "other")
        }
    }

    @Test func whatTheImportLeftOutIsHiddenInEveryShare() throws {
        let sandbox = try Sandbox()
        let database = try sandbox.ours()
        let id = try database.insert(
            """
            {"cvData":{"skills":[{"id":"s","name":"Welding"}],"experiences":[{"id":"x","company":"Gone"}]},
             "hiddenItems":{"experiences":["x"]},
             "maskTerms":{"companies":["Qarbeth","Gone"],"institutions":["Old College"]}}
            """)
        let share = try share(id, of: database)
        #expect(
            try database.column("maskTerms", of: share) == """
                {"companies":["Gone","Qarbeth"],"institutions":["Old College"],"experiences":["Gone"]}
                """)
    }

    @Test func termsOfALaterVersionRefuseTheShare() throws {
        let sandbox = try Sandbox()
        let database = try sandbox.ours()
        let id = try database.insert(#"{"cvData":{},"maskTerms":{"shoeSize":["44"]}}"#)
        #expect(throws: StoreError.self) { _ = try share(id, of: database) }
    }

    @Test func theRemarksOfAnImportAreKept() throws {
        let sandbox = try Sandbox()
        let database = try sandbox.ours()
        let id = try database.insert(
            """
            {"cvData":{},"importRemarks":[{"kind":"leftOut","place":"work[0].foo","message":"m"},7]}
            """)
        let remark = StoredRemark(kind: "leftOut", place: "work[0].foo", message: "m")
        #expect(try database.importRemarks(ofResume: id) == [remark])
        #expect(throws: StoreError.notFound) {
            try database.importRemarks(ofResume: id, userID: "other")
        }
        let plain = try database.insert(resume)
        #expect(try database.importRemarks(ofResume: plain).isEmpty)
    }

    @Test func aResumeThatIsSharedIsNotDeletedUnlessItsShareGoesToo() throws {
        let sandbox = try Sandbox()
        let database = try sandbox.ours()
        let id = try database.insert(resume)
        let other = try database.insert(resume)
        let first = try share(id, of: database)
        _ = try database.revokeShare(first, now: noon)
        let second = try share(id, of: database)
        let kept = try share(other, of: database)
        #expect(throws: StoreError.resumeShared([second])) {
            try database.deleteResume(id, revoking: false, now: noon)
        }
        #expect(throws: StoreError.notFound) {
            try database.deleteResume(id, revoking: true, userID: "other", now: noon)
        }
        #expect(try database.listShares(now: noon).count == 3)
        let deleted = try database.deleteResume(id, revoking: true, now: noon)
        #expect(deleted.revoked == [second] && Set(deleted.shares) == [first, second])
        #expect(try database.listShares(now: noon).map(\.id) == [kept])
        #expect(try database.listResumes(now: noon).map(\.id) == [other])
        #expect(try database.mark(ofLive: second) == nil)
        #expect(try ShareStore(reading: sandbox.database).all().map(\.id) == [kept])
        #expect(throws: StoreError.notFound) {
            try database.deleteResume(id, revoking: true, now: noon)
        }
    }

    @Test func aResumeOfWhichAllSharesEndedIsDeletedWithThem() throws {
        let sandbox = try Sandbox()
        let database = try sandbox.ours()
        let id = try database.insert(resume)
        let request = ShareRequest(resumeID: id, expiresAt: noon.days(1))
        let expired = try database.createShare(request, now: noon).shareID
        let deleted = try database.deleteResume(id, revoking: false, now: noon.days(2))
        #expect(deleted.revoked.isEmpty && deleted.shares == [expired])
        #expect(try database.listShares().isEmpty)
    }

    @Test func resumesAreListedWithTheirShares() throws {
        let sandbox = try Sandbox()
        let database = try sandbox.ours()
        #expect(try database.listResumes().isEmpty)
        let id = try database.insert(
            #"{"name":"Lab","cvData":{},"importRemarks":[{"kind":"k","place":"p","message":"m"}]}"#)
        _ = try database.insert(resume, userID: "other")
        _ = try database.revokeShare(try share(id, of: database), now: noon)
        let live = try share(id, of: database)
        let listed = try database.listResumes(now: noon)
        #expect(listed.count == 1)
        let summary = try database.showResume(id, now: noon)
        #expect(summary.name == "Lab" && summary.locale == "en" && summary.remarks == 1)
        #expect(summary.liveShares == [live] && summary.endedShares == 1)
        #expect(throws: StoreError.notFound) { try database.showResume(id, userID: "other") }
    }
}
