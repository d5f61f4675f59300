import ShareModel
import SharePages
import ShareStore
import SystemPackage
import Testing

@testable import SiteBuilder

@Suite struct SharePublisherTests {
    private let sandbox: Sandbox
    private let publisher: SharePublisher
    private let masks: BlurOptions

    init() throws {
        sandbox = try Sandbox()
        publisher = try SharePublisher(Materials(root: Sandbox.root), output: sandbox.site)
        masks = try BlurOptions(JSONValue(parsing: Array(#"{"companies":true}"#.utf8)))
    }

    private static let resume =
        #"{"firstName":"Ilse","experiences":[{"company":"Zyqvorth Dynamics"}]}"#

    private func insert(_ cvData: String = resume) throws -> ShareRequest {
        let data = try JSONValue(parsing: Array(cvData.utf8))
        return ShareRequest(
            resumeID: try ResumeDatabase(writing: sandbox.database)
                .insertResume(.object([("name", .string("r")), ("cvData", data)])))
    }

    private func create(_ request: ShareRequest) throws -> CreatedShare {
        try publisher.create(request, in: ResumeDatabase(writing: sandbox.database))
    }

    @Test("What an older call made does not replace what a newer one hides")
    func overtaken() throws {
        let store = try ResumeDatabase(writing: sandbox.database)
        var request = try insert()
        let open = try publisher.create(request, in: store)
        #expect(holds(sandbox.page(open.shareID), "Zyqvorth"))
        let (_, record) = try store.readShare(open.shareID)
        let old = try publisher.maker.make(record).get()
        // Another call has committed its row and not yet written its page.
        request.blurOptions = masks
        _ = try store.createShare(request)
        try publisher.publish(old, of: open, for: request, in: store)
        #expect(!holds(sandbox.page(open.shareID), "Zyqvorth"))
        #expect(holds(sandbox.page(open.shareID), "Confidential company"))
        // One that revokes it: the page does not come back.
        _ = try publisher.revoke(resume: request.resumeID, of: "local", in: store)
        try publisher.publish(old, of: open, for: request, in: store)
        #expect(sandbox.page(open.shareID) == nil)
    }

    @Test("After a kill between a row and its page, the page becomes what the row says")
    func repaired() throws {
        let store = try ResumeDatabase(writing: sandbox.database)
        let requests = try (0..<4).map { _ in try insert() }
        let shares = try requests.prefix(3).map { try publisher.create($0, in: store) }
        // Killed behind the commit: of a withdrawal, of a stricter repeat, of an end, and of a first call.
        _ = try store.revokeShare(shares[0].shareID)
        var stricter = requests[1]
        stricter.blurOptions = masks
        _ = try store.createShare(stricter)
        try sandbox.execute(
            "UPDATE EmpResumeShare SET expiresAt = '2001-01-01T00:00:00.000Z' WHERE id = '\(shares[2].shareID)'"
        )
        let first = try store.createShare(requests[3])
        #expect(shares.allSatisfy { holds(sandbox.page($0.shareID), "Zyqvorth") }, "the twin")
        #expect(sandbox.page(first.shareID) == nil)
        try publisher.repair(in: store)
        #expect(sandbox.page(shares[0].shareID) == nil && sandbox.page(shares[2].shareID) == nil)
        #expect(holds(sandbox.page(shares[1].shareID), "Confidential company"))
        #expect(!holds(sandbox.page(shares[1].shareID), "Zyqvorth"))
        #expect(holds(sandbox.page(first.shareID), "Ilse"))
    }

    @Test("A page of a share that the database does not have is left to a run")
    func strangers() throws {
        let store = try ResumeDatabase(writing: sandbox.database)
        let share = try publisher.create(try insert(), in: store)
        try sandbox.execute("DELETE FROM EmpResumeShare")
        try publisher.repair(in: store)
        #expect(sandbox.page(share.shareID) != nil)
    }

    @Test(
        "A page that is older than its row is made anew wherever the row stands, and goes if it cannot be"
    )
    func stale() throws {
        let store = try ResumeDatabase(writing: sandbox.database)
        let requests = try (0..<260).map { _ in try insert() }
        let shares = try requests.map { try publisher.create($0, in: store) }
        // The row that was changed first of all, and the page of which is older still.
        try sandbox.execute(
            "UPDATE EmpResumeShare SET blurOptions = '{\"companies\":true}', "
                + "updatedAt = '2020-01-01T00:00:00.000Z' WHERE id = '\(shares[0].shareID)'")
        try publisher.repair(in: store)
        #expect(holds(sandbox.page(shares[0].shareID), "Zyqvorth"), "nothing says that it is old")
        Sandbox.shell("touch -d 2019-01-01 '\(sandbox.site)/share/\(shares[0].shareID).html'")
        try publisher.repair(in: store)
        #expect(holds(sandbox.page(shares[0].shareID), "Confidential company"))
        try sandbox.execute(
            "UPDATE EmpResumeShare SET cvData = '[' WHERE id = '\(shares[259].shareID)'")
        try publisher.repair(in: store)
        #expect(sandbox.page(shares[259].shareID) == nil)
        #expect(shares[1..<259].allSatisfy { holds(sandbox.page($0.shareID), "Zyqvorth") })
    }

    @Test("A stricter call whose share is withdrawn meanwhile leaves no page that shows more")
    func withdrawnMeanwhile() throws {
        let store = try ResumeDatabase(writing: sandbox.database)
        var request = try insert()
        let open = try publisher.create(request, in: store)
        request.blurOptions = masks
        let stricter = try store.createShare(request)
        let (_, record) = try store.readShare(open.shareID)
        // Another program revokes the share, and has not come to the page, or never does.
        _ = try store.revokeShare(open.shareID, userID: "local")
        #expect(holds(sandbox.page(open.shareID), "Zyqvorth"))
        let page = try publisher.maker.make(record).get()
        try publisher.publish(page, of: stricter, for: request, in: store)
        #expect(sandbox.page(open.shareID) == nil)
    }

    @Test("A share that is made or mended during a run stays when the run ends")
    func besideRun() throws {
        let broken = try insert()
        let first = try create(broken)
        // Refused by the run, whatever it hides.
        try sandbox.execute("UPDATE EmpResumeShare SET cvData = '[]'")
        let fresh = try insert()
        var made: CreatedShare?
        var isDone = false
        let options = SiteBuild.Options(
            database: sandbox.database, root: Sandbox.root, output: sandbox.site)
        let report = try SiteBuild(options).run { _, _ in
            guard !isDone else { return }
            isDone = true
            #expect(sandbox.page(first.shareID) == nil)
            made = try? create(fresh)
            try? sandbox.execute(
                """
                UPDATE EmpResumeShare SET cvData = '{"firstName":"Ilse"}', revision = revision + 1
                WHERE id = '\(first.shareID)'
                """)
            _ = try? create(broken)
        }
        #expect(report.refusals.map(\.id) == [first.shareID])
        #expect(isDone && sandbox.page(made?.shareID ?? "") != nil)
        #expect(holds(sandbox.page(first.shareID), "Ilse"))
    }

    @Test("What a run refused and nobody mended is gone, and what is no share's is removed")
    func afterRun() throws {
        let share = try create(try insert())
        let stray = sandbox.site.appending("share").appending("stray.html")
        let file = try FileDescriptor.open(
            stray, .writeOnly, options: .create, permissions: [.ownerReadWrite])
        try file.close()
        try sandbox.execute("UPDATE EmpResumeShare SET cvData = '[]', revision = 7")
        #expect(try sandbox.render().refusals.count == 1)
        #expect(sandbox.page(share.shareID) == nil && sandbox.page("stray") == nil)
    }

    @Test("A page that is made stricter loses its photo at once")
    func photo() throws {
        let pixel =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
        var request = try insert(
            #"{"firstName":"Ilse","photo":"data:image/png;base64,\#(pixel)"}"#)
        let share = try create(request)
        let photos = sandbox.site.appending("photo")
        #expect(try SourceFiles.names(in: photos).count == 1)
        request.blurOptions = try BlurOptions(JSONValue(parsing: Array(#"{"photo":true}"#.utf8)))
        #expect(try create(request).shareID == share.shareID)
        #expect(try SourceFiles.names(in: photos).isEmpty)
    }

    @Test("A share that follows an expired one takes the old page away")
    func expired() throws {
        let store = try ResumeDatabase(writing: sandbox.database)
        var request = try insert()
        request.expiresAt = Timestamp(milliseconds: Timestamp.now.milliseconds + 60_000)
        let first = try publisher.create(request, in: store)
        try sandbox.execute("UPDATE EmpResumeShare SET expiresAt = '2001-01-01T00:00:00.000Z'")
        request.expiresAt = nil
        let second = try publisher.create(request, in: store)
        #expect(second.shareID != first.shareID && !second.reused)
        #expect(sandbox.page(first.shareID) == nil && sandbox.page(second.shareID) != nil)
        // One that could not be taken away then goes with the next call.
        let old = sandbox.site.appending("share").appending("\(first.shareID).html")
        try FileDescriptor.open(old, .writeOnly, options: .create, permissions: .ownerReadWrite)
            .close()
        #expect(try publisher.create(request, in: store).reused)
        #expect(sandbox.page(first.shareID) == nil && sandbox.page(second.shareID) != nil)
    }
}
