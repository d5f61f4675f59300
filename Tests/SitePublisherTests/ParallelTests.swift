import ShareModel
import SharePages
import SitePublisher
import Synchronization
import SystemPackage
import Testing

@Suite struct ParallelTests {
    @Test func `many tasks publish into one site`() async throws {
        let sandbox = try Sandbox()
        let site = try sandbox.open()
        let sheet = PageFile(name: "classic.1.css", bytes: Array("p { margin: 0 }".utf8))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<8 {
                group.addTask {
                    var writer = try SiteWriter(site)
                    for number in stride(from: worker, to: 800, by: 8) {
                        let html = Array("<p>\(number)".utf8)
                        let id = try shareID("p\(number)")
                        try writer.stage(Page(id: id, html: html, photo: nil, assets: [sheet]))
                        if writer.stagedIDs.count == 9 {
                            try writer.commit(under: site.lockPages())
                        }
                    }
                    try writer.commit(under: site.lockPages())
                }
            }
            try await group.waitForAll()
        }
        #expect(try site.publishedIDs().count == 800)
        for number in stride(from: 0, to: 800, by: 37) {
            #expect(read(sandbox.page("p\(number).html")) == Array("<p>\(number)".utf8))
        }
        let ids = try site.publishedIDs()
        let contents = SiteContents(pages: NameSet(ids.map(\.text)), assets: [sheet.name])
        #expect(try site.finish(keeping: contents, under: site.lockPages()).isEmpty)
    }

    @Test func `a server publishes beside a run`() throws {
        let sandbox = try Sandbox()
        let run = try sandbox.open()
        let server = try sandbox.open(for: .pages)
        var runWriter = try SiteWriter(run)
        try runWriter.stage(page("a"))
        #expect(try server.publish([page("b")]) == [.written])
        #expect(try runWriter.commit(under: run.lockPages()).map(\.outcome) == [.written])
        #expect(try run.publishedIDs() == [shareID("a"), shareID("b")])
    }

    @Test func `a reader sees the old page or the new one and nothing between`() async throws {
        let sandbox = try Sandbox()
        let site = try sandbox.open()
        let versions = try ["a", "b"].map { try page("p", String(repeating: $0, count: 100_000)) }
        try site.publish([versions[0]])
        let path = sandbox.page("p.html")
        let isDone = Flag()
        let reader = Task {
            defer { isDone.value.store(true, ordering: .relaxed) }
            var seen: Set<Int> = []
            for _ in 0..<500 {
                let bytes = read(path)
                seen.insert(versions.firstIndex { $0.html == bytes } ?? -1)
            }
            return seen
        }
        var round = 0
        while !isDone.value.load(ordering: .relaxed) {
            round += 1
            try site.publish([versions[round % 2]], gzip: false)
        }
        #expect(await reader.value == [0, 1])
    }

    @Test func `the page lock keeps tasks of one process apart`() async throws {
        let sandbox = try Sandbox()
        let site = try sandbox.open()
        let counter = sandbox.root.appending("counter")
        try write("", to: counter)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    for _ in 0..<50 {
                        let lock = try site.lockPages()
                        let length = try #require(read(counter)).count
                        try write(String(repeating: "x", count: length + 1), to: counter)
                        _ = consume lock
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(read(counter)?.count == 200)
    }
}

/// Says from one task to another that it has ended.
private final class Flag: Sendable {
    let value = Atomic<Bool>(false)
}
