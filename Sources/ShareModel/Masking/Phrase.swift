/// The words of a name, and what they say together.
///
/// A name can be made of ordinary words alone: "Data Systems" is a firm with capitals and a kind of
/// work without them.
struct Phrase {
    /// The folded words.
    let words: [ArraySlice<UInt8>]

    /// So many words that say something are met in this order by chance.
    private static let mostByChance = 3

    init(_ text: FoldedText) {
        let bytes = text.bytes
        let starts = bytes.indices.filter { text.isBoundary($0) }
        words = zip(starts, starts.dropFirst() + [bytes.count]).map { bytes[$0..<$1] }
    }

    /// The words that say something: figures and words that join others do not.
    private var telling: [ArraySlice<UInt8>] {
        words.filter { word in
            word.contains { $0 > UInt8(ascii: "9") } && !KnownWords.isJoining(word)
        }
    }

    /// Whether an ordinary text may hold these words in this order.
    var isOrdinary: Bool {
        words.count > 1 && (1...Self.mostByChance).contains(telling.count)
            && telling.allSatisfy {
                $0.count > 1 && KnownWords.isOrdinary($0) && !KnownWords.isPlace($0)
            }
    }

    /// Whether the words are enough of a longer name to know it by: more than one says something, one
    /// of them not only of what kind it is, and the last does not join it to what follows.
    var isTelling: Bool {
        guard let last = words.last, !KnownWords.isJoining(last) else { return false }
        return telling.count > 1 && !telling.allSatisfy(KnownWords.isGeneric)
    }
}
