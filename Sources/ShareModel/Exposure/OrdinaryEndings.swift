/// The endings that an ordinary word of English or Dutch takes.
enum OrdinaryEndings {
    /// Whether a folded word is an ordinary one with an ending that the list may lack.
    static func isInflected(_ word: [UInt8]) -> Bool {
        rows.contains { ending, rest in
            let count = ending.utf8.count
            guard word.count > count + 2, word.suffix(count).elementsEqual(ending.utf8) else {
                return false
            }
            return KnownWords.isOrdinary(Array(word.dropLast(count)) + rest.utf8)
        }
    }

    /// An ending, and what the word had in its place.
    private static let rows: [(ending: String, rest: String)] = [
        ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("d", ""), ("ied", "y"), ("ing", ""),
        ("ing", "e"), ("er", ""), ("er", "e"), ("ers", ""), ("ers", "e"), ("ly", ""), ("en", ""),
        ("n", ""), ("de", ""), ("te", ""), ("e", ""),
    ]
}
