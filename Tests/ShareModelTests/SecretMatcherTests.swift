import Testing

@testable import ShareModel

/// The bounds of what is looked for and looked at.
@Suite struct SecretMatcherTests {
    @Test("More forms than fit into the table are refused") func tooManyForms() {
        // Seven letters are seven columns beside that of all others, and seven states beside the first.
        let pattern = SecretPattern("Zyqvane", .company, .anywhere)
        let isMade = [63, 64].map { SecretMatcher([pattern], mostEntries: $0) != nil }
        #expect(isMade == [false, true])
    }

    @Test("Where too much has been looked at to tell, a form is the secret") func tooManyLooks() {
        let text = FoldedText("ab")
        let rules = OccurrenceRules(text: text, source: Array("ab".utf8), isWordList: false)
        let pattern = SecretPattern("a", .company, .word)
        let looks = (1...67_000).first { _ in rules.isSecret(0..<1, pattern) }
        #expect(looks == 256 * (2 + 256))
    }
}
