internal import ShareModel

/// Texts that editors write as HTML.
enum HTMLText {
    /// Whether a text holds a tag that editors of texts write.
    static func holdsTags(_ text: String) -> Bool {
        guard text.utf8.contains(UInt8(ascii: "<")) else { return false }
        return HTMLTokens(text).contains {
            if case .tag(let tag) = $0 { tag.isKnown } else { false }
        }
    }

    /// The text as Markdown.
    ///
    /// - Parameter escaping: whether what stands between tags means itself; else it may be Markdown.
    static func markdown(_ text: String, escaping: Bool) -> String {
        var writer = HTMLMarkdownWriter(escaping: escaping)
        for token in HTMLTokens(text) { writer.take(token) }
        return writer.finish()
    }

    /// More points than these are one text.
    private static let mostItems = 200

    /// The points of a list, or the whole text as one where it is none.
    static func items(of text: String, escaping: Bool) -> [String] {
        let written = PlainText.trimmed(markdown(text, escaping: escaping))
        let lines = written.utf8.split(separator: 0x0A, omittingEmptySubsequences: true)
        guard let first = lines.first, first.starts(with: "- ".utf8) else {
            return written.isEmpty ? [] : [written]
        }
        var items: [String] = []
        for line in lines {
            if line.starts(with: "- ".utf8) {
                items.append(String(Substring(line.dropFirst(2))))
            } else {
                let isInner = line.starts(with: "  ".utf8)
                let rest = String(Substring(isInner ? line.dropFirst(2) : line))
                items[items.count - 1] += "\n" + rest
            }
        }
        return items.count <= mostItems ? items : [written]
    }

    /// The text between the tags, on one line.
    static func plain(_ text: String) -> String {
        var output = ""
        for token in HTMLTokens(text) {
            switch token {
            case .text(let text): output += text
            case .tag(let tag) where !tag.isKnown: output += tag.source
            case .tag(let tag): if tag.isBlock { output += " " }
            }
        }
        return output.unicodeScalars.split { $0.properties.isWhitespace }
            .map { String(Substring($0)) }.joined(separator: " ")
    }
}

/// A tag of HTML.
struct HTMLTag {
    /// The name in small letters.
    let name: String
    let isClosing: Bool
    /// The address of a link.
    let href: String?
    /// The tag as it stands in the text.
    let source: String

    /// Whether editors of texts write it.
    var isKnown: Bool { isBlock || Self.inline.contains(name) }

    /// Whether it begins or ends a line.
    var isBlock: Bool { Self.blocks.contains(name) }

    private static let blocks: Set<String> = [
        "p", "div", "br", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote",
        "pre", "hr", "table", "tbody", "thead", "tr", "td", "th", "section", "article",
    ]
    private static let inline: Set<String> = [
        "a", "b", "strong", "i", "em", "u", "s", "del", "strike", "span", "font", "code", "mark",
        "sub", "sup", "small", "img", "ins", "script", "style",
    ]
}

/// The pieces of a text in HTML, in order.
struct HTMLTokens: Sequence, IteratorProtocol {
    enum Token {
        case text(String)
        case tag(HTMLTag)
    }

    private var rest: ArraySlice<UInt8>
    /// How many more beginnings of tags without an end are looked at.
    private var patience = 64

    init(_ text: String) { rest = Array(text.utf8)[...] }

    mutating func next() -> Token? {
        guard let first = rest.first else { return nil }
        if first == UInt8(ascii: "<"), patience > 0 {
            if let (tag, length) = Self.tag(rest) {
                rest = rest.dropFirst(length)
                return .tag(tag)
            }
            patience -= 1
        }
        // A `<` that begins no tag is text.
        let text = rest.prefix(1) + rest.dropFirst().prefix { $0 != UInt8(ascii: "<") }
        rest = rest.dropFirst(text.count)
        return .text(String(decoding: text, as: UTF8.self))
    }

    private static let longestTag = 4096

    private static func tag(_ text: ArraySlice<UInt8>) -> (HTMLTag, Int)? {
        var body = text.dropFirst()
        let isClosing = body.first == UInt8(ascii: "/")
        if isClosing { body = body.dropFirst() }
        let name = body.prefix {
            ($0 | 0x20) &- UInt8(ascii: "a") < 26 || $0 &- UInt8(ascii: "0") < 10
        }
        guard let first = name.first, (first | 0x20) &- UInt8(ascii: "a") < 26 else { return nil }
        let behind = body.dropFirst(name.count)
        guard let next = behind.first, " \t\n\r/>".utf8.contains(next) else { return nil }
        var quote: UInt8?
        for (offset, byte) in behind.prefix(longestTag).enumerated() {
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                let end = behind.startIndex + offset
                let tag = HTMLTag(
                    name: String(decoding: name.map { $0 | 0x20 }, as: UTF8.self),
                    isClosing: isClosing, href: href(in: behind[behind.startIndex..<end]),
                    source: String(decoding: text[text.startIndex...end], as: UTF8.self))
                return (tag, end - text.startIndex + 1)
            }
        }
        return nil
    }

    /// The value of the attribute `href`.
    private static func href(in attributes: ArraySlice<UInt8>) -> String? {
        let name = Array("href=".utf8)
        var index = attributes.startIndex
        while index + name.count < attributes.endIndex {
            let isHere = attributes[index..<index + name.count].elementsEqual(name) {
                $0 | 0x20 == $1 | 0x20
            }
            guard isHere else {
                index += 1
                continue
            }
            let value = attributes[(index + name.count)...]
            guard let first = value.first else { return nil }
            let isQuoted = first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
            let body =
                isQuoted
                ? value.dropFirst().prefix { $0 != first }
                : value.prefix { !" \t\n\r/>".utf8.contains($0) || $0 == UInt8(ascii: "/") }
            return ReferenceText.decoded(String(decoding: body, as: UTF8.self))
        }
        return nil
    }
}
