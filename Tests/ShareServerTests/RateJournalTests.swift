import Glibc
import SystemPackage
import Testing

@testable import ShareServer

@Suite struct RateJournalTests {
    private let folder: FilePath

    init() throws {
        var template = Array("/tmp/sharepage-rate-XXXXXX".utf8CString)
        folder = FilePath(platformString: try #require(mkdtemp(&template)))
    }

    /// Makes a limiter as a start of the server does, makes calls, and gives the decisions.
    private func run(_ clock: TestClock, calls: Int) throws -> [Bool] {
        let journal = try #require(RateJournal(in: folder))
        let limiter = RateLimiter(clock: clock, journal: journal)
        return (0..<calls).map { _ in limiter.take(account: "a").isAccepted }
    }

    @Test("L08: a restart forgets no call")
    func restart() throws {
        let clock = TestClock()
        #expect(try run(clock, calls: 7) == Array(repeating: true, count: 7))
        clock.advance(seconds: 20)
        #expect(try run(clock, calls: 5) == [true, true, true, false, false])
        clock.advance(seconds: 39.9)
        #expect(try run(clock, calls: 1) == [false])
        clock.advance(seconds: 0.2)
        #expect(try run(clock, calls: 8) == Array(repeating: true, count: 7) + [false])
    }

    @Test("L06: a wall clock that is set forward frees nobody while the machine runs")
    func forward() throws {
        #expect(try run(TestClock(), calls: 10).last == true)
        let later = TestClock(monotonic: 1_001_000_000_000, wall: 1_700_009_000_000)
        #expect(try run(later, calls: 1) == [false])
        // The twin: a machine that was started anew has the wall clock alone.
        let anew = TestClock(monotonic: 5, wall: 1_700_009_000_000, epoch: "f")
        #expect(try run(anew, calls: 1) == [true])
    }

    @Test("L06: a wall clock that is set back makes nobody wait for more than a minute")
    func back() throws {
        #expect(try run(TestClock(), calls: 10).last == true)
        let clock = TestClock(monotonic: 1_030_000_000_000, wall: 1_600_000_000_000)
        #expect(try run(clock, calls: 1) == [false])
        let later = TestClock(monotonic: 1_060_000_000_000, wall: 1_700_000_060_000)
        #expect(try run(later, calls: 1) == [true])
    }

    @Test("L12: a second server on the same state is refused")
    func second() throws {
        let first = RateJournal(in: folder)
        #expect(first != nil)
        #expect(RateJournal(in: folder) == nil)
    }

    @Test("L08: moments as far off as a number can be", arguments: [Int64.min, -1, 0, .max])
    func farMoments(moment: Int64) throws {
        let account = String(repeating: "0", count: 32)
        let entry = try #require(
            RateEntry(line: Substring("e \(moment) \(moment) \(account)").utf8))
        for now in [
            RateMoment(monotonic: 0, wall: 1_700_000_000_000), .init(monotonic: 5, wall: 5),
        ] {
            for epoch in ["e", "f"] { #expect(entry.age(at: now, epoch: epoch) >= 0) }
        }
    }

    @Test("L08: a line that was not written whole is passed over, and the file stays small")
    func damage() throws {
        let clock = TestClock()
        _ = try run(clock, calls: 3)
        let file = try FileDescriptor.open(folder.appending("rate"), .writeOnly, options: .append)
        try file.closeAfter { _ = try file.writeAll(Array("e 10000 17000".utf8)) }
        #expect(try run(clock, calls: 8) == Array(repeating: true, count: 7) + [false])

        let journal = try #require(RateJournal(in: folder))
        let limiter = RateLimiter(clock: clock, journal: journal)
        for number in 0..<40_000 {
            _ = limiter.take(account: "\(number)")
            clock.advance(seconds: 0.1)
        }
        let size = try #require(SmallFile.read(folder.appending("rate"), limit: 8 << 20)).count
        #expect(size < 1_500_000)
    }
}
