import ShareModel
import SystemPackage
import Testing

@testable import ShareModel
@testable import ShareStore

@Suite struct SharingTests {
    private let resume =
        #"{"name":"Lab","cvData":{"firstName":"Ilse"},"designSettings":{"fontSize":9}}"#

    @Test func aShareIsAFrozenCopyWithALink() throws {
        let sandbox = try Sandbox()
        let database = try sandbox.ours()
        let id = try database.insert(resume)
        let share = try database.createShare(
            ShareRequest(resumeID: id, blurOptions: try blur(#"{"blurCompanies":true}"#)), now: noon
        )
        #expect(!share.reused && share.changed && share.createdAt == noon)
        #expect(share.shareURL == "https://cv.example/share/" + share.shareID)
        #expect(ShareID(share.shareID) != nil && share.shareID.utf8.count == 24)
        try database.connection.execute("UPDATE EmpResume SET cvData = '{\"firstName\":\"X\"}'")
        #expect(try database.column("cvData", of: share.shareID) == #"{"firstName":"Ilse"}"#)
        #expect(try database.column("designSettings", of: share.shareID) == #"{"fontSize":9}"#)
        #expect(try database.column("blurOptions", of: share.shareID) == #"{"companies":true}"#)
        #expect(try database.column("createdAt", of: share.shareID) == noon.description)
        let stored = try #require(try ShareStore(reading: sandbox.database).all().first)
        #expect(stored.state == .live && stored.mark == share.mark)
        #expect(throws: Never.self) { try ShareSnapshot(decoding: try stored.record.get()) }
    }

    @Test func aRepeatGivesTheSameLinkAndCanOnlyHideMore() throws {
        let sandbox = try Sandbox()
        let database = try sandbox.ours()
        let id = try database.insert(resume)
        func share(_ options: String, _ now: Timestamp) throws -> CreatedShare {
            try database.createShare(
                ShareRequest(resumeID: id, blurOptions: try blur(options)), now: now)
        }
        let first = try share(#"{"name":1}"#, noon)
        let same = try share(#"{"name":1}"#, noon.days(1))
        #expect(same.shareID == first.shareID && same.reused && !same.changed)
        #expect(same.createdAt == noon && same.mark == first.mark)
        #expect(try database.column("updatedAt", of: first.shareID) == noon.description)
        let more = try share(#"{"companies":{"aliases":["Big Blue"]}}"#, noon.days(2))
        #expect(more.reused && more.changed && more.mark == .revision(2) && more.createdAt == noon)
        #expect(try database.column("updatedAt", of: first.shareID) == noon.days(2).description)
        let loose = try share("{}", noon.days(3))
        #expect(!loose.changed && loose.mark == .revision(2))
        #expect(
            try database.column("blurOptions", of: first.shareID)
                == #"{"name":true,"companies":{"aliases":["Big Blue"]}}"#)
    }

    @Test func aRepeatCanOnlyBringTheEndNearer() throws {
        let sandbox = try Sandbox()
        let database = try sandbox.ours()
        let id = try database.insert(resume)
        func end(_ days: Int64?) throws -> (Bool, Timestamp?) {
            let share = try database.createShare(
                ShareRequest(resumeID: id, expiresAt: days.map(noon.days)), now: noon)
            #expect(
                share.expiresAt == (try database.showShare(share.shareID, now: noon).expiresAt))
            return (share.changed, share.expiresAt)
        }
        #expect(try end(nil) == (true, nil))
        #expect(try end(20) == (true, noon.days(20)))
        #expect(try end(30) == (false, noon.days(20)))
        #expect(try end(nil) == (false, noon.days(20)))
        #expect(try end(10) == (true, noon.days(10)))
        #expect(throws: StoreError.expiryInThePast) { try end(0) }
    }

    @Test func afterItsEndOrARevokeAResumeGetsANewShare() throws {
        let sandbox = try Sandbox()
        let database = try sandbox.ours()
        let id = try database.insert(resume)
        let masked = ShareRequest(
            resumeID: id, blurOptions: try blur(#"{"name":1}"#), expiresAt: noon.days(1))
        let first = try database.createShare(masked, now: noon)
        let plain = ShareRequest(resumeID: id)
        let second = try database.createShare(plain, now: noon.days(1))
        #expect(second.shareID != first.shareID && !second.reused)
        #expect(try database.column("blurOptions", of: second.shareID) == "{}")
        #expect(try database.showShare(first.shareID, now: noon.days(1)).state == .revoked)
        #expect(try database.showShare(first.shareID).revision == 2)
        _ = try database.revokeShare(second.shareID, now: noon.days(2))
        let third = try database.createShare(plain, now: noon.days(2))
        #expect(!third.reused && third.shareID != second.shareID)
        #expect(
            try database.listShares(now: noon.days(2)).map(\.state) == [.revoked, .revoked, .live])
    }

    @Test func aRevokeIsDoneOnceAndForTheOwnerAlone() throws {
        let sandbox = try Sandbox()
        let database = try sandbox.ours()
        let id = try database.createShare(
            ShareRequest(resumeID: try database.insert(resume)), now: noon
        ).shareID
        #expect(throws: StoreError.notFound) { try database.revokeShare(id, userID: "eve") }
        #expect(throws: StoreError.notFound) { try database.revokeShare("nothing") }
        #expect(try database.showShare(id).state == .live)
        let revoked = try database.revokeShare(id, now: noon.days(1))
        #expect(revoked.state == .revoked && revoked.revision == 2)
        let again = try database.revokeShare(id, now: noon.days(2))
        #expect(again.revokedAt == noon.days(1) && again.revision == 2)
    }

    @Test func anothersResumeIsNotFoundLikeOneThatIsNotThere() throws {
        let sandbox = try Sandbox()
        let database = try sandbox.ours()
        let id = try database.insert(resume, userID: "ann")
        for request in [
            ShareRequest(resumeID: id), ShareRequest(resumeID: id, userID: "eve"),
            ShareRequest(resumeID: "clxnone", userID: "ann"), ShareRequest(resumeID: "' OR ''='"),
        ] {
            #expect(throws: StoreError.notFound) { try database.createShare(request) }
        }
        let share = try database.createShare(ShareRequest(resumeID: id, userID: "ann"))
        #expect(try database.listShares(userID: "eve").isEmpty)
        #expect(try database.listShares(userID: "ann").map(\.id) == [share.shareID])
        #expect(throws: StoreError.notFound) { try database.showShare(share.shareID) }
    }

    @Test func aResumeThatIsBeingChangedIsNotFrozenButItsShareIsGiven() throws {
        let sandbox = try Sandbox()
        let database = try sandbox.ours()
        let request = ShareRequest(resumeID: try database.insert(resume))
        let share = try database.createShare(request)
        try database.connection.execute("UPDATE EmpResume SET processing = 1")
        #expect(try database.createShare(request).shareID == share.shareID)
        _ = try database.revokeShare(share.shareID)
        #expect(throws: StoreError.resumeProcessing) { try database.createShare(request) }
    }

    @Test func aShareThatIsNotApprovedIsNotMadeButARepeatKeepsItsMasks() throws {
        let sandbox = try Sandbox()
        let database = try sandbox.ours()
        let id = try database.insert(resume)
        var seen: [String] = []
        #expect(throws: StoreError.notApproved) {
            try database.createShare(ShareRequest(resumeID: id)) { record in
                seen.append(record.id)
                return false
            }
        }
        #expect(try database.listShares().isEmpty && seen.count == 1)
        let share = try database.createShare(ShareRequest(resumeID: id))
        #expect(share.shareID != seen[0])
        let more = ShareRequest(resumeID: id, blurOptions: try blur(#"{"name":1}"#))
        #expect(throws: StoreError.notApproved) {
            try database.createShare(more) { record in
                let column = record.columns.value[.blurOptions] ?? []
                #expect(String(decoding: column, as: UTF8.self) == #"{"name":true}"#)
                return false
            }
        }
        #expect(try database.showShare(share.shareID).masks == ["name"])
        #expect(try database.showShare(share.shareID).revision == 2)
    }

    @Test func aListSaysWhatAnOwnerWantsToKnow() throws {
        let sandbox = try Sandbox()
        let database = try sandbox.ours()
        let id = try database.insert(resume)
        let share = try database.createShare(
            ShareRequest(
                resumeID: id,
                blurOptions: try blur(#"{"contact":1,"schools":{"aliases":["Rijn"]}}"#),
                expiresAt: noon.days(1)), now: noon)
        let summary = try #require(try database.listShares(now: noon.days(1)).first)
        #expect(summary.id == share.shareID && summary.url == share.shareURL)
        #expect(summary.resumeID == id && summary.resumeName == "Lab")
        #expect(summary.state == .expired && summary.createdAt == noon)
        #expect(summary.expiresAt == noon.days(1) && summary.revokedAt == nil)
        #expect(summary.masks?.contains("institutions") == true)
        #expect(summary.masks?.contains("phone") == true)
    }

    @Test func idsCannotBeGuessedAndAreNoOption() {
        let ids = (0..<5000).map { _ in OpaqueID.share() }
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { ShareID($0) != nil && $0.utf8.first != UInt8(ascii: "-") })
        for place in 0..<24 {
            let letters = Set(ids.map { Array($0.utf8)[place] })
            #expect(letters.count >= (place == 0 ? 63 : 64))
        }
    }
}
