/// Finds the words that initials stand for: `Zyqvorth Dynamics Netherlands` where ZDN is hidden.
///
/// The words must begin with capitals, and one of them must be no known word, or the initials must
/// stand beside them: "Master of Information Technology" does not name the MIT.
struct LongForms {
    private var maskClasses: [[UInt8]: MaskClass] = [:]

    /// The initials that have three to six letters.
    private static let lengths = 3...6
    /// The most words of a name, those that join others among them.
    private static let mostWords = 12
    /// The longest name of initials and a legal form, in bytes.
    private static let longestName = 24

    /// - Parameter secrets: values to hide, of which those of capitals alone count.
    init(of secrets: [Secret]) {
        for secret in secrets
        where (secret.maskClass == .company || secret.maskClass == .institution)
            && secret.value.utf8.count <= Self.longestName
        {
            let name = LegalSuffix.removed(from: secret.value).utf8.filter {
                $0 != UInt8(ascii: ".")
            }
            let isCapitals = name.allSatisfy { $0 &- UInt8(ascii: "A") < 26 }
            let letters = name.map(ASCIIText.lowercased)
            guard isCapitals, Self.lengths.contains(letters.count), !KnownWords.isAcronym(letters)
            else { continue }
            let known = maskClasses[letters] ?? secret.maskClass
            maskClasses[letters] = min(known, secret.maskClass)
        }
    }

    /// Calls a closure with the units of each long form and the class of its initials.
    func forEach(
        in text: FoldedText, source: [UInt8], _ body: (Range<Int>, MaskClass) -> Void
    ) {
        guard !maskClasses.isEmpty else { return }
        let words = Self.words(of: text)
        for first in words.indices where Self.isCapital(words[first], in: text, source) {
            var initials: [UInt8] = []
            var holdsUnknown = false
            for last in first..<min(words.count, first + Self.mostWords) {
                let word = words[last]
                let bytes = text.units[word].map(\.byte)
                if last > first, Self.endsName(before: word, in: text, source) { break }
                guard Self.isCapital(word, in: text, source) else {
                    if KnownWords.isJoining(bytes) { continue }
                    break
                }
                initials.append(text.units[word.lowerBound].byte)
                holdsUnknown = holdsUnknown || Self.isUnknown(bytes)
                guard initials.count <= Self.lengths.upperBound else { break }
                guard let maskClass = maskClasses[initials],
                    holdsUnknown || stands(initials, beside: first..<last + 1, of: words, in: text)
                else { continue }
                body(words[first].lowerBound..<word.upperBound, maskClass)
            }
        }
    }

    /// Whether a name ends before a word: at marks but hyphens and `&`, and at the end of a block.
    private static func endsName(
        before word: Range<Int>, in text: FoldedText, _ source: [UInt8]
    ) -> Bool {
        let unit = text.units[word.lowerBound]
        if !unit.gap.isDisjoint(with: [.block, .stop]) { return true }
        return text.between(word.lowerBound, in: source).contains {
            $0 < 0x80 && !" \t\n-&".utf8.contains($0)
        }
    }

    private static func isUnknown(_ word: [UInt8]) -> Bool {
        word.count >= 4 && !KnownWords.isOrdinary(word) && !KnownWords.isPlace(word)
    }

    private func stands(
        _ initials: [UInt8], beside run: Range<Int>, of words: [Range<Int>], in text: FoldedText
    ) -> Bool {
        [run.lowerBound - 1, run.upperBound].contains { index in
            words.indices.contains(index)
                && text.units[words[index]].map(\.byte).elementsEqual(initials)
        }
    }

    private static func words(of text: FoldedText) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var start = 0
        for index in text.units.indices.dropFirst() where text.isBoundary(index) {
            words.append(start..<index)
            start = index
        }
        if start < text.units.count { words.append(start..<text.units.count) }
        return words
    }

    private static func isCapital(
        _ word: Range<Int>, in text: FoldedText, _ source: [UInt8]
    ) -> Bool {
        source[Int(text.units[word.lowerBound].start)] &- UInt8(ascii: "A") < 26
    }
}
