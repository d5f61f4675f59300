@_spi(LeakCheck) import ShareModel
import Testing

@testable @_spi(LeakCheck) import LeakCheck

/// Random secrets, in random encodings, at random places of a page.
@Suite struct PropertyTests {
    /// A small generator with a seed, so that a failure can be seen again.
    struct Random: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    static func secret(_ random: inout Random) -> String {
        let first = "Z" + String(random.next() % 2 == 0 ? "q" : "x")
        let count = Int.random(in: 5...14, using: &random)
        let letters = Array("abcdefghijklmnopqrstuvwxyz".utf8)
        let rest = (0..<count).map { _ in letters.randomElement(using: &random) ?? 0x61 }
        return first + String(decoding: rest, as: UTF8.self)
    }

    static let encodings: [@Sendable (String) -> String] = [
        { $0 },
        { $0.uppercased() },
        { text in text.utf8.map { "&#\($0);" }.joined() },
        { text in text.utf8.map { "&amp;#x" + String($0, radix: 16) + ";" }.joined() },
        { text in text.utf8.map { "%" + String($0, radix: 16) }.joined() },
        { text in text.utf8.map { "%25" + String($0, radix: 16) }.joined() },
        { text in text.utf8.map { "\\u00" + String($0, radix: 16) }.joined() },
        { text in text.utf8.map { "\\" + String($0, radix: 16) + " " }.joined() },
        { text in text.utf8.map { String($0, radix: 16) }.joined() },
        { text in base64("", text) },
        { text in base64("a", text) },
        { text in base64("ab", text) },
        { text in text.unicodeScalars.map { "\($0)\u{200B}" }.joined() },
        { text in text.unicodeScalars.map { "\($0)\u{301}" }.joined() },
        { text in text.unicodeScalars.map { "\($0)" }.joined(separator: " ") },
        { text in text.unicodeScalars.map { "\($0)" }.joined(separator: "-") },
        { text in
            String(
                String.UnicodeScalarView(
                    text.lowercased().unicodeScalars.compactMap {
                        Unicode.Scalar($0.value + 0x1_D41A - 0x61)
                    }))
        },
    ]

    static func base64(_ lead: String, _ text: String) -> String {
        let alphabet = Array(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".unicodeScalars)
        var output = String.UnicodeScalarView()
        var bits = 0
        var count = 0
        for byte in (lead + text).utf8 {
            bits = bits << 8 | Int(byte)
            count += 8
            while count >= 6 {
                count -= 6
                output.append(alphabet[bits >> count & 63])
            }
        }
        if count > 0 { output.append(alphabet[bits << (6 - count) & 63]) }
        return String(output)
    }

    static let places: [@Sendable (String) -> String] = [
        { "<p>before \($0) after</p>" }, { "<p title=\"\($0)\">a</p>" },
        { "<ul><li><em>\($0)</em></li></ul>" }, { "<a href='https://a.example/\($0)'>a</a>" },
        { "<h3 class=\"org\">\($0)</h3>" },
    ]

    @Test("A secret in any encoding and place is found, and the page without it is clean")
    func findsAnything() throws {
        var random = Random(state: 42)
        for round in 0..<2_000 {
            let secret = Self.secret(&random)
            let checker = LeakChecker(
                secrets: (0..<5).map { _ in
                    RawSecret(value: Self.secret(&random), maskClass: .company)
                } + [RawSecret(value: secret, maskClass: .institution)])
            let encoding = Int.random(in: 0..<Self.encodings.count, using: &random)
            let place = Int.random(in: 0..<Self.places.count, using: &random)
            let body = Self.places[place](Self.encodings[encoding](secret))
            let found = try checker.check([document(body)]) { [page("Neutral")] }
            #expect(
                found.contains { $0.maskClass == .institution },
                "round \(round), encoding \(encoding), place \(place)")
            let clean = Self.places[place](Self.encodings[encoding]("Harmlos"))
            #expect(try checker.check([document(clean)]) { [] }.isEmpty)
        }
    }

    @Test("M048: 10,000 secrets and a long text take time that adds and does not multiply")
    func isLinear() throws {
        let secrets = (0..<10_000).map {
            RawSecret(value: String(repeating: "zyqvorth", count: 5) + "\($0)", maskClass: .company)
        }
        let checker = LeakChecker(secrets: secrets)
        let text = { String(repeating: "zyqvorth", count: $0) }
        let growth = try growth(from: 1_500) { count throws in
            #expect(try checker.check([page(text(count))]) { [] }.isEmpty)
        }
        #expect(growth < linearGrowth)
        #expect(try !checker.check([page(text(1_500) + "42")]) { [] }.isEmpty)
    }

    @Test("Among forms that are nearly the same, all that a text holds are found, and no other")
    func findsAllForms() {
        var random = Random(state: 7)
        for _ in 0..<300 {
            var list = FormList(secretCount: 40)
            for _ in 0..<Int.random(in: 1...40, using: &random) {
                let text = Self.letters(Int.random(in: 1...9, using: &random), &random)
                if let form = list.fold(list.add(text: text), secret: 0, rule: .anywhere) {
                    list.add(form)
                }
            }
            let matcher = Matcher(list)
            let text = Self.letters(60, &random)
            var found: [[Int]] = []
            text.withUnsafeBufferPointer { bytes in
                matcher.scan(bytes, in: [0..<bytes.count], endsAtTags: false) {
                    found.append([$0.form, $0.range.lowerBound, $0.range.upperBound])
                }
            }
            var expected: [[Int]] = []
            for (number, form) in matcher.forms.enumerated() {
                let spelling = [UInt8](matcher.spelling(of: form))
                for start in text.indices where text[start...].starts(with: spelling) {
                    expected.append([number, start, start + spelling.count])
                }
            }
            #expect(Set(found) == Set(expected) && found.count == expected.count)
        }
    }

    /// Letters of an alphabet so small that many texts are alike.
    private static func letters(_ count: Int, _ random: inout Random) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: 0x61...0x62, using: &random) }
    }
}
