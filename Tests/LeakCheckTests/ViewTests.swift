import ShareModel
import Testing

@testable import LeakCheck

/// Sabotage: a page hides a secret where one view alone can see it.
@Suite struct ViewTests {
    struct Hiding: Sendable, CustomTestStringConvertible {
        let view: View
        let name: String
        let body: String
        var testDescription: String { "\(view) \(name)" }
    }

    static let hidings = [
        Hiding(view: .raw, name: "comment", body: "<!-- Zyqvorth -->"),
        Hiding(view: .raw, name: "style", body: "<style>.a{content:'Zyqvorth'}</style>"),
        Hiding(view: .raw, name: "script", body: "<script>var a = 'Zyq-vorth'</script>"),
        Hiding(view: .raw, name: "attribute name", body: "<p data-zyqvorth>a</p>"),
        Hiding(view: .raw, name: "tag name", body: "<zyqvorth></zyqvorth>"),
        Hiding(view: .text, name: "M025 emphasis", body: "<p>Zyq<strong>vorth</strong></p>"),
        Hiding(view: .text, name: "M026 comment", body: "<p>Zyq<!-- -->vor<b>th</b></p>"),
        Hiding(view: .text, name: "M053 soft hyphen", body: "<p>Zyq&shy;vor&ZeroWidthSpace;th</p>"),
        Hiding(view: .text, name: "M055 decimal", body: "<p>&#90;yqvorth</p>"),
        Hiding(view: .text, name: "M055 hexadecimal", body: "<p>&#x5A;yqvorth</p>"),
        Hiding(view: .text, name: "M027 line break", body: "<p>Zyq<br>vorth</p>"),
        Hiding(view: .attribute, name: "M055 reference", body: "<p title=\"&#90;yqvorth\">a</p>"),
        Hiding(view: .attribute, name: "unquoted", body: "<p title=&#90;yqvorth>a</p>"),
        Hiding(view: .entity, name: "M055 double", body: "<p>&amp;#90;yqvorth</p>"),
        Hiding(
            view: .entity, name: "M055 double in attribute",
            body: "<p title='&amp;#90;yqvorth'>a</p>"),
        Hiding(view: .percent, name: "M056 once", body: "<a href=\"/%5Ayqvorth\">a</a>"),
        Hiding(view: .percent, name: "M056 twice", body: "<a href=\"/%255Ayqvorth\">a</a>"),
        Hiding(view: .escape, name: "M058 JSON", body: "<p data-a='\\u005Ayqvorth'>a</p>"),
        Hiding(view: .escape, name: "M058 JSON twice", body: "<p>\\\\u005Ayqvorth</p>"),
        Hiding(view: .escape, name: "CSS", body: "<p style=\"content:'\\5A yqvorth'\">a</p>"),
        Hiding(view: .base64, name: "M059 offset 0", body: "<p data-id=\"Wnlxdm9ydGg=\">a</p>"),
        Hiding(view: .base64, name: "M059 offset 1", body: "<p>see eFp5cXZvcnRo</p>"),
        Hiding(view: .base64, name: "M059 offset 2", body: "<a href=\"/x?i=eHhaeXF2b3J0aA\">a</a>"),
        Hiding(
            view: .hex, name: "M059",
            body: "<p data-id=\"5a797176 6f727468 5a7971766f727468\">a</p>"),
    ]

    @Test("A secret is found in the view that shows it, and in no other", arguments: hidings)
    func findsInView(_ hiding: Hiding) throws {
        let file = document(hiding.body)
        let found = try leaks(of: "Zyqvorth", in: file)
        #expect(found.map(\.view) == [hiding.view])
        #expect(try leaks(of: "Zyqvorth", in: file, without: [hiding.view]).isEmpty)
    }

    @Test("M057: a host in Punycode is found, and in Unicode too")
    func findsPunycode() throws {
        let file = document("<a href=\"https://xn--zrich-kva.example/\">a</a>")
        #expect(try leaks(of: "Z\u{FC}rich", in: file).map(\.view) == [.punycode])
        #expect(try leaks(of: "Z\u{FC}rich", in: file, without: [.punycode]).isEmpty)
        #expect(try isFound("Z\u{FC}rich AG", in: "see z\u{FC}rich.example"))
    }

    @Test("A style sheet is read as it stands and with its escapes undone")
    func readsStyleSheets() throws {
        let plain = CheckedFile(
            name: "a.css", bytes: [UInt8](".a{content:'Zyqvorth'}".utf8), kind: .styleSheet)
        #expect(try leaks(of: "Zyqvorth", in: plain).map(\.view) == [.raw])
        let escaped = CheckedFile(
            name: "a.css", bytes: [UInt8](".a{content:'\\5A yqvorth'}".utf8), kind: .styleSheet)
        #expect(try leaks(of: "Zyqvorth", in: escaped).map(\.view) == [.escape])
    }

    @Test("A text that reads otherwise in the file than among its neighbours is read both ways")
    func readsLongTextsTwice() throws {
        let file = document("<p>worked for years at Intel<b>ligence</b></p>")
        #expect(try leaks(of: "Intel", in: file).map(\.view) == [.raw])
        let attribute = document("<p title=\"worked at Zyqvorth\">a</p>")
        #expect(try leaks(of: "Zyqvorth", in: attribute).map(\.view) == [.attribute, .raw])
        let mixed = document("<p title='worked for Zyq'vorth=a>worked for &Zyqvorth</p>")
        #expect(try leaks(of: "Zyqvorth", in: mixed).map(\.view) == [.text, .raw, .raw])
    }

    @Test("A photo's bytes are read, whatever they are")
    func readsBinaries() throws {
        let bytes = [0xFF, 0xD8, 0xFE] + [UInt8]("Zyqvorth".utf8) + [0xC3, 0x28, 0xF4]
        let photo = CheckedFile(name: "a.jpg", bytes: bytes, kind: .binary)
        #expect(try leaks(of: "Zyqvorth", in: photo).count == 1)
    }

    @Test("No reference says twice as much as it takes, so that a reading's memory is enough")
    func hasRoomForReferences() throws {
        var references = EntityData.entities.withUTF8Buffer { table in
            table.split(separator: 0x0A).map { "&" + String(decoding: $0, as: UTF8.self) }
                .map { String($0.prefix { $0 != " " }) }
        }
        references += ["&#1", "&#xD800", "&#x10000", "&#99999999", "&x;", "&"]
        for reference in references {
            var decoded: [UInt8] = []
            [UInt8](reference.utf8).withUnsafeBufferPointer { bytes in
                _ = Entities.decodeReference(bytes[...], into: &decoded)
            }
            #expect(decoded.count <= 2 * reference.utf8.count, "\(reference)")
        }
        let dense = document(String(repeating: "<p title=&nGt>&nGt;</p>", count: 2_000))
        #expect(try leaks(of: "Zyqvorth", in: dense).isEmpty)
    }
}
