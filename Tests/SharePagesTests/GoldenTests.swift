import Glibc
import ShareModel
import SharePages
import SystemPackage
import Testing

/// Whole pages of sample resumes, byte for byte; `RECORD_GOLDENS=1` writes them anew and fails.
@Suite("Golden pages")
struct GoldenTests {
    static let people = ["daan-verhoeven", "margarethe-lindqvist", "tomasz-wilk", "amira-haddad"]

    @Test("the page of a sample resume is as recorded", arguments: people)
    func page(_ person: String) throws {
        let samples = Pages.root.appending("Tests/Fixtures/sample")
        let resume = try JSONDocument(Folder.read(samples.appending("\(person).resume.json"))).root
        let share = try JSONDocument(Folder.read(samples.appending("\(person).share.json"))).root
        func column(_ view: JSONView?) -> String {
            let bytes = view.map { JSONWriter.bytes(of: JSONValue($0)) } ?? Array("null".utf8)
            return String(decoding: bytes, as: UTF8.self)
        }
        let page = try Pages.render(
            column(resume["cvData"]), blur: column(share["blurOptions"]),
            design: column(resume["designSettings"]), optional: column(resume["optionalFields"]),
            order: column(resume["sectionOrder"]),
            template: resume["template"]?.string ?? "classic",
            locale: resume["locale"]?.string ?? "en")
        try compare(page.page.html, with: "\(person).html")
        let pieces = try HTMLReader.pieces(of: String(decoding: page.page.html, as: UTF8.self))
        #expect(pieces.emptyElements == [])
    }

    @Test("the page for addresses that show nothing is as recorded")
    func notFound() throws {
        try compare(try Pages.renderer.get().notFound.html, with: "404.html")
    }

    /// Compares without the names of style sheets, so that a change of style is none of the page.
    private func compare(_ html: [UInt8], with name: String) throws {
        try expectGolden(withoutHashes(html), name)
    }

    private func withoutHashes(_ html: [UInt8]) -> [UInt8] {
        let lines = html.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
            line.starts(with: #"<link rel="stylesheet""#.utf8)
                ? Array(#"<link rel="stylesheet">"#.utf8)[...] : line
        }
        return Array(lines.joined(separator: [0x0A]))
    }
}
