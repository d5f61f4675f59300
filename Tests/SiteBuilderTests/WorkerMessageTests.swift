import LeakCheck
import ShareModel
import SharePages
import SystemPackage
import Testing

@testable import SiteBuilder

/// What goes between the program and a page worker arrives as it was sent.
struct WorkerMessageTests {
    @Test func aMessageComesThroughAPipeAsItWas() throws {
        let pipe = try FileDescriptor.pipe()
        defer { try? pipe.readEnd.close() }
        for parts in [[], [[]], [[0], [], [1, 2, 3]], [[UInt8](repeating: 7, count: 30_000)]] {
            #expect(WorkerMessage(parts).write(to: pipe.writeEnd))
            #expect(WorkerMessage(from: pipe.readEnd)?.parts == parts)
        }
        // One that is cut off is none, and neither is one that says that it is endless.
        try pipe.writeEnd.writeAll([9, 0, 0, 0, 0, 0, 0, 0, 1, 2])
        try pipe.writeEnd.close()
        #expect(WorkerMessage(from: pipe.readEnd) == nil)
        let other = try FileDescriptor.pipe()
        try other.writeEnd.writeAll([UInt8](repeating: 255, count: 64))
        #expect(WorkerMessage(from: other.readEnd) == nil)
        try other.writeEnd.close()
        try other.readEnd.close()
    }

    @Test(arguments: [[1], [2, 0, 0, 0, 0, 0, 0, 0, 1], [UInt8](repeating: 255, count: 8)])
    func aBodyWhoseLengthsDoNotAddUpIsNone(body: [UInt8]) {
        #expect(WorkerMessage(decoding: body) == nil)
    }

    @Test func whatAWorkerIsAskedIsAnsweredAsInThisProcess() throws {
        let direct = DirectPageMaker(
            renderer: PageRenderer(themes: try ThemeLibrary(root: Sandbox.root)))
        let good = Shares.record(
            #"{"firstName":"Ilse","employer":"Zyqvorth","summary":"At Zyqvorth.","photo":"\#(photo)"}"#,
            blur: #"{"companies":true}"#)
        let bad = Shares.record(#"{"firstName":7}"#, blur: #"{"wages":true}"#)
        for record in [good, bad] {
            let sent = try #require(PageRequest(PageRequest.make(record).message))
            let answer = try #require(WorkerMessage(decoding: sent.answer(by: direct).body)?.page)
            switch (answer, direct.make(record)) {
            case (.success(let one), .success(let other)):
                #expect(one.page.id == other.page.id)
                #expect(one.page.html == other.page.html)
                #expect(one.page.photo == other.page.photo)
                #expect(one.page.photo != nil)
                #expect(one.page.assets == other.page.assets)
                #expect(one.warnings == other.warnings)
            case (.failure(let one), .failure(let other)): #expect(one == other)
            default: Issue.record("one is refused and the other is not")
            }
            let facts = JSONValue.object([("stored", .bool(false))])
            let told = try #require(
                PageRequest(PageRequest.tell(record, facts, notes: ["a note"]).message)
            )
            .answer(by: direct).told
            #expect(told == direct.tell(of: record, facts: facts, notes: ["a note"]))
        }
    }

    @Test func whatAFileShowsComesBackAsItWas() throws {
        let direct = DirectPageMaker(
            renderer: PageRenderer(themes: try ThemeLibrary(root: Sandbox.root)))
        let record = Shares.record(
            #"{"firstName":"Ilse","employer":"Zyqvorth"}"#, blur: #"{"companies":true}"#)
        for (html, kind) in [
            ("<p>Zyqvorth</p>", CheckedFile.Kind.html), ("<p", .html), ("nothing", .binary),
            (".a{content:'Zyqvorth'}", .styleSheet),
        ] {
            let file = CheckedFile(name: "", bytes: Array(html.utf8), kind: kind)
            let request = PageRequest.exposures(file, record, given: [])
            let answer = try #require(PageRequest(request.message)).answer(by: direct)
            let facts = direct.exposures(in: file, of: record, given: [])
            #expect(WorkerMessage(decoding: answer.body)?.facts == facts)
            #expect(facts.isEmpty == (html == "nothing"))
            let proof = PageRequest.isProven(file.bytes, record, hasPhoto: false)
            let isProven = try #require(PageRequest(proof.message)).answer(by: direct).isYes
            #expect(isProven == direct.isProven(file.bytes, of: record, hasPhoto: false))
        }
    }

    @Test func whatIsNoRequestIsNotTaken() {
        for parts: [[UInt8]] in [[], [[]], [Array("make".utf8)], [Array("exposures".utf8), [9]]] {
            #expect(PageRequest(WorkerMessage(parts)) == nil)
        }
    }

    /// A PNG of one pixel.
    private let photo =
        "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
}
