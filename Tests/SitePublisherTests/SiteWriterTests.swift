import Glibc
import ShareModel
import SharePages
import SitePublisher
import SystemPackage
import Testing

@Suite struct SiteWriterTests {
    @Test func `a page is published with its photo and its assets`() throws {
        let sandbox = try Sandbox()
        let sheet = PageFile(name: "classic.0a1b.css", bytes: Array("p { color: red }".utf8))
        let photo = PageFile(name: "abc.ff00.jpg", bytes: [0xFF, 0xD8, 0xFF])
        let page = try Page(
            id: shareID("abc"), html: Array("<p>Hi</p>".utf8), photo: photo, assets: [sheet])
        #expect(try sandbox.publish([page]) == [.written])
        #expect(read(sandbox.page("abc.html")) == page.html)
        #expect(read(sandbox.output.appending("photo/abc.ff00.jpg")) == photo.bytes)
        #expect(read(sandbox.output.appending("assets/classic.0a1b.css")) == sheet.bytes)
        #expect(
            try tree(sandbox.output) == [
                ".sharepage", "assets", "assets/classic.0a1b.css", "assets/classic.0a1b.css.gz",
                "photo", "photo/abc.ff00.jpg", "share", "share/abc.html", "share/abc.html.gz",
            ])
    }

    @Test(arguments: [Durability.none, .batch, .each])
    func `every durability publishes the same`(_ durability: Durability) throws {
        let sandbox = try Sandbox()
        let site = try sandbox.open(durability)
        #expect(try site.publish([page("a"), page("b")]) == [.written, .written])
        try #expect(site.withdraw(shareID("a"), under: site.lockPages()))
        let contents = SiteContents(pages: ["b"])
        #expect(try site.finish(keeping: contents, under: site.lockPages()).isEmpty)
        #expect(try tree(sandbox.page("")) == ["b.html", "b.html.gz"])
    }

    @Test func `an update takes the old copy away first and never writes in the site`() throws {
        let sandbox = try Sandbox()
        let site = try sandbox.open()
        try site.publish([page("a", "old")])
        let watcher = try Watcher(sandbox.page(""))
        try site.publish([page("a", "new")])
        #expect(watcher.events() == ["delete a.html.gz", "take a.html", "take a.html.gz"])
    }

    @Test func `nothing changes before the commit`() throws {
        let sandbox = try Sandbox()
        let site = try sandbox.open()
        let watcher = try Watcher(sandbox.page(""))
        var writer = try SiteWriter(site)
        try writer.stage(page("a"))
        #expect(try writer.stagedIDs == [shareID("a")])
        #expect(watcher.events() == [])
        writer.discard()
        #expect(try writer.commit(under: site.lockPages()).isEmpty)
        #expect(watcher.events() == [])
        #expect(try tree(sandbox.state.appending("staging")) == [])
    }

    @Test func `a writer that ends without a commit leaves nothing`() throws {
        let sandbox = try Sandbox()
        let site = try sandbox.open()
        func stageOnly() throws -> Int {
            var writer = try SiteWriter(site)
            try writer.stage(page("a", photo: "a.1.jpg"))
            return try tree(sandbox.state.appending("staging")).count
        }
        #expect(try stageOnly() == 3)
        #expect(try tree(sandbox.state.appending("staging")) == [])
    }

    @Test func `M112: an equal page keeps its inode and its time`() throws {
        let sandbox = try Sandbox()
        try sandbox.publish([page("a", photo: "a.1.jpg"), page("b")])
        let names = ["share/a.html", "share/a.html.gz", "photo/a.1.jpg", "share/b.html"]
        let before = try names.map { try #require(status(sandbox.output.appending($0))) }
        let watcher = try Watcher(sandbox.state.appending("staging"))
        let again = try sandbox.publish([page("a", photo: "a.1.jpg"), page("b", "other")])
        #expect(again == [.unchanged, .written])
        #expect(watcher.events().filter { $0.hasPrefix("create") }.count == 2)
        let after = try names.map { try #require(status(sandbox.output.appending($0))) }
        #expect(before.prefix(3).map(\.st_ino) == after.prefix(3).map(\.st_ino))
        #expect(before.prefix(3).map(\.st_mtim.tv_nsec) == after.prefix(3).map(\.st_mtim.tv_nsec))
        #expect(before[3].st_ino != after[3].st_ino)
    }

    @Test func `equal length is not equal content`() throws {
        let sandbox = try Sandbox()
        let long = String(repeating: "x", count: 200_000)
        try sandbox.publish([page("a", long + "1")])
        #expect(try sandbox.publish([page("a", long + "2")]) == [.written])
        #expect(try read(sandbox.page("a.html")) == page("a", long + "2").html)
    }

    @Test func `an overtaken page is left out`() throws {
        let sandbox = try Sandbox()
        let site = try sandbox.open()
        try site.publish([page("a", "masked"), page("b", "old")])
        var writer = try SiteWriter(site)
        try writer.stage(page("a", "older, less masked"))
        try writer.stage(page("b", "new"))
        let late = try shareID("a")
        let outcomes = try writer.commit(under: site.lockPages()) { $0 != late }
        #expect(outcomes.map(\.outcome) == [.overtaken, .written])
        #expect(try read(sandbox.page("a.html")) == page("a", "masked").html)
        #expect(try tree(sandbox.state.appending("staging")) == [])
    }

    @Test func `F27: ids that differ by case are two pages`() throws {
        let sandbox = try Sandbox()
        try sandbox.publish([page("Ab", "one"), page("aB", "two")])
        #expect(try read(sandbox.page("Ab.html")) == page("Ab", "one").html)
        #expect(try read(sandbox.page("aB.html")) == page("aB", "two").html)
        #expect(try sandbox.open().publishedIDs() == [shareID("Ab"), shareID("aB")])
    }

    @Test func `public files go to their paths`() throws {
        let sandbox = try Sandbox()
        let site = try sandbox.open()
        var writer = try SiteWriter(site)
        for path in ["404.html", "icons/small/icon.svg", ".well-known/security.txt"] {
            try writer.stage(publicFile: path, bytes: Array(path.utf8))
        }
        try writer.commit(under: site.lockPages())
        #expect(read(sandbox.output.appending("icons/small/icon.svg.gz")) != nil)
        #expect(
            read(sandbox.output.appending(".well-known/security.txt"))
                == Array(".well-known/security.txt".utf8))
    }

    @Test(arguments: [
        "", "/etc/passwd", "../x", "a//b", "a/./b", "share/x.html", ".sharepage", "photo", "a/",
        "assets/x.css", "x.html.gz", "caf\u{E9}.html", "a b", "a\0b",
    ])
    func `a public path that is not portable or ours is refused`(_ path: String) throws {
        let sandbox = try Sandbox()
        var writer = try SiteWriter(sandbox.open())
        do throws(PublishError) {
            try writer.stage(publicFile: path, bytes: [1])
            Issue.record("\(path) was taken")
        } catch { #expect(error == .unusableName(path)) }
    }

    @Test(arguments: ["b.1.jpg", "a", "a.1/../../x.jpg", "ab.1.jpg"])
    func `a photo must be named for its share`(_ name: String) throws {
        let sandbox = try Sandbox()
        var writer = try SiteWriter(sandbox.open())
        do {
            try writer.stage(page("a", photo: name))
            Issue.record("\(name) was taken")
        } catch let error as PublishError { #expect(error == .unusableName(name)) }
        #expect(try tree(sandbox.state.appending("staging")) == [])
    }

    @Test(arguments: [
        "ln -sf ../../target a.html", "rm a.html && mkdir -p a.html/inner && touch a.html/inner/x",
        "cp a.html ../../twin && ln -sf ../../twin a.html", "chmod 000 a.html", "chmod 666 a.html",
        "ln a.html ../../outside",
        "mkfifo p && mv p a.html",
        "echo more >> a.html", ": > a.html", "ln -sf ../../target a.html.gz", "rm a.html.gz",
    ])
    func `F25: a published file that was tampered with is replaced`(_ command: String) throws {
        let sandbox = try Sandbox()
        try sandbox.publish([page("a")])
        let copy = read(sandbox.page("a.html.gz"))
        try write("mine", to: sandbox.root.appending("target"))
        #expect(Sandbox.shell("cd '\(sandbox.page(""))' && \(command)") == 0)
        #expect(try sandbox.publish([page("a")]) == [.written])
        #expect(try read(sandbox.page("a.html")) == page("a").html)
        #expect(read(sandbox.page("a.html.gz")) == copy)
        #expect(mode(sandbox.page("a.html")) == 0o644)
        #expect(status(sandbox.page("a.html"))?.st_nlink == 1)
        #expect(read(sandbox.root.appending("target")) == Array("mine".utf8))
    }
}
