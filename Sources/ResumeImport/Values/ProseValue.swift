internal import ShareModel

extension LenientReader {
    /// A long text as Markdown; a list of texts is a list in it.
    mutating func prose(_ source: Source, _ field: Field) -> String? {
        if source.view.kind == .array {
            return list(source, Self.pointsField).map(MarkdownText.list)
        }
        return rawText(source, field, joining: "\n\n").map { prose($0) }
    }

    /// A long text as Markdown.
    func prose(_ text: String) -> String {
        let written = PlainText.trimmed(
            isHTML || HTMLText.holdsTags(text)
                ? HTMLText.markdown(text, escaping: isHTML) : text)
        return MarkdownText.escapingNumberSigns(MarkdownText.escapingBrackets(written))
    }

    /// The points in one text of a list: one, or those of a list in HTML.
    func points(in text: String) -> [String] {
        guard isHTML || HTMLText.holdsTags(text) else {
            return [
                MarkdownText.escapingNumberSigns(
                    MarkdownText.escapingBrackets(text), isPoint: true)
            ]
        }
        let items = HTMLText.items(of: text, escaping: isHTML)
        return items.map {
            MarkdownText.escapingNumberSigns(MarkdownText.escapingBrackets($0), isPoint: true)
        }
    }

    /// A field whose texts are points.
    private static let pointsField = Field.experienceAchievements
}

/// Puts texts together as Markdown.
enum MarkdownText {
    /// The texts as a list, lines behind the first indented under their point.
    static func list(_ points: [String]) -> String {
        points.map { "- " + indented($0, by: "  ") }.joined(separator: "\n")
    }

    /// Two texts, one below the other: as paragraphs, or as one list where both are points.
    static func joined(_ above: String, _ below: String) -> String {
        let last = above.utf8.split(separator: 0x0A).last
        let isList = last?.starts(with: "- ".utf8) == true && below.utf8.starts(with: "- ".utf8)
        return above + (isList ? "\n" : "\n\n") + below
    }

    /// The text with each line behind the first indented.
    static func indented(_ text: String, by indent: String) -> String {
        text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }.joined(separator: "\n" + indent)
    }

    /// The text with a backslash before each `<` that begins no tag, as in `List<String>`.
    ///
    /// Markdown would take it for one. Known tags, addresses in angle brackets and code stay.
    static func escapingBrackets(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        var isCode = false
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "`") { isCode.toggle() }
            let isEscaped = index > 0 && bytes[index - 1] == UInt8(ascii: "\\")
            if byte == UInt8(ascii: "<"), !isCode, !isEscaped, isNoTag(bytes[(index + 1)...]) {
                output.append(UInt8(ascii: "\\"))
            }
            output.append(byte)
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Whether what follows a `<` is neither a known tag nor an address.
    private static func isNoTag(_ rest: ArraySlice<UInt8>) -> Bool {
        let inside = rest.prefix(200).prefix { $0 != UInt8(ascii: ">") }
        if inside.contains(UInt8(ascii: "@")) || inside.contains(UInt8(ascii: ":")) { return false }
        return !HTMLText.holdsTags("<" + String(decoding: inside, as: UTF8.self) + ">")
    }

    /// The text with a backslash before each `#` that cannot be meant to make a heading: in "# of users",
    /// before a small letter or a figure, and where a point begins.
    static func escapingNumberSigns(_ text: String, isPoint: Bool = false) -> String {
        guard text.utf8.contains(UInt8(ascii: "#")) else { return text }
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        return lines.enumerated().map { number, line in
            let rest = line.drop { $0 == 0x20 }
            let signs = rest.prefix { $0 == UInt8(ascii: "#") }
            let words = rest.dropFirst(signs.count)
            let next = words.drop { $0 == 0x20 }.first
            let isWord =
                next.map { $0 &- UInt8(ascii: "a") < 26 || $0 &- UInt8(ascii: "0") < 10 } ?? true
            let isText = signs.count == 1 && isWord || isPoint && number == 0
            guard !signs.isEmpty, isText, words.first ?? 0x20 == 0x20 else {
                return String(decoding: line, as: UTF8.self)
            }
            return "\\" + String(decoding: rest, as: UTF8.self)
        }.joined(separator: "\n")
    }
}
