import Markdown

@testable import ShareModel

/// A text around one name, with anything in it: pieces of the name, marks, any scalar.
enum WildText {
    static func check(_ source: inout ByteSource) throws(Finding) {
        let name = String(
            String.UnicodeScalarView(
                (0..<5 + source.number(below: 6)).map { _ in
                    source.pick(Array("qxz".unicodeScalars))
                }
            ))
        var text = ""
        while !source.isEmpty { text += piece(of: name, &source) }
        // With something at both ends, nothing is taken off them.
        text = CleanText.clean("– " + text + " –")
        let masked = try mask(text, name)
        let shown = masked.plainText { _ in " Confidential company " }
        let word = Array(name.utf8)
        try require(
            !PlainReading.holds(word, in: PlainReading.letters(of: shown)),
            "\(name) is read in: \(shown)")
        try keepsOrder(masked, text)
        let again = try mask(shown, name)
        try require(
            again.plainText { _ in "" }.utf8.elementsEqual(shown.utf8),
            "masked again, \(shown) changes with \(name) to \(again.plainText { _ in "█" })")
    }

    private static func piece(of name: String, _ source: inout ByteSource) -> String {
        switch source.number(below: 8) {
        case 0: name
        case 1: name.uppercased()
        case 2: String(name.prefix(source.number(below: 6)))
        case 3: String(name.suffix(source.number(below: 6)))
        case 4: source.pick([" ", "-", ".", "\n", "@", "//", "'s ", "https://", "/", "#", "&"])
        case 5: source.pick(TextPlan.marks)
        case 6: String(source.scalar())
        default: String(source.pick(Array("qxz".unicodeScalars)))
        }
    }

    private static func mask(_ text: String, _ name: String) throws(Finding) -> MaskedText {
        let content = JSONValue.object([
            ("jobTitle", .string(text)), ("employer", .string(name)),
        ])
        let resume = try MaskingProperties.masked(
            ShareRecord(
                id: "share1", template: nil, locale: nil,
                columns: [
                    .cvData: JSONWriter.bytes(of: content),
                    .blurOptions: Array(#"{"companies":true}"#.utf8),
                ]))
        guard let masked = resume.personal.text(.jobTitle) else {
            return MaskedText(MarkdownDocument(plain: ""))
        }
        return masked
    }

    /// What is left of the text stood in it in this order: nothing is made up, nothing swapped.
    private static func keepsOrder(_ masked: MaskedText, _ text: String) throws(Finding) {
        let source = Array(MarkdownDocument(plain: text).bytes)
        var rest = source[...]
        for event in masked.document.events {
            guard case .text(let span) = event else { continue }
            let kept = Array(masked.document[span])
            guard let found = rest.indices.first(where: { rest[$0...].starts(with: kept) }) else {
                throw Finding("what is left of \(text) is not from it: \(kept)")
            }
            rest = rest[(found + kept.count)...]
        }
    }
}
