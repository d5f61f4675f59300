import ShareModel
import Testing

/// R1: two snapshots that differ only in what is hidden become the same masked resume, byte for
/// byte.
@Suite struct NonInterferenceTests {
    /// A small generator, so that a failure can be run again by its seed.
    struct Random: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            // SplitMix64 (Steele, Lea and Flood, 2014).
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
            return z ^ z >> 31
        }

        mutating func pick<Element>(_ elements: [Element]) -> Element {
            elements[Int(next() % UInt64(elements.count))]
        }

        /// The words that were given out: a word stands in one class alone.
        var used: Set<String> = []

        /// A made-up name of three or four syllables that no language has, and a new one each time.
        mutating func name() -> String {
            while true {
                let word = word()
                if used.allSatisfy({
                    !$0.utf8Contains(word.lowercased()) && !word.utf8Contains($0.lowercased())
                }) {
                    used.insert(word)
                    return word
                }
            }
        }

        private mutating func word() -> String {
            let (consonants, vowels) = (Array("bdfgklmnprstvzqx"), Array("aeiou"))
            let word = (0..<3 + Int(next() % 2)).map { _ in
                String([pick(consonants), pick(vowels), pick(consonants)])
            }.joined()
            return word.prefix(1).uppercased() + word.dropFirst()
        }

        /// A name of one to three such words.
        mutating func longName() -> String {
            (0..<1 + Int(next() % 3)).map { _ in name() }.joined(separator: " ")
        }
    }

    /// The ways in which a text mentions a name, each of which every name has.
    static let mentions: [@Sendable (String) -> String] = [
        { $0 }, { $0.uppercased() }, { $0.lowercased() }, { $0 + "'s" }, { "**" + $0 + "**" },
        { "*" + $0.prefix(2) + "*" + $0.dropFirst(2) }, { "(" + $0 + ")" }, { "`" + $0 + "`" },
        { $0.split(separator: " ").joined(separator: "\n") },
        { "https://www." + $0.split(separator: " ").joined().lowercased() + ".example/jobs" },
        { "me@" + $0.split(separator: " ").joined().lowercased() + ".example" },
        {
            "[site](https://" + $0.split(separator: " ").joined(separator: "-").lowercased()
                + ".example)"
        },
        { $0.unicodeScalars.map { String($0) }.joined(separator: "\u{200B}") },
        { $0 + " GmbH" },
    ]

    static let neutral = [
        "led", "a team", "of twelve", "and built", "the tools", "in spring", "for all",
    ]

    /// A resume around one company, school and handle; the same seed gives the same shape.
    private func resume(seed: UInt64, company: String, school: String, handle: String) throws
        -> MaskedResume
    {
        var random = Random(state: seed)
        func text(_ secret: String) -> String {
            (0..<6).map { _ in
                random.next() % 3 == 0
                    ? random.pick(Self.mentions)(secret) : random.pick(Self.neutral)
            }.joined(separator: random.pick([" ", ", ", "\n- "]))
        }
        func entry(_ secret: String) -> JSONValue {
            .object([
                ("company", .string(secret)), ("jobTitle", .string(text(secret))),
                ("description", .string(text(secret))),
                ("achievements", .array([.string(text(secret)), .string(text(school))])),
                ("url", .string("https://jobs.example/1")),
            ])
        }
        let value = JSONValue.object([
            ("firstName", .string("Ada")), ("email", .string("ada@mail.example")),
            ("linkedIn", .string("https://www.linkedin.com/in/" + handle)),
            ("summary", .string(text(company) + " see @" + handle)),
            ("experiences", .array([entry(company), entry(company)])),
            (
                "education",
                .array([
                    .object([("school", .string(school)), ("description", .string(text(school)))])
                ])
            ),
            (
                "projects",
                .array([
                    .object([
                        ("name", .string(text(company))),
                        ("url", .string("https://github.com/" + handle)),
                    ])
                ])
            ),
        ])
        return try masked(
            String(decoding: JSONWriter.bytes(of: value), as: UTF8.self),
            blur: #"{"companies":true,"institutions":true,"linkedin":true}"#)
    }

    @Test("R1 M109 M104 Swapping what is hidden changes no byte", arguments: 0..<300)
    func swap(seed: UInt64) throws {
        var names = Random(state: seed &* 7919)
        let pairs = (0..<2).map { _ in
            (
                names.longName() + " Works", names.longName() + " College",
                names.name().lowercased() + "-42x"
            )
        }
        let first = try resume(
            seed: seed, company: pairs[0].0, school: pairs[0].1, handle: pairs[0].2)
        let second = try resume(
            seed: seed, company: pairs[1].0, school: pairs[1].1, handle: pairs[1].2)
        var dumps = ["", ""]
        dump(first, to: &dumps[0])
        dump(second, to: &dumps[1])
        #expect(dumps[0] == dumps[1], "\(pairs)\n\(first.allText)\n---\n\(second.allText)")
        for name in [pairs[0].0, pairs[0].1, pairs[0].2] {
            #expect(!first.allText.utf8Contains(name.lowercased()))
        }
    }

    @Test("R1's twin: with nothing hidden the two differ")
    func twin() throws {
        let value = #"{"summary":"At Zyqvorth"}"#
        let other = #"{"summary":"At Quelbrax"}"#
        #expect(try masked(value, blur: nil).allText != masked(other, blur: nil).allText)
    }
}
