/// One folded form of a secret, and where it counts as that secret.
struct SecretPattern: Hashable {
    /// When an occurrence of the form is an occurrence of the secret.
    enum Rule: Hashable {
        /// Anywhere, also inside a word, which then goes as a whole.
        case anywhere
        /// As whole words with a capital: a part of a name, which in lower case may be a word.
        case capitalizedWords
        /// As digits among digits, however they are grouped; the whole number goes.
        case digits
        /// As one word without a space in it, as handles and addresses are written.
        case handle
        /// As a whole word in exactly this spelling; an ordinary word only where a name would stand.
        case spelling([UInt8], isOrdinary: Bool)
    }

    var bytes: [UInt8]
    var maskClass: MaskClass
    var rule: Rule
}
