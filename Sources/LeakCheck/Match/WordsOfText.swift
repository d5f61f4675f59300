/// The words of a stretch of text, from gap to gap.
struct WordsOfText {
    let text: SymbolText

    /// Whether one of the words is an ordinary one.
    func holdOrdinaryWord(_ range: Range<Int>) -> Bool {
        var word: [UInt8] = []
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (value, length) = text.scalar(at: offset)
            let folded = Folded(value)
            if folded.isGap {
                if isOrdinary(word) { return true }
                word = []
            }
            // What is no Latin letter is in no list.
            for place in 0..<folded.count {
                word.append(UInt8(exactly: folded.symbol(place)) ?? 0xFF)
            }
            offset += length
        }
        return isOrdinary(word)
    }

    private func isOrdinary(_ word: [UInt8]) -> Bool {
        guard let first = word.first else { return false }
        // The words of one letter in English and Dutch.
        if word.count == 1 { return "aiu".utf8.contains(first) }
        return SortedLines.ordinaryWords.contains(word)
    }
}
