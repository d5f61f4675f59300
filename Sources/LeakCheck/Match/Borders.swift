/// The places inside a stretch of text that no name is read across: the end of a sentence or of a
/// clause, and what a theme sets between two values.
struct Borders {
    /// Whether a sign behind a short word is none: it ends a short form, as in `Mass. Inst.`.
    let needLongWord: Bool
    /// Whether dashes and commas part values that a theme joins: `Jane Doe – Design Lead`.
    let joinValues: Bool

    private static let shortWord = 4

    /// Bit `n` is set where a border stands before symbol `n`.
    func places(in text: SymbolText, _ range: Range<Int>) -> UInt64 {
        var places: UInt64 = 0
        var count = 0
        var wordLength = 0
        var isPending = false
        // The last two signs or spaces of the gap that the walk is in.
        var (last, secondLast) = (UInt32(0), UInt32(0))
        var offset = range.lowerBound
        while offset < range.upperBound, count < Form.longest {
            let (value, length) = text.scalar(at: offset)
            let folded = Folded(value)
            offset += length
            if folded.isGap {
                if SymbolText.isSpace(value) {
                    let ends =
                        Self.endsClause(last) && !(needLongWord && wordLength <= Self.shortWord)
                    isPending = isPending || ends || joinValues && joins(secondLast, last)
                }
                (last, secondLast) = (value, last)
            }
            guard folded.count > 0 else { continue }
            if isPending, count > 0 { places |= 1 << UInt64(count) }
            if last != 0 { wordLength = 0 }
            // A letter of another script says more than a Latin one.
            wordLength += value < 0x80 ? 1 : 2
            count += folded.count
            isPending = false
            (last, secondLast) = (0, 0)
        }
        return places
    }

    /// Whether the signs before a space are `, ` or ` – `.
    private func joins(_ secondLast: UInt32, _ last: UInt32) -> Bool {
        last == 0x2C || last == 0x2013 && SymbolText.isSpace(secondLast)
    }

    private static func endsClause(_ sign: UInt32) -> Bool {
        switch sign {
        case 0x2E, 0x21, 0x3F, 0x3B, 0x3A: true
        default: false
        }
    }
}
