/// The parts of a longer name that give it away: its distinctive words, and its beginnings that hold
/// one.
///
/// "Zyqvorth Dynamics Netherlands" is known by "Zyqvorth" and by "Zyqvorth Dynamics"; "Dynamics" and
/// "Netherlands" say nothing alone.
enum NameParts {
    /// The folded parts of a firm's or school's name, without the name itself.
    static func forms(of secret: Secret, except ownName: [[UInt8]]) -> [[UInt8]] {
        guard secret.maskClass == .company || secret.maskClass == .institution else { return [] }
        let words = words(of: LegalSuffix.removed(from: secret.value) ?? secret.value)
        guard words.count > 1 else { return [] }
        let isDistinctive = words.map { Self.isDistinctive($0) && !ownName.contains($0) }
        var forms = zip(words, isDistinctive).compactMap { $1 ? $0 : nil }
        for count in words.indices.dropFirst(2) where isDistinctive[..<count].contains(true) {
            forms.append(Array(words[..<count].joined()))
        }
        return forms
    }

    /// Whether a word is so unlike others that it names somebody.
    private static func isDistinctive(_ word: [UInt8]) -> Bool {
        // Five Latin letters, or two letters of another script.
        let needed = word.contains { $0 >= 0xC0 } ? 6 : 5
        guard word.count >= needed, word.contains(where: { $0 > UInt8(ascii: "9") }) else {
            return false
        }
        return !KnownWords.isOrdinary(word) && !KnownWords.isPlace(word)
    }

    /// The words of a text, folded.
    static func words(of text: String) -> [[UInt8]] {
        let folded = FoldedText(text)
        var words: [[UInt8]] = []
        for (index, unit) in folded.units.enumerated() {
            if folded.isBoundary(index) || words.isEmpty { words.append([]) }
            words[words.count - 1].append(unit.byte)
        }
        return words
    }
}
