import Testing

@testable import ShareModel

/// Each rule on which an occurrence counts is taken away once: something is no longer found.
///
/// This is mutation in small, at run time; it says of each rule that it is needed.
@Suite struct RuleRemovalTests {
    typealias Rule = SecretPattern.Rule

    static let rules: [Rule] = [
        .anywhere, .part, .word, .capitalWord, .ordinaryWord, .phrase, .leadWord, .townOfSchool,
        .acronym, .digits, .figures, .handle,
    ]

    /// A resume with something to hide, and a text that only one rule finds it in.
    ///
    /// There is no `default:` here, so that each new rule is decided on and put into the list above.
    private func probe(_ rule: Rule) -> (cvData: String, text: String) {
        switch rule {
        case .anywhere: (employer("Zyqvorth"), "a Zyqvorther of old")
        case .part: (employer("Zyqvorth Dynamics"), "at Zyqvorth")
        case .word: (employer("IBM"), "at ibm")
        case .capitalWord: (school("Cambridge"), "a Cambridge degree")
        case .ordinaryWord: (employer("Apple"), "at Apple")
        case .phrase: (employer("Lantern Health"), "the Lantern Health wards")
        case .leadWord: (employer("Lantern Health Systems"), "at Lantern")
        case .townOfSchool: (school("Oxford University"), "at Oxford")
        case .acronym: (employer("Zyqvorth Dynamics Netherlands"), "the ZDN team")
        case .digits: (#"{"phone": "+44 7700 900 123"}"#, "call 07700 900123")
        case .figures: (#"{"birthDate": "1990-05-04"}"#, "in 05-1990x")
        case .handle: (#"{"linkedIn": "linkedin.com/in/ada-quell"}"#, "see @ada-quell")
        }
    }

    private func employer(_ name: String) -> String { #"{"employer": "\#(name)"}"# }

    private func school(_ name: String) -> String { #"{"education": [{"school": "\#(name)"}]}"# }

    private func finds(_ probe: (cvData: String, text: String), without rule: Rule?) throws -> Bool
    {
        let options =
            #"{"companies": true, "institutions": true, "linkedin": true, "phone": true, "birthDate": true}"#
        let snapshot = try snapshot(probe.cvData, blur: options)
        let patterns = SecretForms.patterns(
            for: snapshot.secrets, linkedIn: false, ownName: snapshot.ownName)
        let matcher = try #require(SecretMatcher(patterns.filter { $0.rule != rule }))
        let text = FoldedText(probe.text)
        let rules = OccurrenceRules(text: text, source: Array(probe.text.utf8), isWordList: false)
        var isFound = false
        matcher.forEachMatch(in: text) { match in
            isFound = isFound || rules.isSecret(match.units, matcher.patterns[match.pattern])
            return true
        }
        return isFound
    }

    @Test("M147 Without any one rule something stays", arguments: rules)
    func removal(rule: Rule) throws {
        #expect(try finds(probe(rule), without: nil))
        #expect(try !finds(probe(rule), without: rule))
    }
}
