/// A second opinion on what a reader sees of a text, simple and slow.
///
/// Latin letters in small ones, digits, spaces; every other letter or symbol is one sign that joins
/// nothing. Punctuation and what is invisible is left out, so that `Q-z·x` reads as `qzx`.
enum PlainReading {
    private static let otherLetter: UInt8 = 0x01
    private static let space: UInt8 = 0x20

    static func letters(of text: String) -> [UInt8] {
        var letters: [UInt8] = []
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39, 0x61...0x7A: letters.append(UInt8(scalar.value))
            case 0x41...0x5A: letters.append(UInt8(scalar.value) + 0x20)
            default: letters += other(scalar)
            }
        }
        return letters
    }

    private static func other(_ scalar: Unicode.Scalar) -> [UInt8] {
        let properties = scalar.properties
        if properties.isWhitespace { return [space] }
        // These read as a word.
        if [0x26, 0xFF06, 0xFE60].contains(scalar.value) { return [otherLetter] }
        switch properties.generalCategory {
        case .format, .nonspacingMark, .enclosingMark, .connectorPunctuation, .dashPunctuation,
            .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .otherPunctuation:
            return []
        default: return [otherLetter]
        }
    }

    /// Whether letters stand somewhere in other letters, looked for at every place.
    static func holds(_ word: [UInt8], in letters: [UInt8]) -> Bool {
        letters.indices.contains { letters[$0...].starts(with: word) }
    }
}
