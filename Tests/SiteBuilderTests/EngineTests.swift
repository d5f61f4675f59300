import Testing

@testable import SiteBuilder

@Suite struct EngineTests {
    @Test("M144 The running program is known, and is the same as long as it runs")
    func known() throws {
        let fingerprint = try #require(Engine.fingerprint())
        #expect(fingerprint.count == 32)
        #expect(Engine.fingerprint() == fingerprint)
    }
}
