import ShareStore
import SiteBuilder
import SitePublisher
import SystemPackage
import Testing

@Suite struct SiteBuildTests {
    private static let resume =
        #"{"firstName":"Ada","lastName":"Quell","summary":"At Zyqvorth.","experiences":[{"company":"Zyqvorth","jobTitle":"Surveyor"}]}"#

    @Test("A share is published as its owner asked, and the same run again writes nothing")
    func publish() throws {
        let sandbox = try Sandbox()
        let open = try sandbox.share(Self.resume)
        let hidden = try sandbox.share(Self.resume, blur: #"{"companies":true}"#)
        let report = try sandbox.render()
        #expect(report.written == 2 && report.refusals.isEmpty)
        #expect(holds(sandbox.page(open), "Zyqvorth"))
        #expect(!holds(sandbox.page(hidden), "yqvorth"))
        #expect(holds(sandbox.page(hidden), "Confidential company"))
        let again = try sandbox.render()
        #expect(again.written == 0 && again.unchanged == 2 && again.cleanUp.isEmpty)
    }

    @Test("A revoked share is withdrawn, also when the theme is broken")
    func revoke() throws {
        let sandbox = try Sandbox()
        let first = try sandbox.share(Self.resume)
        let second = try sandbox.share(Self.resume)
        _ = try sandbox.render()
        try sandbox.revoke(first)
        #expect(throws: BuildError.self) {
            try sandbox.render(root: sandbox.folder.appending("nowhere"))
        }
        #expect(sandbox.page(first) == nil)
        #expect(sandbox.page(second) != nil)
        try sandbox.revoke(second)
        #expect(try sandbox.render().withdrawn == 1)
        #expect(sandbox.page(second) == nil)
    }

    @Test("A part withdraws within itself alone")
    func part() throws {
        let sandbox = try Sandbox()
        let ids = try (0..<3).map { _ in try sandbox.share(Self.resume) }
        _ = try sandbox.render()
        try sandbox.revoke(ids[0])
        try sandbox.revoke(ids[1])
        #expect(try sandbox.render(only: [ids[0], ids[2]]).withdrawn == 1)
        #expect(sandbox.page(ids[0]) == nil)
        #expect(sandbox.page(ids[1]) != nil)
        #expect(sandbox.page(ids[2]) != nil)
    }

    @Test("M140 A share that turns bad is withdrawn and named, the others stay")
    func refused() throws {
        let sandbox = try Sandbox()
        let good = try sandbox.share(Self.resume)
        let bad = try sandbox.share(Self.resume)
        _ = try sandbox.render()
        try sandbox.execute(
            "UPDATE EmpResumeShare SET blurOptions = '{\"wages\":true}', revision = 2 WHERE id = '\(bad)'"
        )
        let report = try sandbox.render()
        #expect(report.refusals.map(\.id) == [bad] && report.refusals[0].code == .invalid)
        #expect(sandbox.page(bad) == nil && sandbox.page(good) != nil)
    }

    @Test("F19 An unreadable database changes nothing")
    func unreadable() throws {
        let sandbox = try Sandbox()
        let id = try sandbox.share(Self.resume)
        _ = try sandbox.render()
        var options = SiteBuild.Options(
            database: sandbox.folder.appending("none.sqlite"), root: Sandbox.root,
            output: sandbox.site)
        options.durability = .none
        let build = SiteBuild(options)
        #expect(throws: BuildError.self) { try build.run() }
        #expect(sandbox.page(id) != nil)
    }
}
