import Glibc
import ShareModel
import SharePages
import SitePublisher
import SystemPackage
import Testing

@Suite struct PublishedPageTests {
    private func publish(_ sandbox: Sandbox, gzip: Bool = true) throws -> (Site, PublishedPage) {
        let site = try sandbox.open()
        var writer = try SiteWriter(site, gzip: gzip)
        try writer.stage(page("a", photo: "a.1.jpg"))
        let pages = try writer.commit(under: site.lockPages())
        return (site, try #require(pages.first?.files))
    }

    @Test(arguments: [true, false])
    func `what was published is known again, also from its bytes`(_ gzip: Bool) throws {
        let sandbox = try Sandbox()
        let (site, files) = try publish(sandbox, gzip: gzip)
        #expect(try site.holds(files, of: shareID("a")))
        let kept = try #require(PublishedPage(bytes: files.bytes))
        #expect(kept == files && kept.photoName == "a.1.jpg")
        #expect(try site.holds(kept, of: shareID("a")))
        // The twin: another page's files are not these.
        #expect(try !site.holds(kept, of: shareID("b")))
    }

    @Test func `what is no memory of a page is none`() throws {
        let (_, files) = try publish(Sandbox())
        for length in 0..<files.bytes.count {
            let cut = PublishedPage(bytes: Array(files.bytes[..<length]))
            #expect(cut != files)
        }
        #expect(PublishedPage(bytes: files.bytes + [1]) == nil)
    }

    @Test(
        arguments: [
            "printf x >> share/a.html", "truncate -s 3 share/a.html", "truncate -s 0 photo/a.1.jpg",
            "touch -d 2001-01-01 share/a.html", "chmod 000 share/a.html",
            "chmod 666 share/a.html.gz",
            "ln share/a.html ../outside", "rm share/a.html", "rm share/a.html.gz",
            "rm photo/a.1.jpg",
            "ln -sf /etc/hostname share/a.html", "rm share/a.html; mkdir share/a.html",
            "cp share/a.html x; mv x share/a.html", "cp -p share/a.html x; mv x share/a.html",
        ])
    func `F25: whoever touches a file is noticed`(_ command: String) throws {
        let sandbox = try Sandbox()
        let (site, files) = try publish(sandbox)
        #expect(Sandbox.shell("cd '\(sandbox.output)' && \(command)") == 0)
        #expect(try !site.holds(files, of: shareID("a")))
    }

    @Test func `a compressed copy that came later is noticed`() throws {
        let sandbox = try Sandbox()
        let (site, files) = try publish(sandbox, gzip: false)
        Sandbox.shell("touch '\(sandbox.page("a.html.gz"))'")
        #expect(try !site.holds(files, of: shareID("a")))
    }

    @Test func `a style sheet is known again`() throws {
        let sandbox = try Sandbox()
        let site = try sandbox.open()
        var writer = try SiteWriter(site)
        try writer.stage(asset: PageFile(name: "classic.1.css", bytes: Array("p {}".utf8)))
        try writer.commit(under: site.lockPages())
        let sheet = try #require(writer.publishedAssets.first)
        #expect(site.holds(sheet) && PublishedAsset(name: sheet.name, bytes: sheet.bytes) == sheet)
        #expect(PublishedAsset(name: sheet.name, bytes: sheet.bytes + [0]) == nil)
        Sandbox.shell("echo >> '\(sandbox.output)/assets/classic.1.css.gz'")
        #expect(!site.holds(sheet))
    }
}

@Suite struct UnsyncedMarkTests {
    private func isMarked(_ sandbox: Sandbox) -> Bool {
        access(sandbox.state.appending("unsynced").string, F_OK) == 0
    }

    @Test func `a run marks what it changes until it is on the disk`() throws {
        let sandbox = try Sandbox()
        let site = try sandbox.open(.batch)
        #expect(!isMarked(sandbox))
        try site.publish([page("a")])
        #expect(isMarked(sandbox))
        try site.sync(under: site.lockPages())
        #expect(!isMarked(sandbox))
        // Nothing to change, nothing to mark.
        try site.publish([page("a")])
        #expect(!isMarked(sandbox))
    }

    @Test func `what a killed process did not sync is synced by the next run`() throws {
        let sandbox = try Sandbox()
        do {
            let site = try sandbox.open(.batch)
            try site.publish([page("a")])
        }
        #expect(isMarked(sandbox))
        let next = try sandbox.open(.batch)
        _ = try next.finish(keeping: SiteContents(pages: ["a"]), under: next.lockPages())
        #expect(!isMarked(sandbox))
    }

    @Test func `who publishes beside a run leaves the mark as it was`() throws {
        let sandbox = try Sandbox()
        let beside = try sandbox.open(.each, for: .pages)
        try beside.publish([page("a")])
        try beside.withdraw(shareID("a"), under: beside.lockPages())
        #expect(!isMarked(sandbox))
        let run = try sandbox.open(.batch)
        try run.publish([page("b")])
        try beside.publish([page("c")])
        try beside.withdraw(shareID("c"), under: beside.lockPages())
        #expect(isMarked(sandbox))
        try run.sync(under: run.lockPages())
        #expect(!isMarked(sandbox))
    }

    @Test func `what is never synced stays marked for a run that syncs`() throws {
        let sandbox = try Sandbox()
        do {
            let site = try sandbox.open(.none)
            try site.publish([page("a")])
            try site.sync(under: site.lockPages())
        }
        #expect(isMarked(sandbox))
        let next = try sandbox.open(.batch)
        try next.sync(under: next.lockPages())
        #expect(!isMarked(sandbox))
    }
}
