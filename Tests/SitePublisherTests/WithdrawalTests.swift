import ShareModel
import SharePages
import SitePublisher
import SystemPackage
import Testing

@Suite struct WithdrawalTests {
    @Test func `a withdrawn share leaves nothing and the others stay`() throws {
        let sandbox = try Sandbox()
        let site = try sandbox.open()
        try site.publish([page("a", photo: "a.1.jpg"), page("ab", photo: "ab.1.jpg")])
        #expect(try site.withdraw(shareID("a"), under: site.lockPages()))
        #expect(try tree(sandbox.page("")) == ["ab.html", "ab.html.gz"])
        #expect(try tree(sandbox.output.appending("photo")) == ["ab.1.jpg"])
    }

    @Test func `the compressed copy goes before the page`() throws {
        let sandbox = try Sandbox()
        let site = try sandbox.open()
        try site.publish([page("a")])
        let watcher = try Watcher(sandbox.page(""))
        try site.withdraw(shareID("a"), under: site.lockPages())
        #expect(watcher.events() == ["delete a.html.gz", "delete a.html"])
    }

    @Test func `F28: withdrawing twice or an unknown share is no error`() throws {
        let sandbox = try Sandbox()
        let site = try sandbox.open()
        try site.publish([page("a")])
        #expect(try site.withdraw(shareID("a"), under: site.lockPages()))
        #expect(try !site.withdraw(shareID("a"), under: site.lockPages()))
        #expect(try !site.withdraw(shareID("never"), under: site.lockPages()))
    }

    @Test func `many shares are withdrawn at once`() throws {
        let sandbox = try Sandbox()
        let site = try sandbox.open(.batch)
        try site.publish((0..<50).map { try page("p\($0)", photo: "p\($0).1.jpg") })
        let ids = try Set((10..<60).map { try shareID("p\($0)") })
        #expect(try site.withdraw(ids, under: site.lockPages()) == 40)
        #expect(try site.publishedIDs() == Set((0..<10).map { try shareID("p\($0)") }))
        #expect(try tree(sandbox.output.appending("photo")).count == 10)
    }

    @Test func `a copy or a photo alone is found too`() throws {
        let sandbox = try Sandbox()
        let site = try sandbox.open()
        try write("x", to: sandbox.page("a.html.gz"))
        try write("x", to: sandbox.output.appending("photo/b.2.jpg"))
        #expect(try site.publishedIDs() == [shareID("a"), shareID("b")])
        #expect(try site.withdraw([shareID("a"), shareID("b")], under: site.lockPages()) == 2)
        #expect(try tree(sandbox.output) == [".sharepage", "assets", "photo", "share"])
    }

    @Test func `F25: a folder or a link in place of the page goes and its target stays`() throws {
        let sandbox = try Sandbox()
        let site = try sandbox.open()
        try write("mine", to: sandbox.root.appending("target"))
        Sandbox.shell(
            "cd '\(sandbox.page(""))' && ln -s ../../target a.html && mkdir -p a.html.gz/x/y")
        Sandbox.shell("cd '\(sandbox.page(""))' && ln -s ../../../../../ a.html.gz/x/up")
        #expect(try site.withdraw(shareID("a"), under: site.lockPages()))
        #expect(try tree(sandbox.page("")) == [])
        #expect(read(sandbox.root.appending("target")) == Array("mine".utf8))
    }

    @Test func `a failure is thrown after all were tried`() throws {
        let sandbox = try Sandbox()
        let site = try sandbox.open()
        try site.publish([page("a"), page("b"), page("c")])
        // A mount point cannot be removed.
        let stuck = sandbox.page("b.html")
        let mount = "mount --bind '\(stuck)' '\(stuck)' 2> /dev/null"
        guard Sandbox.shell(mount) == 0 else {
            try Test.cancel("mount is not permitted here")
        }
        defer { Sandbox.shell("umount '\(stuck)'") }
        let ids = try Set(["a", "b", "c"].map(shareID))
        #expect(throws: PublishError.system(.remove, stuck, .resourceBusy)) {
            try site.withdraw(ids, under: site.lockPages())
        }
        #expect(try tree(sandbox.page("")) == ["b.html"])
    }

    @Test func `old photos go and the named ones stay`() throws {
        let sandbox = try Sandbox()
        let site = try sandbox.open()
        try site.publish([page("a", photo: "a.1.jpg"), page("b", photo: "b.1.jpg")])
        try site.publish([page("a", photo: "a.2.jpg")])
        let lock = try site.lockPages()
        try site.removePhotos(of: [shareID("a")], keeping: ["a.2.jpg"], under: lock)
        #expect(try tree(sandbox.output.appending("photo")) == ["a.2.jpg", "b.1.jpg"])
    }
}
