/// A line that tells a role and a firm: `Engineer, Target`.
struct RoleLine {
    let text: SymbolText

    /// A line of more words is a sentence.
    private static let mostWords = 12
    /// As far as a line is read on each side.
    private static let longest = 200

    /// Whether a range ends such a line, with a sign before it that sets it apart.
    func endsWith(_ range: Range<Int>) -> Bool {
        let last = min(text.bytes.count, range.upperBound + Self.longest)
        var end = range.upperBound
        while end < last, !isLineEnd(text.bytes[end]) { end += 1 }
        guard end < last || last == text.bytes.count, text.isBlank(range.upperBound..<end) else {
            return false
        }
        let first = max(0, range.lowerBound - Self.longest)
        var start = range.lowerBound
        while start > first, !isLineEnd(text.bytes[start - 1]) { start -= 1 }
        guard start > first || first == 0 else { return false }
        return isSetApart(range.lowerBound, from: start) && holdsRole(start..<range.lowerBound)
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == SymbolText.hardBreak || byte == 0x0A }

    /// Whether a sign and a space stand between an offset and the word before it.
    private func isSetApart(_ offset: Int, from start: Int) -> Bool {
        var hasSign = false
        var hasSpace = false
        var offset = offset
        while offset > start {
            offset = text.scalarStart(before: offset)
            let value = text.scalar(at: offset).value
            let folded = Folded(value)
            if folded.count > 0 { return hasSign && hasSpace }
            guard folded.isGap else { continue }
            if SymbolText.isSpace(value) { hasSpace = true } else { hasSign = true }
        }
        return false
    }

    private func holdsRole(_ range: Range<Int>) -> Bool {
        var words = 1
        var holdsRole = false
        WordsOfText(text: text).forEach(in: range) { word in
            words += 1
            holdsRole = holdsRole || WordTable.traits(of: WordKey(word)).contains(.role)
        }
        return holdsRole && words <= Self.mostWords
    }
}
