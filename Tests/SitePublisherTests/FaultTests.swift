import Glibc
import ShareModel
import SharePages
import SitePublisher
import SystemPackage
import Testing

@Suite struct FaultTests {
    @Test func `F04: a full disk changes no page and does not keep a share from going`() throws {
        let sandbox = try Sandbox()
        let root = sandbox.root.appending("small")
        Sandbox.shell("mkdir '\(root)'")
        guard Sandbox.shell("mount -t tmpfs -o size=256k tmpfs '\(root)' 2> /dev/null") == 0 else {
            try Test.cancel("mount is not permitted here")
        }
        defer { Sandbox.shell("umount -l '\(root)'") }
        let site = try Site(opening: root.appending("site"))
        let folder = root.appending("site/share")
        try site.publish([page("a"), page("b")])

        var writer = try SiteWriter(site, gzip: false)
        try writer.stage(page("c"))
        let large = try page("a", String(repeating: "x", count: 1 << 20))
        do throws(PublishError) {
            try writer.stage(large)
            Issue.record("The disk was not full")
        } catch {
            #expect(error == .system(.write, folder.appending("a.html"), .noSpace))
            #expect(error.kind == .noSpace)
        }
        #expect(try read(folder.appending("a.html")) == page("a").html)

        // Not a byte is left, and withdrawing needs none.
        Sandbox.shell("cat /dev/zero > '\(root)/filler' 2> /dev/null")
        try #expect(site.withdraw(shareID("b"), under: site.lockPages()))
        #expect(try tree(folder) == ["a.html", "a.html.gz"])

        // What was staged before is whole, and the next run is as any other.
        try writer.commit(under: site.lockPages())
        Sandbox.shell("rm '\(root)/filler'")
        #expect(try read(folder.appending("c.html")) == page("c").html)
        #expect(try tree(root.appending("site.state/staging")) == [])
    }

    @Test func `F05: a file system without inodes names the file that it lacks them for`() throws {
        let sandbox = try Sandbox()
        let root = sandbox.root.appending("small")
        Sandbox.shell("mkdir '\(root)'")
        let mount = "mount -t tmpfs -o nr_inodes=14 tmpfs '\(root)' 2> /dev/null"
        guard Sandbox.shell(mount) == 0 else { try Test.cancel("mount is not permitted here") }
        defer { Sandbox.shell("umount -l '\(root)'") }
        let site = try Site(opening: root.appending("site"))
        let error = try #require(throws: PublishError.self) {
            try site.publish((0..<10).map { try page("p\($0)") })
        }
        #expect(error.kind == .noSpace)
        #expect(try tree(root.appending("site/share")) == [])
        #expect(try tree(root.appending("site.state/staging")) == [])
    }

    @Test func `F06: over the size limit a page is not published and the process lives`() async {
        await #expect(processExitsWith: .success) {
            // Worker threads block the signal, a main thread does not.
            signal(SIGXFSZ, SIG_DFL)
            var signals = sigset_t()
            sigaddset(&signals, SIGXFSZ)
            pthread_sigmask(SIG_UNBLOCK, &signals, nil)
            let sandbox = try Sandbox()
            let site = try sandbox.open()
            try site.publish([page("a")])
            var limit = rlimit(rlim_cur: 8_192, rlim_max: rlim_t.max)
            #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
            let large = try page("a", String(repeating: "x", count: 10_000))
            // The first write is short, and the one for the rest fails.
            #expect(throws: PublishError.system(.write, sandbox.page("a.html"), .fileTooLarge)) {
                try site.publish([large], gzip: false)
            }
            #expect(try read(sandbox.page("a.html")) == page("a").html)
            #expect(try tree(sandbox.state.appending("staging")) == [])
        }
    }

    @Test func `F11: without free descriptors nothing is half done`() async {
        await #expect(processExitsWith: .success) {
            let sandbox = try Sandbox()
            let site = try sandbox.open()
            try site.publish([page("a")])
            var limit = rlimit(rlim_cur: 3, rlim_max: 1_024)
            #expect(setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0)
            let error = try #require(throws: PublishError.self) {
                var writer = try SiteWriter(site)
                try writer.stage(page("b"))
            }
            #expect(error == .system(.create, sandbox.page("b.html"), .tooManyOpenFiles))
            limit.rlim_cur = 1_024
            #expect(setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0)
            #expect(try tree(sandbox.page("")) == ["a.html", "a.html.gz"])
            #expect(try site.publish([page("b")]) == [.written])
        }
    }

    @Test func `F14: a site that cannot be written is refused at the start`() throws {
        let sandbox = try Sandbox()
        try sandbox.publish([page("a")])
        let root = sandbox.root
        let mount = "mount --bind '\(root)' '\(root)' 2> /dev/null"
        guard Sandbox.shell(mount + " && mount -o remount,ro,bind '\(root)'") == 0 else {
            try Test.cancel("mount is not permitted here")
        }
        defer { Sandbox.shell("umount -l '\(root)'") }
        let error = try #require(throws: PublishError.self) { try sandbox.open() }
        let lock = sandbox.state.appending("run.lock")
        #expect(error == .system(.create, lock, .readOnlyFileSystem))
        #expect(error.kind == .cannotCreate)
    }

    @Test func `a rename that fails drops the rest of the batch`() throws {
        let sandbox = try Sandbox()
        let site = try sandbox.open()
        try site.publish([page("b", "old")])
        var writer = try SiteWriter(site)
        for id in ["a", "b", "c"] { try writer.stage(page(id, "new")) }
        let stuck = sandbox.page("b.html")
        guard Sandbox.shell("mount --bind '\(stuck)' '\(stuck)' 2> /dev/null") == 0 else {
            try Test.cancel("mount is not permitted here")
        }
        defer { Sandbox.shell("umount '\(stuck)'") }
        do throws(PublishError) {
            try writer.commit(under: site.lockPages())
            Issue.record("The rename did not fail")
        } catch { #expect(error == .system(.rename, stuck, .resourceBusy)) }
        #expect(try tree(sandbox.page("")) == ["a.html", "a.html.gz", "b.html"])
        #expect(try read(stuck) == page("b", "old").html)
        #expect(try tree(sandbox.state.appending("staging")) == [])
    }
}
