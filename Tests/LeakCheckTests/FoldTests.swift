import Testing

@testable import LeakCheck

/// The folding table, fact by fact.
@Suite struct FoldTests {
    @Test(
        "A text folds to the letters that a reader sees",
        arguments: [
            ("M049 composed", "Nestl\u{E9}", "nestle"),
            ("M049 decomposed", "Nestle\u{301}", "nestle"),
            ("M050 sharp s", "Stra\u{DF}e", "strasse"),
            ("M050 capital sharp s", "STRA\u{1E9E}E", "strasse"),
            ("M050 dotted capital I", "\u{130}stanbul", "istanbul"),
            ("M050 dotless i", "D\u{131}y", "diy"),
            ("M050 ligature", "\u{FB01}serv", "fiserv"), ("M050 Kelvin", "\u{212A}raft", "kraft"),
            ("M051 full width", "\u{FF27}\u{FF4F}\u{FF4F}", "goo"),
            ("M051 math bold", "\u{1D406}\u{1D428}", "go"),
            ("M051 circled", "\u{24BC}\u{24DE}", "go"),
            ("M051 negative squared", "\u{1F176}\u{1F17E}", "go"),
            ("M051 superscript", "\u{1D33}oo\u{1D4D}", "goog"),
            ("regional indicators", "\u{1F1EC}\u{1F1F4}", "go"),
            ("M052 combining", "Goo\u{301}gle\u{FE0F}", "google"),
            ("M052 keycap", "G\u{20E3}oo", "goo"),
            ("M052 tag character", "Goo\u{E0067}gle", "google"),
            ("M052 skin tone", "Google\u{1F3FB}", "google"),
            ("M053 zero width", "G\u{200B}o\u{2060}o\u{FEFF}g\u{AD}l\u{200D}e", "google"),
            ("M054 Cyrillic", "G\u{43E}\u{43E}gl\u{435}", "google"),
            ("M054 Greek", "G\u{39F}\u{3BF}gle", "google"),
            ("Armenian", "G\u{585}\u{585}gle", "google"), ("Cherokee", "\u{13C0}oogle", "google"),
            ("Cherokee small", "\u{AB90}oogle", "google"),
            ("small capitals", "\u{1D00}\u{1D04}\u{1D0D}\u{1D07}", "acme"),
            ("IPA", "\u{261}oo\u{261}le", "google"),
            ("strokes", "\u{D8}\u{142}\u{111}\u{127}", "oldh"),
            ("ash", "\u{C6}gir", "aegir"), ("M066 full-width digit", "\u{FF17}-Eleven", "7eleven"),
            ("Arabic digits", "\u{663}M", "3m"), ("trade mark", "Acme\u{2122}", "acme"),
            ("M067 half-width kana", "\u{FF7F}\u{FF86}\u{FF70}", "\u{30BD}\u{30CB}\u{30FC}"),
            ("M067 half-width voicing", "\u{FF84}\u{FF9E}", "\u{30C8}\u{3099}"),
            ("M067 composed voicing", "\u{30C9}", "\u{30C8}\u{3099}"),
            ("M067 Hangul", "\u{D55C}", "\u{1112}\u{1161}\u{11AB}"),
            ("M067 Hangul open", "\u{AC00}", "\u{1100}\u{1161}"),
            ("M067 compatibility jamo", "\u{314E}", "\u{1112}"),
            ("M067 Arabic form", "\u{FEB3}", "\u{633}"),
            ("M067 CJK compatibility", "\u{F900}", "\u{8C48}"),
            ("M067 ZWNJ", "\u{645}\u{200C}\u{646}", "\u{645}\u{646}"),
            (
                "hyphens and spaces", "a\u{2010}b\u{2011}c\u{2212}d\u{2013}e\u{A0}f\u{3000}g",
                "abcdefg"
            ),
            ("Han", "\u{8C37}\u{6B4C}", "\u{8C37}\u{6B4C}"), ("final sigma", "\u{3C2}", "o"),
        ])
    func folds(_ fact: String, _ text: String, _ expected: String) {
        #expect(
            [UInt32](folded(text).unicodeScalars.map(\.value))
                == expected.unicodeScalars.map(\.value))
    }

    @Test("Every scalar folds to symbols that fold to themselves")
    func isStable() {
        for number in UInt32(0)...0x10_FFFF where !(0xD800...0xDFFF).contains(number) {
            let result = Folded(number)
            for place in 0..<result.count {
                let again = Folded(result.symbol(place))
                if again.count != 1 || again.symbol(0) != result.symbol(place) {
                    Issue.record("U+\(String(number, radix: 16))")
                }
            }
        }
    }
}
