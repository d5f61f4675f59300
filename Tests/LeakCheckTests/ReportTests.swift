@_spi(LeakCheck) import ShareModel
import Testing

@testable @_spi(LeakCheck) import LeakCheck

/// What is told of a leak, and of a file that cannot be checked.
@Suite struct ReportTests {
    private static func holds(_ text: String, _ value: String) -> Bool {
        let text = text.utf8.map(\.asciiLowercased)
        let value = value.utf8.map(\.asciiLowercased)
        return text.indices.contains { text[$0...].starts(with: value) }
    }

    @Test(
        "R4: A leak tells class, place and view, and never the value", arguments: ViewTests.hidings)
    func printsNoValue(_ hiding: ViewTests.Hiding) throws {
        for maskClass in MaskClass.allCases where maskClass != .photo && maskClass != .phone {
            let secret = RawSecret(value: "Zyqvorth", maskClass: maskClass)
            let found = try LeakChecker(secrets: [secret]).check([document(hiding.body)]) { [] }
            for leak in found {
                #expect(Self.holds("\(leak)", "'\(maskClass.name)'"))
                #expect(Self.holds("\(leak)", "share/a.html: "))
                #expect(Self.holds("\(leak)", "(\(hiding.view.rawValue))"))
                for printed in ["\(leak)", String(reflecting: leak)] {
                    #expect(!Self.holds(printed, "zyqvorth") && !Self.holds(printed, "yqvorth"))
                }
            }
            if maskClass == .company { #expect(!found.isEmpty) }
        }
    }

    @Test("A name of an element or attribute that the theme does not use is not told")
    func tellsKnownNames() throws {
        func places(_ body: String) throws -> Set<String> {
            Set(try leaks(of: "Zyqvorth", in: document(body)).map(\.place))
        }
        #expect(
            try places("<x-zyqvorth>Zyqvorth</x-zyqvorth>").contains("text of an element in line 3")
        )
        #expect(try places("<p zyqvorth=\"Zyqvorth\"></p>").contains("an attribute in line 3"))
        #expect(
            try places("<p>Zyqvorth</p>") == [
                "text of <p> in line 3", "the markup near <p> in line 3",
            ])
        #expect(try places("<p title=\"Zyqvorth\">a</p>") == ["<p title> in line 3"])
    }

    @Test(
        "R4: A page that cannot be read in one way is an error that says where",
        arguments: [
            ("<p", LeakCheckError.unfinishedMarkup(file: "share/a.html", line: 3)),
            ("<p title=\"a", .unfinishedMarkup(file: "share/a.html", line: 3)),
            ("\n<p title=", .unfinishedMarkup(file: "share/a.html", line: 4)),
            ("<!-- a", .unfinishedMarkup(file: "share/a.html", line: 3)),
            ("<!DOCTYPE", .unfinishedMarkup(file: "share/a.html", line: 3)),
            ("<script>a", .unfinishedMarkup(file: "share/a.html", line: 3)),
            ("</div>", .unbalancedElement(file: "share/a.html", line: 3)),
            ("\n\n<div>", .unbalancedElement(file: "share/a.html", line: 5)),
            ("<b><i></b></i>", .unbalancedElement(file: "share/a.html", line: 3)),
        ])
    func throwsForBrokenPages(_ body: String, _ expected: LeakCheckError) {
        let head = "<!DOCTYPE html>\n<html lang=\"en\">\n<body>"
        let file = CheckedFile(
            name: "share/a.html", bytes: [UInt8]((head + body).utf8), kind: .html)
        // Whether anything is to be hidden or not: a page that is not read is not known.
        for secrets in [[], [RawSecret(value: "Zyqvorth", maskClass: .company)]] {
            #expect(throws: expected) {
                try LeakChecker(secrets: secrets).check([file]) { [page("Neutral")] }
            }
        }
    }

    @Test("R4: A page that is not UTF-8 is an error that says where")
    func throwsForBrokenText() {
        for bytes: [UInt8] in [[0xC0, 0x80], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xFF]] {
            let file = CheckedFile(
                name: "a.html", bytes: [UInt8]("<p>a".utf8) + bytes, kind: .html)
            #expect(throws: LeakCheckError.invalidUTF8(file: "a.html", offset: 4)) {
                try leaks(of: "Zyqvorth", in: file)
            }
        }
    }

    @Test("R4: A twin that cannot be read is an error too")
    func throwsForBrokenTwin() {
        let checker = LeakChecker(secrets: [RawSecret(value: "Zyqvorth", maskClass: .company)])
        #expect(throws: LeakCheckError.self) {
            try checker.check([page("Zyqvorth")]) { [document("<div>")] }
        }
    }

    @Test("Each error says what is wrong, where, and what to do")
    func describesErrors() {
        let errors: [LeakCheckError] = [
            .invalidUTF8(file: "a.html", offset: 4), .unfinishedMarkup(file: "a.html", line: 7),
            .unbalancedElement(file: "a.html", line: 7),
        ]
        #expect(
            errors.map(\.description) == [
                "a.html: byte 4 is not UTF-8, so the page cannot be checked; "
                    + "write the theme's files as UTF-8",
                "a.html:7: a tag or comment does not end, so the page cannot be checked; "
                    + "close it in the theme",
                "a.html:7: the element's start and end tags do not match, so the page cannot "
                    + "be checked; balance them in the theme",
            ])
    }
}
