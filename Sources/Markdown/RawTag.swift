/// Tells the raw tags that start a new line on a page: `<br>`, `<p>`, `</li>` and so on.
///
/// Such a tag goes like every other one; without the line break the words on both sides of it
/// would become one word.
enum RawTag {
    /// The names, as numbers, so that looking one up allocates nothing.
    private static let blocks: Set<UInt64> = Set(
        ["br", "p", "div", "li", "ul", "ol", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "hr"]
            .map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } })

    /// Whether raw HTML is an opening or closing tag of a block, or a line break.
    static func beginsLine(_ html: some Sequence<UInt8>) -> Bool {
        var name: UInt64 = 0
        var length = 0
        for byte in html.dropFirst() {
            if byte == 0x2F, length == 0 { continue }
            let lowercase = byte | 0x20
            let isLetter = (0x61...0x7A).contains(lowercase)
            guard isLetter || (length > 0 && ByteClasses.isDigit(byte)) else { break }
            guard length < 8 else { return false }
            name = name << 8 | UInt64(isLetter ? lowercase : byte)
            length += 1
        }
        return blocks.contains(name)
    }
}
