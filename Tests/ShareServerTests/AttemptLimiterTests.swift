import Testing

@testable import ShareServer

@Suite struct AttemptLimiterTests {
    private func address(_ text: String) -> ClientAddress {
        ClientAddress(RequestHead(method: "GET", target: "/", peer: text), trusting: [])
    }

    @Test("An address that sends too many bad keys is to wait; another is not")
    func limit() {
        let clock = TestClock()
        let attempts = AttemptLimiter(limit: 3, clock: clock)
        for _ in 0..<3 {
            #expect(attempts.wait(for: address("192.0.2.1")) == nil)
            attempts.note(address("192.0.2.1"))
        }
        #expect(attempts.wait(for: address("192.0.2.1")) == 60)
        #expect(attempts.wait(for: address("192.0.2.2")) == nil)
        clock.advance(seconds: 59.5)
        #expect(attempts.wait(for: address("192.0.2.1")) == 1)
        clock.advance(seconds: 0.5)
        #expect(attempts.wait(for: address("192.0.2.1")) == nil)
    }

    @Test("L11, L09: 10^5 addresses take bounded memory, and those without room share a count")
    func memory() {
        let clock = TestClock()
        let attempts = AttemptLimiter(limit: 3, capacity: 1000, clock: clock)
        for number in 0..<100_000 { attempts.note(address("\(number)")) }
        #expect(attempts.addressCount <= 1001)
        #expect(attempts.wait(for: address("99999")) != nil)
        clock.advance(seconds: 61)
        #expect(attempts.wait(for: address("99999")) == nil)
        attempts.note(address("99999"))
        #expect(attempts.addressCount == 1)
    }
}
