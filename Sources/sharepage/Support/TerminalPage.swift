/// Sets paragraphs and lists in lines of at most 80 columns.
struct TerminalPage {
    /// What was set.
    private(set) var text = ""
    private let isStyled: Bool
    private static let columns = 80

    init(isStyled: Bool) {
        self.isStyled = isStyled
    }

    /// An empty line.
    mutating func gap() { text += "\n" }

    /// A heading, with an empty line before it.
    mutating func heading(_ words: String) {
        text += isStyled ? "\n\u{1B}[1m\(words)\u{1B}[0m\n" : "\n\(words)\n"
    }

    /// Words that flow from line to line, each line indented.
    ///
    /// - Parameter first: what the first line begins with, in the place of its indentation.
    mutating func paragraph(_ words: String, indent: Int = 0, first: String = "") {
        var line = first + Self.spaces(indent - TerminalText.width(first))
        var isEmpty = true
        for word in TerminalText.printable(words).utf8.split(separator: 0x20) {
            let word = String(decoding: word, as: UTF8.self)
            let width = TerminalText.width(line) + TerminalText.width(word) + (isEmpty ? 0 : 1)
            if width > Self.columns, !isEmpty {
                text += line + "\n"
                line = Self.spaces(indent)
                isEmpty = true
            }
            line += isEmpty ? word : " " + word
            isEmpty = false
        }
        text += line + "\n"
    }

    private static func spaces(_ count: Int) -> String {
        String(repeating: " ", count: max(0, count))
    }
}
