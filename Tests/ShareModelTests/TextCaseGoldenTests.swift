import Markdown
import Testing

@testable import ShareModel

/// What is left of texts at the borders of rules, written out.
@Suite struct TextCaseGoldenTests {
    @Test("M031 M033 How far what goes with a name reaches") func extents() throws {
        expectGolden(try lines(TextCases.extents), "cases-extents")
    }

    @Test("M024 M043 Where a form counts as a word, or as a part of one") func words() throws {
        expectGolden(try lines(TextCases.words), "cases-words")
    }

    @Test("M038 M127 M151 Where a name that is a word is meant") func meanings() throws {
        expectGolden(try lines(TextCases.meanings), "cases-meanings")
    }

    @Test("What an id may hold") func ids() throws {
        expectGolden(
            try TextCases.ids.flatMap { row in
                let finder = try SecretFinder(try snapshot(row.cvData, blur: row.blur))
                return [title(row)]
                    + row.texts.compactMap { ShareID($0) }.map { id in
                        "\(id.text): \(finder.distinctiveSecret(in: id)?.name ?? "taken")"
                    }
            }, "cases-ids")
    }

    @Test("Of names that end in one place the longest sixteen are looked at") func nested() throws {
        let letters = "qazwsxedcrfvtgbyhnujmikolp"
        // Each firm ends as the next longer one does, and with the person's name.
        expectGolden(
            try (12...20).map { count in
                let firms = (1...count).map { #"{"company": "\#(letters.suffix(5 + $0))"}"# }
                let masker = try masker(
                    #"{"firstName": "ikolp", "experiences": [\#(firms.joined(separator: ", "))]}"#,
                    #"{"companies": true, "name": true}"#)
                let left = masker.mask(plain: "at \(letters.suffix(5 + count)) now")
                return "\(count) firms: " + left.plainText { "[\($0.name)]" }
            }, "cases-nested")
    }

    private func title(_ row: TextCases.Case) -> String { "# \(row.blur) \(row.cvData)" }

    private func masker(_ cvData: String, _ blur: String) throws -> TextMasker {
        TextMasker(finder: try SecretFinder(try snapshot(cvData, blur: blur)))
    }

    /// What is left of each text as Markdown, with the targets of its links, as plain text and in a
    /// list of words; and whether it is withheld as an address.
    private func lines(_ cases: [TextCases.Case]) throws -> [String] {
        try cases.flatMap { row in
            let masker = try masker(row.cvData, row.blur)
            return [title(row)]
                + (try row.texts.map { text in
                    let left = masker.mask(try MarkdownDocument(parsing: text))
                    let plain = masker.mask(plain: text)
                    let words = masker.mask(plain: text, isWordList: true)
                    let address = masker.finder.secret(inAddress: text)?.name ?? "shown"
                    let texts = [left, plain, words].map { masked in
                        printable(masked.plainText { "[\($0.name)]" }.utf8)
                    }
                    return
                        ([printable(text.utf8) + " → " + texts[0]] + targets(of: left) + [
                            "plain: \(texts[1])", "words: \(texts[2])", "address: \(address)",
                        ]).joined(separator: " | ")
                })
        }
    }

    private func targets(of text: MaskedText) -> [String] {
        text.document.events.compactMap { event in
            if case .open(.link(let target)) = event {
                "link: \(printable(text.document[target]))"
            } else {
                nil
            }
        }
    }
}
