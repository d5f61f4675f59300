@_spi(LeakCheck) import ShareModel
import Testing

@testable @_spi(LeakCheck) import LeakCheck

/// Secrets in the names of the files that would be written.
@Suite struct FileNameTests {
    private static func leaks(
        _ value: String, _ maskClass: MaskClass = .company, inName name: String
    ) throws -> [Leak] {
        let clean = page("a text of nobody")
        let kind: CheckedFile.Kind = name.utf8.last == UInt8(ascii: "l") ? .html : .binary
        let file = CheckedFile(name: name, bytes: clean.bytes, kind: kind)
        let checker = LeakChecker(
            secrets: [RawSecret(value: value, maskClass: maskClass)])
        // The twin is the same share, so its files have the same names.
        return try checker.check([file]) { [file] }
    }

    @Test(
        "M082, M094: a name that holds a secret is found",
        arguments: [
            ("Zyqvorth", MaskClass.company, "share/jane-at-zyqvorth.html"),
            ("Zyqvorth", .company, "share/JaneZyqvorth42.html"),
            ("Zyq Vorth GmbH", .company, "share/zyq_vorth.html"),
            ("Norvendale College", .institution, "share/norvendale-college-1.html"),
            ("linkedin.com/in/jane-doe-42", .linkedIn, "share/jane-doe-42.html"),
            ("Zyqvorth", .company, "photo/zyqvorth.0123456789abcdef.jpg"),
            ("Zyqvorth", .company, "assets/zyqvorth.0123456789abcdef.css"),
            ("Zyqvorth", .company, "share/f3xQAaZYQVORTHw_81bcQz9x.html"),
        ])
    func finds(_ value: String, _ maskClass: MaskClass, _ name: String) throws {
        let found = try Self.leaks(value, maskClass, inName: name)
        #expect(found.map(\.place) == ["the file's name"])
        #expect(found.first?.maskClass == maskClass)
        let printed = [UInt8](found.map { "\($0)" + String(reflecting: $0) }.joined().utf8)
            .map(\.asciiLowercased)
        for word in ["zyq", "vorth", "norvendale", "jane"] {
            #expect(!printed.indices.contains { printed[$0...].starts(with: word.utf8) })
        }
    }

    @Test(
        "A name without a secret, a short name in an id and a random id are no leak",
        arguments: [
            ("Zyqvorth", "share/jane-42.html"), ("IBM", "share/xIBMy-IBM-7.html"),
            ("Apple", "share/apple-1.html"),
            // Five letters, by chance, in an id of 24 random characters.
            ("Zyqvo", "share/f3xQAazyqVOw_81bcQz9xTu4.html"),
            // The hash and the ending are nobody's.
            ("Decafe", "photo/share1.0123decafe456789.jpg"), ("Photo Share", "photo/share.jpg"),
        ])
    func passes(_ value: String, _ name: String) throws {
        #expect(try Self.leaks(value, inName: name).isEmpty)
    }

    @Test("Five letters in an id that is not random are found")
    func findsFive() throws {
        #expect(try !Self.leaks("Zyqvo", inName: "share/zyqvo.html").isEmpty)
        #expect(try !Self.leaks("Zyqvo", inName: "share/jane-works-at-zyqvo-yes.html").isEmpty)
    }
}
