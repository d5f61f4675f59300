import ShareModel
import Testing

@testable import ShareServer

@Suite struct RateLimiterTests {
    private let second: Int64 = 1_000_000_000

    @Test("L01: ten calls pass, the eleventh does not; L05: to ask again makes no wait longer")
    func eleventh() {
        let clock = TestClock()
        let limiter = RateLimiter(clock: clock)
        for left in (0..<10).reversed() {
            let decision = limiter.take(account: "a")
            #expect(decision.isAccepted)
            #expect(decision.remaining == left)
            clock.advance(seconds: 1)
        }
        for _ in 0..<50 {
            #expect(!limiter.take(account: "a").isAccepted)
            clock.advance(seconds: 0.9)
        }
        // The first call was 55 seconds ago.
        let refused = limiter.take(account: "a")
        #expect(refused.retryAfter == 5)
        clock.advance(seconds: 5)
        #expect(limiter.take(account: "a").isAccepted)
    }

    @Test("L02: a burst at the edge of a minute does not pass twice")
    func burst() {
        let clock = TestClock()
        let limiter = RateLimiter(clock: clock)
        clock.advance(seconds: 59.9)
        for _ in 0..<10 { #expect(limiter.take(account: "a").isAccepted) }
        clock.advance(seconds: 0.2)
        for _ in 0..<10 { #expect(!limiter.take(account: "a").isAccepted) }
    }

    @Test("L02: over random schedules no span of a minute has more than ten accepted calls")
    func schedules() {
        var generator = SplitMix(state: 7)
        for _ in 0..<100_000 {
            var window = SlidingWindow()
            var now = RateMoment(monotonic: 0, wall: 0)
            // Sparse, dense, and everything between; often at the very end of a span.
            let mean = Int64.random(in: 1...12, using: &generator) * second
            var accepted: [Int64] = []
            for _ in 0..<Int.random(in: 11...40, using: &generator) {
                let isFull =
                    accepted.count >= 10
                    && now.monotonic - accepted[accepted.count - 10] < 60 * second
                let decision = window.take(at: now, .share)
                if decision.isAccepted == isFull {
                    Issue.record("at \(now) after \(accepted): \(decision)")
                }
                if decision.isAccepted { accepted.append(now.monotonic) }
                switch Int.random(in: 0..<8, using: &generator) {
                case 0: now.monotonic = (accepted.first ?? 0) + 60 * second - 1
                case 1: now.monotonic += decision.wait
                default: now.monotonic += Int64.random(in: 0...mean, using: &generator)
                }
                now.monotonic = max(now.monotonic, accepted.last ?? 0)
            }
            for index in accepted.indices.dropFirst(10)
            where accepted[index] - accepted[index - 10] < 60 * second {
                Issue.record("eleven in a minute: \(accepted)")
            }
        }
    }

    @Test("L03: of 200 calls at once, exactly ten are accepted")
    func parallel() async {
        let limiter = RateLimiter(clock: SystemRateClock())
        let accepted = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<200 { group.addTask { limiter.take(account: "a").isAccepted } }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(accepted == 10)
    }

    @Test("L04: a call counts for exactly a minute")
    func boundary() {
        let clock = TestClock()
        let limiter = RateLimiter(clock: clock)
        for _ in 0..<10 { _ = limiter.take(account: "a") }
        clock.advance(nanoseconds: 60 * second - 1)
        #expect(!limiter.take(account: "a").isAccepted)
        clock.advance(nanoseconds: 1)
        #expect(limiter.take(account: "a").isAccepted)
    }

    @Test("L07: an account has its count to itself")
    func accounts() {
        let limiter = RateLimiter(clock: TestClock())
        for _ in 0..<10 { _ = limiter.take(account: "a") }
        #expect(!limiter.take(account: "a").isAccepted)
        #expect(limiter.take(account: "b").isAccepted)
    }

    @Test("L09: accounts that are idle do not stay in memory")
    func memory() {
        let clock = TestClock()
        let limiter = RateLimiter(clock: clock)
        var largest = 0
        for number in 0..<200_000 {
            _ = limiter.take(account: "\(number)")
            clock.advance(nanoseconds: second / 100)
            largest = max(largest, limiter.accountCount)
        }
        // 6,000 accounts are within one minute.
        #expect(largest < 13_000)
    }

    @Test("L10: waiting as long as Retry-After says always succeeds, and it is never 0")
    func retryAfter() {
        var generator = SplitMix(state: 3)
        for _ in 0..<2_000 {
            let clock = TestClock()
            let limiter = RateLimiter(clock: clock)
            var decision = limiter.take(account: "a")
            while decision.isAccepted {
                clock.advance(nanoseconds: Int64.random(in: 0...7 * second, using: &generator))
                decision = limiter.take(account: "a")
            }
            #expect((1...60).contains(decision.retryAfter))
            let end = clock.now.wall + Int64(decision.retryAfter) * 1000
            #expect(decision.reset <= end)
            clock.advance(nanoseconds: Int64(decision.retryAfter) * second)
            #expect(limiter.take(account: "a").isAccepted)
        }
    }

    @Test("L10: the fields say what the documents ask for")
    func fields() {
        let limiter = RateLimiter(clock: TestClock())
        let decision = limiter.take(account: "a")
        let fields = decision.fields.map { "\($0.name): \($0.value)" }
        #expect(
            fields == [
                "X-RateLimit-Limit: 10", "X-RateLimit-Remaining: 9",
                "X-RateLimit-Reset: 1700000060000", "RateLimit-Policy: \"share\";q=10;w=60",
                "RateLimit: \"share\";r=9;t=60",
            ])
    }
}

/// Random numbers that are the same in every run.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
