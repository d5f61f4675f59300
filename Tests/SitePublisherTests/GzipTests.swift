import Glibc
import ShareModel
import SharePages
import SitePublisher
import SystemPackage
import Testing

@Suite struct GzipTests {
    @Test(arguments: [0, 1, 100, 70_000, 3_000_000])
    func `gunzip gives the page back`(_ size: Int) throws {
        let sandbox = try Sandbox()
        var random: UInt32 = 7
        let html = (0..<size).map { _ in
            random = random &* 1_664_525 &+ 1_013_904_223
            return UInt8(random >> 28) + 65
        }
        try sandbox.publish([Page(id: shareID("a"), html: html, photo: nil, assets: [])])
        #expect(try Sandbox.output(of: "gunzip -c '\(sandbox.page("a.html.gz"))'") == html)
    }

    @Test func `a small page after a large one has nothing of it`() throws {
        let sandbox = try Sandbox()
        try sandbox.publish([page("a", String(repeating: "long ", count: 5_000)), page("b", "x")])
        let plain = try Sandbox.output(of: "gunzip -c '\(sandbox.page("b.html.gz"))'")
        #expect(try plain == page("b", "x").html)
    }

    @Test func `the header holds no time and no name`() throws {
        let sandbox = try Sandbox()
        try sandbox.publish([page("a")])
        let copy = try #require(read(sandbox.page("a.html.gz")))
        // RFC 1952, section 2.3: magic, deflate, no flags, no time.
        #expect(copy.prefix(8) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    }

    @Test func `two runs give the same bytes`() throws {
        let first = try Sandbox()
        let second = try Sandbox()
        let pages = try (0..<20).map {
            try page("p\($0)", "text \($0 * $0)", photo: "p\($0).1.jpg")
        }
        try first.publish(pages)
        try second.publish(pages.reversed())
        #expect(Sandbox.shell("diff -r '\(first.output)' '\(second.output)'") == 0)
        try second.publish([page("p3", "changed")])
        #expect(Sandbox.shell("diff -rq '\(first.output)' '\(second.output)' > /dev/null") != 0)
    }

    @Test func `without gzip an old copy goes before the page changes`() throws {
        let sandbox = try Sandbox()
        try sandbox.publish([page("a", "old"), page("b")])
        let watcher = try Watcher(sandbox.page(""))
        let outcomes = try sandbox.publish([page("a", "new"), page("b")], gzip: false)
        #expect(outcomes == [.written, .written])
        #expect(watcher.events() == ["delete a.html.gz", "take a.html", "delete b.html.gz"])
        #expect(try sandbox.publish([page("b")], gzip: false) == [.unchanged])
    }

    @Test func `pictures and fonts have no copy`() throws {
        let sandbox = try Sandbox()
        let site = try sandbox.open()
        var writer = try SiteWriter(site)
        try writer.stage(asset: PageFile(name: "sans.12.woff2", bytes: [1, 2, 3]))
        try writer.stage(page("a", photo: "a.1.jpg"))
        try writer.commit(under: site.lockPages())
        #expect(try tree(sandbox.output.appending("assets")) == ["sans.12.woff2"])
        #expect(try tree(sandbox.output.appending("photo")) == ["a.1.jpg"])
    }
}
