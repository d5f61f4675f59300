/// One folded form of a secret, and where it counts as that secret.
struct SecretPattern: Hashable, Sendable {
    /// When an occurrence of the form is an occurrence of the secret.
    enum Rule: Hashable, Sendable {
        /// Anywhere, also inside a word, which then goes as a whole: a distinctive name.
        case anywhere
        /// At the start of a word that stands as a name does: a part of a longer name.
        case part
        /// As a whole word in any case: a short name.
        case word
        /// As a whole word with a capital, where a name would stand: a name that is a word.
        case ordinaryWord
        /// As digits among digits, however they are grouped; the whole number goes.
        case digits
        /// As one word without a space in it, as handles and addresses are written.
        case handle
    }

    var bytes: [UInt8]
    /// Where the form itself has a space or a mark between two bytes, in order.
    var breaks: [Int]
    var maskClass: MaskClass
    var rule: Rule

    init(_ folded: FoldedText, _ maskClass: MaskClass, _ rule: Rule) {
        bytes = folded.bytes
        breaks = folded.units.indices.dropFirst().filter { folded.isBoundary($0) }
        self.maskClass = maskClass
        self.rule = rule
    }
}
