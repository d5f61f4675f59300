import Testing

@testable import ShareModel

/// The table in which all forms are looked for at once.
@Suite struct SecretMatcherTests {
    @Test("More forms than fit into the table are refused") func tooManyForms() {
        #expect(isMade(letters: 1000))
        #expect(!isMade(letters: 200_000))
    }

    /// Whether a table is made for one name of so many letters, each of three bytes.
    private func isMade(letters count: Int) -> Bool {
        let letters = (0..<count).map { index in
            String(Unicode.Scalar(UInt32(0x4E00 + index * 7919 % 20_000)) ?? "x")
        }
        return SecretMatcher([SecretPattern(letters.joined(), .company, .anywhere)]) != nil
    }
}
