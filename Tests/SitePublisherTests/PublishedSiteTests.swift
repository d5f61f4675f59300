import Glibc
import ShareModel
import SharePages
import SitePublisher
import SystemPackage
import Testing

@Suite struct PublishedSiteTests {
    private func looks(
        _ sandbox: Sandbox, _ page: Page, gzip: Bool = true
    ) throws -> (document: PublishedFile, copy: PublishedFile?) {
        var reader = try SiteReader(PublishedSite(reading: sandbox.output), gzip: gzip)
        let file = ExpectedFile(documentOf: page)
        return (try reader.look(at: file), try reader.look(atCopyOf: file))
    }

    private func inflate(_ copy: [UInt8], _ sandbox: Sandbox) throws -> InflatedCopy? {
        var reader = try SiteReader(PublishedSite(reading: sandbox.output))
        return reader.inflate(copy)
    }

    @Test func `what was published is right`() throws {
        let sandbox = try Sandbox()
        try sandbox.publish([page("a")])
        let (document, copy) = try looks(sandbox, page("a"))
        guard case (.right, .right?) = (document, copy) else {
            Issue.record("\(document), \(String(describing: copy))")
            return
        }
        #expect(try looks(sandbox, page("a"), gzip: false).copy == nil)
        let missing = try looks(sandbox, page("b"))
        #expect(missing.document.isMissing && missing.copy?.isMissing == true)
    }

    @Test func `other bytes are given back`() throws {
        let sandbox = try Sandbox()
        try sandbox.publish([page("a", "old")])
        let (document, copy) = try looks(sandbox, page("a", "new"))
        #expect(try document.otherBytes == page("a", "old").html)
        #expect(document.faults.isEmpty)
        let inflated = try #require(try inflate(copy?.otherBytes ?? [], sandbox))
        #expect(inflated.isPlain)
        #expect(try inflated.bytes == page("a", "old").html)
    }

    @Test(
        arguments: [
            ("ln -f a.html ../../outside", FileFault.hardLinked),
            ("chmod 666 a.html", .mode(0o666)), ("chmod u+s a.html", .mode(0o4644)),
            ("mv a.html b && ln -s b a.html", .link), ("rm a.html && mkdir a.html", .folder),
            ("rm a.html && mkfifo a.html", .special), ("truncate -s 33M a.html", .tooLarge),
        ])
    func `F25: what is no plain file of ours`(_ command: String, _ fault: FileFault) throws {
        let sandbox = try Sandbox()
        try sandbox.publish([page("a")])
        Sandbox.shell("cd '\(sandbox.page(""))' && \(command)")
        #expect(try looks(sandbox, page("a")).document.faults == [fault])
        try sandbox.publish([page("a")])
        #expect(try looks(sandbox, page("a")).document.faults.isEmpty)
    }

    @Test func `a copy with more in it than its file is not plain`() throws {
        let sandbox = try Sandbox()
        try sandbox.publish([page("a", "x"), page("b", "y")])
        let one = try #require(read(sandbox.page("a.html.gz")))
        let two = try #require(read(sandbox.page("b.html.gz")))
        let (first, second) = try (page("a", "x").html, page("b", "y").html)
        #expect(try inflate(one, sandbox)?.isPlain == true)
        let both = try #require(try inflate(one + two, sandbox))
        #expect(!both.isPlain && both.bytes == first + second)
        let behind = try #require(try inflate(one + [1, 2, 3], sandbox))
        #expect(!behind.isPlain && behind.bytes == first)
        #expect(try inflate(Array(one.dropLast()), sandbox) == nil)
        #expect(try inflate([], sandbox) == nil)
        // A name in its header, as RFC 1952 has it.
        let named = Array(one[..<3]) + [8] + one[4..<10] + Array("name\0".utf8) + one[10...]
        let inflated = try #require(try inflate(named, sandbox))
        #expect(!inflated.isPlain && inflated.bytes == first)
    }

    @Test func `strays say what their names say`() throws {
        let sandbox = try Sandbox()
        try sandbox.publish([page("a", photo: "a.12345678.jpg")])
        let names = [
            "share/b.html", "share/b.html.gz", "share/a.html.tmp", "share/a", "photo/a.2.jpg",
            "assets/x.12.css.gz", "index.html", "notes~",
        ]
        for name in names { Sandbox.shell("touch '\(sandbox.output)/\(name)'") }
        let site = try PublishedSite(reading: sandbox.output)
        let contents = SiteContents(pages: ["a"], photos: ["a.12345678.jpg"])
        let strays =
            try site.straysOfShares(beside: contents, gzip: true)
            + site.otherStrays(beside: contents, gzip: true)
        #expect(strays.map(\.path).sorted() == names.sorted())
        let forms = Dictionary(uniqueKeysWithValues: strays.map { ($0.path, $0.form) })
        #expect(forms["share/b.html"] == .page && forms["share/b.html.gz"] == .page)
        #expect(forms["share/a.html.tmp"] == .temporary && forms["notes~"] == .temporary)
        #expect(forms["share/a"] == .foreign && forms["index.html"] == .foreign)
        #expect(forms["photo/a.2.jpg"] == .photo && forms["assets/x.12.css.gz"] == .asset)
        let owners = try strays.filter { try $0.share == shareID("a") }.map(\.path).sorted()
        #expect(owners == ["photo/a.2.jpg", "share/a", "share/a.html.tmp"])
    }

    @Test func `F21: a run that is at work is seen and is not kept waiting`() throws {
        let sandbox = try Sandbox()
        try sandbox.publish([page("a")])
        let published = try PublishedSite(reading: sandbox.output)
        try published.requireNoRun()
        let run = try sandbox.open()
        let lock = sandbox.state.appending("run.lock")
        #expect(throws: PublishError.locked(lock)) { try published.requireNoRun() }
        withExtendedLifetime(run) {}
    }

    @Test func `reading makes nothing`() throws {
        let sandbox = try Sandbox()
        #expect(throws: PublishError.self) { try PublishedSite(reading: sandbox.output) }
        #expect(throws: PublishError.self) {
            try PublishedSite(reading: sandbox.root.appending("a/b/site"))
        }
        #expect(try tree(sandbox.root) == [])
    }
}
