import ShareModel
import SharePages
import SitePublisher
import SystemPackage
import Testing

@Suite struct CleanUpTests {
    private func makeSite(_ sandbox: Sandbox) throws -> (site: Site, contents: SiteContents) {
        let site = try sandbox.open()
        var writer = try SiteWriter(site)
        let sheet = PageFile(name: "classic.1.css", bytes: Array("p {}".utf8))
        let photo = PageFile(name: "a.1.jpg", bytes: [1])
        try writer.stage(
            Page(id: shareID("a"), html: Array("<p>A".utf8), photo: photo, assets: [sheet]))
        try writer.stage(publicFile: "404.html", bytes: Array("gone".utf8))
        try writer.stage(publicFile: "icons/i.svg", bytes: Array("<svg/>".utf8))
        try writer.commit(under: site.lockPages())
        let contents = SiteContents(
            pages: ["a"], photos: ["a.1.jpg"], assets: ["classic.1.css"],
            publicFiles: ["404.html", "icons/i.svg"])
        return (site, contents)
    }

    @Test func `a clean site is left alone`() throws {
        let sandbox = try Sandbox()
        let (site, contents) = try makeSite(sandbox)
        let before = try tree(sandbox.output)
        #expect(before.count == 14)
        #expect(try site.finish(keeping: contents, under: site.lockPages()).isEmpty)
        #expect(try tree(sandbox.output) == before)
    }

    @Test(
        arguments: [
            ("share/b.html", CleanUp(pages: 1)), ("share/b.html.gz", CleanUp(pages: 1)),
            ("share/a.htm", CleanUp(others: 1)), ("share/.a.html.swp", CleanUp(others: 1)),
            ("share/A.html", CleanUp(pages: 1)), ("photo/a.2.jpg", CleanUp(photos: 1)),
            ("photo/b.1.jpg", CleanUp(photos: 1)), ("photo/a.1.jpg.gz", CleanUp(photos: 1)),
            ("assets/classic.2.css", CleanUp(assets: 1)), ("assets/x/y", CleanUp(assets: 1)),
            ("assets/classic.2.css.gz", CleanUp(assets: 1)), ("index.html", CleanUp(others: 1)),
            ("icons/old.svg", CleanUp(others: 1)), ("icons/e/m/p/ty", CleanUp(others: 1)),
            ("more/files/x", CleanUp(others: 1)), ("robots.txt.gz", CleanUp(others: 1)),
        ])
    func `F26: an orphan goes and nothing else`(_ path: String, _ expected: CleanUp) throws {
        let sandbox = try Sandbox()
        let (site, contents) = try makeSite(sandbox)
        let before = try tree(sandbox.output)
        let file = sandbox.output.appending(path)
        Sandbox.shell("mkdir -p '\(file.removingLastComponent())' && touch '\(file)'")
        #expect(try site.finish(keeping: contents, under: site.lockPages()) == expected)
        #expect(try tree(sandbox.output) == before)
    }

    @Test(arguments: ["share", "photo", "assets", "."])
    func `F26: empty folders links and names that are no text go`(_ folder: String) throws {
        let sandbox = try Sandbox()
        let (site, contents) = try makeSite(sandbox)
        let before = try tree(sandbox.output)
        Sandbox.shell(
            "cd '\(sandbox.output)/\(folder)' && mkdir e && ln -s / l && touch \"$(printf 'x\\377')\""
        )
        let cleanUp = try site.finish(keeping: contents, under: site.lockPages())
        #expect(cleanUp.photos + cleanUp.assets + cleanUp.others == 3)
        #expect(try tree(sandbox.output) == before)
    }

    @Test func `a name that is equal to one of ours and has other bytes goes`() throws {
        let sandbox = try Sandbox()
        let site = try sandbox.open()
        try site.publish([page("K", photo: "K.1.jpg")])
        let before = try tree(sandbox.output)
        // A Kelvin sign is equal to a K where text is compared as Unicode says.
        #expect("K.1.jpg" == "\u{212A}.1.jpg")
        Sandbox.shell("cd '\(sandbox.output)/photo' && cp K.1.jpg \u{212A}.1.jpg")
        let contents = SiteContents(pages: ["K"], photos: ["K.1.jpg"])
        let cleanUp = try site.finish(keeping: contents, under: site.lockPages())
        #expect(cleanUp == CleanUp(photos: 1))
        #expect(try tree(sandbox.output) == before)
    }

    @Test func `a copy without its file goes`() throws {
        let sandbox = try Sandbox()
        let (site, contents) = try makeSite(sandbox)
        Sandbox.shell("cd '\(sandbox.output)' && rm share/a.html assets/classic.1.css 404.html")
        let cleanUp = try site.finish(keeping: contents, under: site.lockPages())
        #expect(cleanUp == CleanUp(copies: 1, assets: 1, others: 1))
        #expect(try tree(sandbox.page("")) == [])
    }

    @Test func `the compressed copy of an orphan goes first`() throws {
        let sandbox = try Sandbox()
        let site = try sandbox.open()
        try site.publish((0..<20).map { try page("p\($0)") })
        let watcher = try Watcher(sandbox.page(""))
        #expect(
            try site.finish(keeping: SiteContents(), under: site.lockPages())
                == CleanUp(pages: 20))
        let events = watcher.events()
        #expect(events.count == 40)
        for first in stride(from: 0, to: events.count, by: 2) {
            #expect(events[first] == events[first + 1] + ".gz")
        }
    }

    @Test func `what another process published meanwhile stays`() throws {
        let sandbox = try Sandbox()
        let (site, contents) = try makeSite(sandbox)
        try site.publish([page("new", photo: "new.1.jpg")])
        try write("p {}", to: sandbox.output.appending("assets/modern.1.css"))
        let before = try tree(sandbox.output)
        #expect(
            try site.finish(keeping: contents, live: ["a", "new"], under: site.lockPages()).isEmpty)
        #expect(try tree(sandbox.output) == before)
        let cleanUp = try site.finish(keeping: contents, under: site.lockPages())
        #expect(cleanUp == CleanUp(pages: 1, photos: 1, assets: 1))
    }
}
