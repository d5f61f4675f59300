@_spi(LeakCheck) import ShareModel
import Testing

@testable @_spi(LeakCheck) import LeakCheck

/// Values and files that end where something is expected: they are checked, or refused with a reason,
/// and never end the process.
@Suite struct EdgeTests {
    static let values = [
        "", " ", "\n", "-", ".", "..", "@", "a@", "@a", "a@b", "+", "+3", "/", "//", "://",
        "https://",
        "https://.", "https://a", "www.", "#", "?", "&", "&#", "&#x", "%", "%4", "\\", "\\u",
        "xn--",
        "xn--a", "--", "(", ")", "()", "[", "<", "<a", ">", "'s", "’s", "a's", "A", "AB", "A.B.",
        "A&B",
        "&", "The", "the a", "at", "van", "Inc.", ", Inc.", "GmbH", "Apple", "🍎", "🍎\nApple", "½",
        "⑤-⑳⑭", "㍿", "ﷺ", "谷", "谷歌", "大学", "有限公司", "\u{301}", "\u{200B}", "\u{FEFF}", "\u{0}",
        "\u{10FFFF}", "1", "1234567", "12345678901234567890", "1234567/8", "2014", "2014-",
        "2014-05",
        "2014-05-31T", "1990-05-99999999999999999999", "1990-99999999999999999999-01",
        "99999999999999999999-01-01", "1990-00-00", "1990-05-", "--", "1990--", "a, b", ",", ";",
        "a;",
        "PostNL", "(PostNL", "aB", "Bank Nederland", "of", "University of", "and", "a and b",
        "Müller",
    ]

    @Test("Each value as a secret of every class and kind", arguments: values)
    func secrets(value: String) throws {
        let pages = Self.values.map { page(escaped($0)) }
        let kinds: [RawSecret.Kind] = [.text, .link, .email, .phone]
        let secrets = MaskClass.allCases.flatMap { maskClass in
            kinds.map { RawSecret(value: value, maskClass: maskClass, kind: $0) }
        }
        let checker = LeakChecker(secrets: secrets)
        _ = try checker.check(pages) { [page("Neutral text")] }
    }

    private func escaped(_ text: String) -> String {
        text.unicodeScalars.map { "<>&\"".unicodeScalars.contains($0) ? "&#\($0.value);" : "\($0)" }
            .joined()
    }

    private static let checker = LeakChecker(secrets: [
        RawSecret(value: "Zyqvorth", maskClass: .company),
        RawSecret(value: "Apple", maskClass: .company),
        RawSecret(value: "1990-05-31", maskClass: .birthDate),
    ])

    private func check(_ bytes: [UInt8]) {
        for kind in [CheckedFile.Kind.html, .styleSheet, .binary] {
            let file = CheckedFile(name: "share/a.html", bytes: bytes, kind: kind)
            _ = try? Self.checker.check([file]) { [file] }
        }
    }

    @Test("A foreign file that is cut off at any byte")
    func truncated() {
        let body = "<p class=\"masked\">&#90;yqvorth &nGt Apple, xn--zyqvorth-x \\5a yq %5Ayq 🍎<br>"
        let bytes = document(body + "<style>a{}</style><!-- a --><img src=a alt='b'>").bytes
        for count in 0...bytes.count {
            check(Array(bytes[..<count]))
            check(Array(bytes[count...]))
        }
    }

    @Test("A foreign file of any few bytes", arguments: ["", "<a b=", "<a b=\"", "<!", "<script>"])
    func fewBytes(start: String) {
        let bytes = Array("<>&\"'=/!-#x;%\\ 0a\n".utf8) + [0, 0x1E, 0x80, 0xC2, 0xE2, 0xF0, 0xFF]
        check(Array(start.utf8))
        for first in bytes {
            for second in bytes { check(Array(start.utf8) + [first, second]) }
        }
    }

    @Test("Every scalar can be folded")
    func everyScalar() {
        for start in stride(from: UInt32(0), to: 0x11_0000, by: 64) {
            for value in start..<start + 64 {
                let folded = Folded(value)
                for place in 0..<folded.count { _ = folded.symbol(place) }
            }
        }
    }

    @Test("A date of birth with longer numbers is no date")
    func longNumbers() {
        var forms: [[UInt8]] = []
        BirthDateForms.forEach(of: Array("1990-05-99999999999999999999".utf8)) { forms.append($0) }
        BirthDateForms.forEach(of: Array("1990-99999999999999999999-05".utf8)) { forms.append($0) }
        #expect(forms.count == 2)
    }
}
