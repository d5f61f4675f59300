import ShareModel
import ShareStore
import SitePublisher
import SystemPackage
import Testing

@testable import SiteBuilder

@Suite struct SiteAuditTests {
    private static let resume =
        #"{"firstName":"Ada","lastName":"Quell","summary":"At Zyqvorth.","experiences":[{"company":"Zyqvorth","jobTitle":"Surveyor"}]}"#
    private static let firms = #"{"companies":true}"#

    private func audit(_ sandbox: Sandbox) throws -> [AuditFinding] {
        var options = SiteBuild.Options(
            database: sandbox.database, root: Sandbox.root, output: sandbox.site)
        options.jobs = 2
        return try SiteAudit(options).run().findings
    }

    private func edit(_ sandbox: Sandbox, _ id: String, adding text: String) throws {
        let path = sandbox.site.appending("share").appending(id + ".html")
        let file = try FileDescriptor.open(path, .writeOnly, options: .append)
        try file.closeAfter { _ = try file.writeAll(text.utf8) }
    }

    @Test("A site is clean when its run is over, however many portions it has")
    func clean() throws {
        let sandbox = try Sandbox()
        for _ in 0..<260 { _ = try sandbox.share(Self.resume, blur: Self.firms) }
        _ = try sandbox.render()
        #expect(try audit(sandbox) == [])
    }

    @Test("A tampered page is a leak where it says what is hidden, and only there")
    func leak() throws {
        let sandbox = try Sandbox()
        let open = try sandbox.share(Self.resume)
        let hidden = try sandbox.share(Self.resume, blur: Self.firms)
        _ = try sandbox.render()
        for id in [open, hidden] { try edit(sandbox, id, adding: "<p>Zyqvorth</p>") }
        let findings = try audit(sandbox)
        let leaks = findings.filter { $0.kind == .leak }
        #expect(!leaks.isEmpty)
        for leak in leaks {
            #expect(leak.share?.text == hidden && leak.maskClass == .company)
            #expect(holds(leak.place.map { Array($0.utf8) }, "<p> in line "))
        }
        #expect(findings.count == leaks.count + 2)
        #expect(findings.count { $0.fact == .edited } == 2)
        for finding in findings { #expect(!holds(Array("\(finding)".utf8), "yqvorth")) }
    }

    @Test("M137 A page from before its masks grew is a leak")
    func growth() throws {
        let sandbox = try Sandbox()
        let id = try sandbox.share(Self.resume)
        _ = try sandbox.render()
        try sandbox.execute(
            "UPDATE EmpResumeShare SET blurOptions = '\(Self.firms)' WHERE id = '\(id)'")
        let findings = try audit(sandbox)
        #expect(findings.contains { $0.kind == .leak && $0.maskClass == .company })
        #expect(findings.contains { $0.fact == .outdated })
    }

    @Test("A share that has changed since the audit began is looked at anew")
    func changedMeanwhile() throws {
        let sandbox = try Sandbox()
        let id = try sandbox.share(Self.resume)
        _ = try sandbox.render()
        var rows = try ShareStore(reading: sandbox.database).shares(now: .now)
        let early = try #require(try rows.next())
        try sandbox.execute(
            """
            UPDATE EmpResumeShare SET blurOptions = '\(Self.firms)', revision = 2
            WHERE id = '\(id)'
            """)
        let portion = AuditPortion(
            shares: [early], site: try PublishedSite(reading: sandbox.site),
            maker: try Materials(root: Sandbox.root).pageMaker,
            options: SiteBuild.Options(
                database: sandbox.database, root: Sandbox.root, output: sandbox.site))
        // The page is still that of the early row, so the first look finds nothing.
        #expect(try portion.run().get().findings == [])
        _ = try sandbox.render()
        #expect(try portion.run().get().findings == [])
        try edit(sandbox, id, adding: "<p>x</p>")
        #expect(try portion.run().get().findings.map(\.fact) == [.edited])
        try sandbox.revoke(id)
        let outcome = try portion.run().get()
        #expect(outcome.findings == [] && outcome.contents.pages.isEmpty)
    }

    @Test("A page of a share that is no longer live says why it is an orphan")
    func orphans() throws {
        let sandbox = try Sandbox()
        let ids = try (0..<4).map { _ in try sandbox.share(Self.resume) }
        _ = try sandbox.render()
        try sandbox.revoke(ids[0])
        let past = "2024-06-01T00:00:00.000Z"
        try sandbox.execute(
            "UPDATE EmpResumeShare SET expiresAt = '\(past)' WHERE id = '\(ids[1])'")
        try sandbox.execute("DELETE FROM EmpResumeShare WHERE id = '\(ids[2])'")
        try sandbox.execute(
            "UPDATE EmpResumeShare SET blurOptions = '{\"wages\":true}' WHERE id = '\(ids[3])'")
        let findings = try audit(sandbox)
        let why: [AuditFinding.Orphan] = [.revoked, .expired, .unknown, .refused]
        for (id, orphan) in zip(ids, why) {
            let files = findings.filter { $0.share?.text == id }
            #expect(files.map(\.fact) == [.orphaned(orphan), .orphaned(orphan)])
        }
        #expect(findings.count == 8)
    }
}
