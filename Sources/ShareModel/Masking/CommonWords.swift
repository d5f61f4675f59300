/// Ordinary words: a name that is one of them says nothing by its letters alone.
enum CommonWords {
    /// Whether folded bytes are an ordinary word.
    static func contains(_ folded: [UInt8]) -> Bool {
        words.contains(String(decoding: folded, as: UTF8.self))
    }

    private static let words: Set<String> = ["experience", "target", "apple"]
}
