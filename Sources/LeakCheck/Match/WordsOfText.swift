/// The words of a stretch of text, from gap to gap.
struct WordsOfText {
    let text: SymbolText

    /// Whether one of the words is an ordinary one.
    func holdOrdinaryWord(_ range: Range<Int>) -> Bool {
        var holds = false
        forEach(in: range) { holds = holds || isOrdinary($0) }
        return holds
    }

    /// Calls `body` with each word, folded; what is no Latin letter in it is in no list.
    func forEach(in range: Range<Int>, _ body: ([UInt8]) -> Void) {
        var word: [UInt8] = []
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (value, length) = text.scalar(at: offset)
            let folded = Folded(value)
            if folded.isGap, !word.isEmpty {
                body(word)
                word = []
            }
            for place in 0..<folded.count {
                word.append(UInt8(exactly: folded.symbol(place)) ?? 0xFF)
            }
            offset += length
        }
        if !word.isEmpty { body(word) }
    }

    private func isOrdinary(_ word: [UInt8]) -> Bool {
        guard let first = word.first else { return false }
        // The words of one letter in English and Dutch.
        if word.count == 1 { return "aiu".utf8.contains(first) }
        return WordTable.traits(of: WordKey(word)).contains(.ordinary)
    }
}
