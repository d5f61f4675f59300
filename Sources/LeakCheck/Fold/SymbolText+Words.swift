/// The words of a text around a place in it.
extension SymbolText {
    /// The symbols of the word that a range without gaps is a part of, those of the range among them;
    /// `nil` where the word is longer than `longest`, or the range is all of it.
    func word(around range: Range<Int>, longest: Int) -> [UInt32]? {
        var before: [UInt32] = []
        var start = range.lowerBound
        while start > 0 {
            start = scalarStart(before: start)
            let folded = Folded(scalar(at: start).value)
            if folded.isGap { break }
            for place in (0..<folded.count).reversed() { before.append(folded.symbol(place)) }
            if before.count > longest { return nil }
        }
        var word = [UInt32](before.reversed())
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
