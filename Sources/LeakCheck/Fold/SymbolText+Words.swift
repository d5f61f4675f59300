/// The words of a text around a place in it.
extension SymbolText {
    /// The symbols of a word before an offset inside it; `nil` where there are more than `longest`.
    func symbols(before offset: Int, longest: Int) -> [UInt32]? {
        var symbols: [UInt32] = []
        var start = offset
        while start > 0 {
            start = scalarStart(before: start)
            let folded = Folded(scalar(at: start).value)
            if folded.isGap { break }
            for place in (0..<folded.count).reversed() { symbols.append(folded.symbol(place)) }
            if symbols.count > longest { return nil }
        }
        return symbols.reversed()
    }

    /// The symbols of the word that a range without gaps is a part of, those of the range among them;
    /// `nil` where the word is longer than `longest`, or the range is all of it.
    func word(around range: Range<Int>, longest: Int) -> [UInt32]? {
        guard var word = symbols(before: range.lowerBound, longest: longest) else { return nil }
        var isLonger = !word.isEmpty
        var offset = range.lowerBound
        while offset < bytes.count {
            let (value, length) = scalar(at: offset)
            let folded = Folded(value)
            if folded.isGap { break }
            isLonger = isLonger || offset >= range.upperBound && folded.count > 0
            for place in 0..<folded.count { word.append(folded.symbol(place)) }
            if word.count > longest { return nil }
            offset += length
        }
        return isLonger ? word : nil
    }

    /// Whether a capital stands at an offset right behind a small letter: `MyZyqvorth`.
    func startsHump(at offset: Int) -> Bool {
        guard offset > 0, (0x41...0x5A).contains(bytes[offset]) else { return false }
        return (0x61...0x7A).contains(bytes[offset - 1])
    }

    /// Whether the scalar at an offset is a small letter.
    func startsInLowerCase(at offset: Int) -> Bool {
        Unicode.Scalar(scalar(at: offset).value)?.properties.isLowercase ?? false
    }

    /// Whether no word stands before an offset with nothing but spaces between.
    func startsSentence(at offset: Int) -> Bool {
        var offset = offset
        while offset > 0 {
            offset = scalarStart(before: offset)
            let value = scalar(at: offset).value
            let folded = Folded(value)
            if folded.count > 0 { return false }
            if folded.isGap, value == 0x0A || !Self.isSpace(value) { return true }
        }
        return true
    }
}
