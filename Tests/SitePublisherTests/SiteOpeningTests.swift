import Glibc
import SitePublisher
import SystemPackage
import Testing

@Suite struct SiteOpeningTests {
    @Test func `a new site has its folders and the marker`() throws {
        let sandbox = try Sandbox()
        _ = try sandbox.open()
        #expect(try tree(sandbox.output) == [".sharepage", "assets", "photo", "share"])
        #expect(try tree(sandbox.state) == ["page.lock", "run.lock", "staging"])
    }

    @Test func `modes do not depend on the umask`() async throws {
        await #expect(processExitsWith: .success) {
            umask(0o077)
            let sandbox = try Sandbox()
            try sandbox.publish([page("a")])
            let modes = [
                mode(sandbox.output), mode(sandbox.page("")), mode(sandbox.page("a.html")),
                mode(sandbox.page("a.html.gz")), mode(sandbox.output.appending(".sharepage")),
                mode(sandbox.state), mode(sandbox.state.appending("staging")),
            ]
            #expect(modes == [0o755, 0o755, 0o644, 0o644, 0o644, 0o700, 0o700])
        }
    }

    @Test func `missing folders above the site are made`() throws {
        let sandbox = try Sandbox()
        _ = try Site(opening: sandbox.root.appending("a/b/site"))
        #expect(status(sandbox.root.appending("a/b/site/.sharepage")) != nil)
        #expect(status(sandbox.root.appending("a/b/site.state/run.lock")) != nil)
    }

    @Test func `F26: a foreign folder is refused and left alone`() throws {
        let sandbox = try Sandbox()
        Sandbox.shell("mkdir '\(sandbox.output)' && echo mine > '\(sandbox.output)/index.html'")
        #expect(throws: PublishError.foreignFolder(sandbox.output)) { try sandbox.open() }
        #expect(try tree(sandbox.root) == ["site", "site/index.html"])
    }

    @Test func `an empty folder is taken`() throws {
        let sandbox = try Sandbox()
        Sandbox.shell("mkdir -m 0700 '\(sandbox.output)'")
        _ = try sandbox.open()
        #expect(mode(sandbox.output) == 0o755)
    }

    @Test func `F25: a marker that was edited is written anew`() throws {
        let sandbox = try Sandbox()
        let marker = sandbox.output.appending(".sharepage")
        _ = try sandbox.open()
        let text = read(marker)
        try write("something to be served", to: marker)
        _ = try sandbox.open()
        #expect(read(marker) == text)
    }

    @Test func `a linked marker does not make a folder ours`() throws {
        let sandbox = try Sandbox()
        Sandbox.shell(
            "cd '\(sandbox.root)' && mkdir site && touch m && ln -s ../m site/.sharepage")
        #expect(throws: PublishError.foreignFolder(sandbox.output)) { try sandbox.open() }
    }

    @Test(arguments: ["echo file > site", "mkdir real && ln -s real site"])
    func `what is no folder is refused`(_ command: String) throws {
        let sandbox = try Sandbox()
        Sandbox.shell("cd '\(sandbox.root)' && \(command)")
        #expect(throws: PublishError.notAFolder(sandbox.output)) { try sandbox.open() }
    }

    @Test func `a foreign state folder is refused and left alone`() throws {
        let sandbox = try Sandbox()
        Sandbox.shell("mkdir -m 0755 '\(sandbox.state)' && echo mine > '\(sandbox.state)/notes'")
        #expect(throws: PublishError.foreignFolder(sandbox.state)) { try sandbox.open() }
        #expect(mode(sandbox.state) == 0o755)
        #expect(status(sandbox.output) == nil)
    }

    @Test(arguments: ["site", "site/state", "site/../site/state", "link/state"])
    func `the state folder is never inside the site`(_ state: String) throws {
        let sandbox = try Sandbox()
        Sandbox.shell("cd '\(sandbox.root)' && mkdir site && ln -s site link")
        let error = try #require(throws: PublishError.self) {
            try Site(opening: sandbox.output, state: sandbox.root.appending(state))
        }
        guard case .stateInsideSite = error else {
            Issue.record(error)
            return
        }
        #expect(try tree(sandbox.output) == [])
    }

    @Test(.enabled(if: haveTwoFileSystems, "needs /dev/shm beside /tmp"))
    func `F13: a state folder on another file system is refused`() throws {
        let sandbox = try Sandbox(in: "/tmp")
        let other = try Sandbox(in: "/dev/shm")
        let error = #expect(throws: PublishError.self) {
            try Site(opening: sandbox.output, state: other.state)
        }
        #expect(
            error
                == .otherFileSystem(
                    state: other.state.appending("staging"), site: sandbox.output))
        #expect(try tree(sandbox.output) == [])
    }

    @Test func `F13: a second mount of the same file system is refused too`() throws {
        let sandbox = try Sandbox()
        let site = sandbox.output
        let mount = "mkdir '\(site)' && mount --bind '\(site)' '\(site)' 2> /dev/null"
        guard Sandbox.shell(mount) == 0 else { try Test.cancel("mount is not permitted here") }
        defer { Sandbox.shell("umount -l '\(site)'") }
        let staging = sandbox.state.appending("staging")
        #expect(throws: PublishError.otherFileSystem(state: staging, site: site)) {
            try sandbox.open()
        }
    }

    @Test func `F21: a second run is locked out`() throws {
        let sandbox = try Sandbox()
        let first = try sandbox.open()
        #expect(throws: PublishError.locked(sandbox.state.appending("run.lock"))) {
            try sandbox.open()
        }
        _ = try sandbox.open(for: .pages)
        try withExtendedLifetime(first) { _ = try first.publishedIDs() }
    }

    @Test func `the lock ends with the site`() throws {
        let sandbox = try Sandbox()
        for _ in 1...3 { _ = try sandbox.open() }
    }

    @Test func `F22: the lock of a killed process is no obstacle`() throws {
        let sandbox = try Sandbox()
        _ = try sandbox.open()
        let lock = sandbox.state.appending("run.lock")
        let started = try Sandbox.output(
            of: "flock --no-fork -n '\(lock)' sleep 60 > /dev/null & echo $!; sleep 0.3")
        let pid = String(decoding: started.filter { $0 != 10 }, as: UTF8.self)
        #expect(throws: PublishError.locked(lock)) { try sandbox.open() }
        Sandbox.shell("kill -9 \(pid); sleep 0.2")
        _ = try sandbox.open()
    }

    @Test func `leftovers of a killed run are removed`() throws {
        let sandbox = try Sandbox()
        _ = try sandbox.open()
        try write("half a page", to: sandbox.state.appending("staging/1-1"))
        _ = try sandbox.open(for: .pages)
        #expect(status(sandbox.state.appending("staging/1-1")) != nil)
        _ = try sandbox.open()
        #expect(try tree(sandbox.state.appending("staging")) == [])
    }

    @Test func `F25: a link in place of a folder of ours is replaced and not followed`() throws {
        let sandbox = try Sandbox()
        _ = try sandbox.open()
        Sandbox.shell(
            "cd '\(sandbox.root)' && mkdir private && rm -r site/share && ln -s ../private site/share"
        )
        try sandbox.publish([page("a")])
        #expect(try tree(sandbox.root.appending("private")) == [])
        #expect(status(sandbox.page("a.html")) != nil)
    }

    @Test func `relative paths and dots are understood`() async throws {
        await #expect(processExitsWith: .success) {
            let sandbox = try Sandbox()
            Sandbox.shell("mkdir '\(sandbox.output)'")
            #expect(chdir(sandbox.output.string) == 0)
            _ = try Site(opening: ".")
            #expect(status(sandbox.state.appending("run.lock")) != nil)
            #expect(chdir(sandbox.root.string) == 0)
            _ = try Site(opening: "other")
            #expect(status(sandbox.root.appending("other.state")) != nil)
        }
    }
}

private var haveTwoFileSystems: Bool {
    guard let first = status("/tmp"), let second = status("/dev/shm") else { return false }
    return first.st_dev != second.st_dev
}

@Suite struct PlaceTests {
    @Test(
        arguments: [
            "mv site elsewhere", "mv site elsewhere; mkdir site", "mv site.state elsewhere",
            "rm -r site", "rm -r site.state", "mv site e; ln -s e site",
            "rm -r site/share; mkdir site/share", "mv site/share site/other",
        ])
    func `who publishes notices that the folder was moved`(_ command: String) throws {
        let sandbox = try Sandbox()
        let site = try sandbox.open(.none, for: .pages)
        try site.requirePlace()
        #expect(Sandbox.shell("cd '\(sandbox.root)' && \(command)") == 0)
        let error = try #require(throws: PublishError.self) { try site.requirePlace() }
        if case .moved = error {} else { Issue.record("\(error)") }
        #expect(throws: PublishError.self) { try site.publish([page("a")]) }
    }
}
