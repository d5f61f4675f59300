@_spi(LeakCheck) import ShareModel
import Testing

@testable @_spi(LeakCheck) import LeakCheck

/// Each hit counts, however many the theme has of its own.
@Suite struct TallyTests {
    private static func entries(_ text: String, count: Int = 1_100) -> CheckedFile {
        let entry = "<article><h3>Achievements</h3><p class=\"org\">x</p></article>\n"
        return document(String(repeating: entry, count: count) + "<p>worked \(text)</p>")
    }

    private static let secrets = ["Achievements", "M\u{FC}llerzyq"].map {
        RawSecret(value: $0, maskClass: .company)
    }

    @Test("A leak after a thousand headings of the theme is found")
    func findsAfterMany() throws {
        let checker = LeakChecker(secrets: Self.secrets)
        let twin = { [Self.entries("x")] }
        let found = try checker.check([Self.entries("at Muellerzyq")], twin: twin)
        #expect(found.map(\.view) == [.text, .raw])
        #expect(try checker.check([Self.entries("at Neutral")], twin: twin).isEmpty)
        #expect(try !checker.check([Self.entries("x", count: 1_101)], twin: twin).isEmpty)
    }

    @Test("Of a kind of leak the first few places are told")
    func tellsFewPlaces() throws {
        let checker = LeakChecker(secrets: Self.secrets)
        let found = try checker.check([Self.entries("x")]) { [page("Neutral")] }
        #expect(found.count == 8)
        #expect(found.first?.place == "text of <h3> in line 3")
    }

    @Test("Very many hits take time that adds and does not multiply")
    func isLinear() throws {
        let checker = LeakChecker(secrets: Self.secrets)
        let growth = try growth(from: 1_500) { count throws in
            let body = String(
                repeating: "<p title=\"Muellerzyq\">Muellerzyq</p>\n", count: count)
            #expect(try checker.check([document(body)]) { [page("Neutral")] }.count <= 40)
        }
        #expect(growth < linearGrowth)
    }
}
