/// A piece of a template: literal bytes, or a tag.
struct Token {
    enum Kind {
        case text
        case field(raw: Bool)
        case section(inverted: Bool)
        case close
        case partial
        case parent
        case block
        case comment
    }

    let kind: Kind
    /// All of it in the source, braces included.
    let range: Range<Int>
    /// The name in it; empty for text and comments.
    let name: Range<Int>
    /// Only blanks stand before it in its line.
    var startsLine = false
    /// Only blanks stand after it in its line.
    var endsLine = false
}

/// Cuts a template into literal bytes and tags, and says which tags have a line's edge beside them.
struct Lexer {
    private let bytes: [UInt8]
    private var tokens: [Token] = []
    private(set) var problems: [(problem: TemplateProblem, offset: Int)] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The tokens in order.
    mutating func tokenize() -> [Token] {
        var textStart = 0
        while let open = pair(UInt8(ascii: "{"), in: textStart..<bytes.count) {
            addText(textStart..<open)
            textStart = readTag(at: open)
        }
        addText(textStart..<bytes.count)
        markLines()
        return tokens
    }

    private mutating func addText(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        tokens.append(Token(kind: .text, range: range, name: range.lowerBound..<range.lowerBound))
    }

    /// Reads the tag whose braces start at `open`, and returns where it ends.
    private mutating func readTag(at open: Int) -> Int {
        let (kind, start, isTriple) = sigil(at: open + 2)
        guard let close = pair(UInt8(ascii: "}"), in: start..<bytes.count) else {
            problems.append((.unclosedTag, open))
            return bytes.count
        }
        if let kind, case .comment = kind {
            tokens.append(Token(kind: kind, range: open..<close + 2, name: start..<start))
            return close + 2
        }
        if let inner = pair(UInt8(ascii: "{"), in: start..<close) {
            problems.append((.unclosedTag, open))
            return inner
        }
        let end = isTriple ? close + 3 : close + 2
        if isTriple, end > bytes.count || bytes[end - 1] != UInt8(ascii: "}") {
            problems.append((.unclosedTriple, open))
            return close + 2
        }
        if let kind {
            tokens.append(Token(kind: kind, range: open..<end, name: trim(start..<close)))
        } else {
            problems.append((.newDelimiters, open))
        }
        return end
    }

    /// What the byte after the braces makes of a tag; no kind for a change of delimiters.
    private func sigil(at index: Int) -> (kind: Token.Kind?, start: Int, isTriple: Bool) {
        guard index < bytes.count else { return (.field(raw: false), index, false) }
        switch bytes[index] {
        case UInt8(ascii: "{"): return (.field(raw: true), index + 1, true)
        case UInt8(ascii: "&"): return (.field(raw: true), index + 1, false)
        case UInt8(ascii: "#"): return (.section(inverted: false), index + 1, false)
        case UInt8(ascii: "^"): return (.section(inverted: true), index + 1, false)
        case UInt8(ascii: "/"): return (.close, index + 1, false)
        case UInt8(ascii: ">"): return (.partial, index + 1, false)
        case UInt8(ascii: "<"): return (.parent, index + 1, false)
        case UInt8(ascii: "$"): return (.block, index + 1, false)
        case UInt8(ascii: "!"): return (.comment, index + 1, false)
        case UInt8(ascii: "="): return (nil, index + 1, false)
        default: return (.field(raw: false), index, false)
        }
    }

    private func pair(_ brace: UInt8, in range: Range<Int>) -> Int? {
        var index = range.lowerBound
        while index + 1 < range.upperBound {
            if bytes[index] == brace, bytes[index + 1] == brace { return index }
            index += 1
        }
        return nil
    }

    private func trim(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, bytes[low].isBlankOrNewline { low += 1 }
        while low < high, bytes[high - 1].isBlankOrNewline { high -= 1 }
        return low..<high
    }

    private mutating func markLines() {
        for index in tokens.indices {
            let previous = index == 0 ? nil : tokens[index - 1]
            let next = index + 1 == tokens.count ? nil : tokens[index + 1]
            tokens[index].startsLine = isLineStart(after: previous)
            tokens[index].endsLine = isLineEnd(before: next)
        }
    }

    private func isLineStart(after previous: Token?) -> Bool {
        guard let previous else { return true }
        guard case .text = previous.kind else { return false }
        let text = previous.range
        let blanks = bytes.blanks(before: text.upperBound, downTo: text.lowerBound)
        return blanks == text.lowerBound
            ? tokens[0].range == text : bytes[blanks - 1] == UInt8(ascii: "\n")
    }

    private func isLineEnd(before next: Token?) -> Bool {
        guard let next else { return true }
        guard case .text = next.kind else { return false }
        let end = bytes.endOfBlankLine(from: next.range.lowerBound, upTo: next.range.upperBound)
        return end.map { $0 == bytes.count || bytes[$0 - 1] == UInt8(ascii: "\n") } ?? false
    }
}

extension UInt8 {
    var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
    var isBlankOrNewline: Bool {
        isBlank || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r")
    }
}

extension [UInt8] {
    /// Where the blanks that end at `end` begin.
    func blanks(before end: Int, downTo start: Int) -> Int {
        var index = end
        while index > start, self[index - 1].isBlank { index -= 1 }
        return index
    }

    /// Where the blanks that start at `start` end.
    func endOfBlanks(from start: Int) -> Int {
        var index = start
        while index < count, self[index].isBlank { index += 1 }
        return index
    }

    /// The index behind the newline that ends a line of blanks; `end` where the text ends first.
    func endOfBlankLine(from start: Int, upTo end: Int) -> Int? {
        var index = start
        while index < end, self[index].isBlank { index += 1 }
        if index < end, self[index] == UInt8(ascii: "\r"), index + 1 < end { index += 1 }
        guard index < end else { return end }
        return self[index] == UInt8(ascii: "\n") ? index + 1 : nil
    }
}
