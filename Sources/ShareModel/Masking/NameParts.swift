/// The parts of a longer name that give it away: its distinctive words, and its beginnings that
/// hold one.
///
/// "Zyqvorth Dynamics Netherlands" is known by "Zyqvorth" and by "Zyqvorth Dynamics", "IBM
/// Netherlands" by "IBM"; "Dynamics" and "Netherlands" say nothing alone.
enum NameParts {
    /// A beginning of a name is looked for up to this many words.
    private static let longestBeginning = 6

    /// The parts of a firm's or school's name, folded, without the name itself.
    static func forms(of secret: Secret, except ownName: [[UInt8]]) -> [FoldedText] {
        guard secret.maskClass == .company || secret.maskClass == .institution else { return [] }
        let words = secret.value.utf8.split { " \t\n,;/()[]".utf8.contains($0) }
            .map { String(decoding: $0, as: UTF8.self) }
        guard words.count > 1 else { return [] }
        var forms: [FoldedText] = []
        var holdsOne = false
        for (index, word) in words.enumerated() {
            let folded = FoldedText(word)
            if isDistinctive(folded, word, isFirst: index == 0), !ownName.contains(folded.bytes) {
                forms.append(folded)
                holdsOne = holdsOne || index < longestBeginning
            }
            if holdsOne, index > 0, index < min(words.count - 1, longestBeginning) {
                forms.append(FoldedText(words[...index].joined(separator: " ")))
            }
        }
        return forms
    }

    /// Whether a word is so unlike others that it names somebody: five Latin letters (four at the
    /// start of the name), two letters of another script, or capitals alone, and no known word.
    private static func isDistinctive(
        _ folded: FoldedText, _ word: String, isFirst: Bool
    ) -> Bool {
        let bytes = folded.bytes
        guard bytes.contains(where: { $0 > UInt8(ascii: "9") }), !LegalSuffix.contains(word) else {
            return false
        }
        let capitals = word.utf8.count { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
        let isAcronym = capitals >= 3 && capitals == bytes.count
        let needed = bytes.contains { $0 >= 0xC0 } ? 6 : isFirst ? 4 : 5
        guard bytes.count >= needed || isAcronym else { return false }
        return !KnownWords.isOrdinary(bytes) && !KnownWords.isPlace(bytes)
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
