import LeakCheck
import ShareModel
import SiteBuilder
import SystemPackage
import Testing

/// R3 and R4 over the sample people: whatever is hidden, the page can be made and passes the check.
@Suite struct RandomMaskTests {
    static let people = [
        "amira-haddad", "daan-verhoeven", "eleanor-whitcombe", "grace-okonkwo", "haruka-mori",
        "ingrid-solheim", "luca-ferraro", "margarethe-lindqvist", "mateo-alvarez", "noor-de-wit",
        "oliver-brandt", "sofie-jansen", "tomasz-wilk",
    ]

    /// A small generator, so that a failure can be run again (SplitMix64).
    private struct Random: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
            return z ^ z >> 31
        }
    }

    private func cvData(of person: String) throws -> String {
        let folder = Sandbox.root.appending("Tests/Fixtures/sample")
        let sandbox = try Sandbox()
        let bytes = try #require(sandbox.read(folder.appending("\(person).resume.json")))
        let content = try #require(try JSONDocument(bytes).root["cvData"])
        return String(decoding: JSONWriter.bytes(of: JSONValue(content)), as: UTF8.self)
    }

    @Test("M146 Random masks on a sample resume: the page passes the check", arguments: people)
    func randomMasks(person: String) throws {
        let shares = try Shares()
        let data = try cvData(of: person)
        let optional = #"{"birthDate": true, "gender": true, "driverLicense": true}"#
        for seed in 0..<12 as Range<UInt64> {
            var random = Random(state: seed)
            let keys = BlurKey.allKnown.filter { _ in Bool.random(using: &random) }.map(\.name)
            let blur = "{" + keys.map { #""\#($0)": true"# }.joined(separator: ", ") + "}"
            let made = shares.maker.make(Shares.record(data, blur: blur, optional: optional))
            if case .failure(let refusal) = made {
                Issue.record("\(seed): \(refusal.reasons) \(keys)")
            }
        }
    }

    @Test("M146 The twin: the check finds what a page without masks shows")
    func twin() throws {
        let shares = try Shares()
        let data = try cvData(of: "margarethe-lindqvist")
        let snapshot = try ShareSnapshot(
            decoding: Shares.record(data, blur: #"{"companies": true}"#))
        let files = shares.files(of: try shares.unmasked(data))
        let twin = try shares.twin(of: snapshot)
        #expect(try !LeakChecker(snapshot).check(files) { twin }.isEmpty)
    }
}
