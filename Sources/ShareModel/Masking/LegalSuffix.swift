/// The words at the end of a firm's name that say what kind of firm it is.
enum LegalSuffix {
    /// The name without what stands in brackets and without its legal forms; the name itself where
    /// it is nothing else.
    ///
    /// `Smith & Co` stays whole: `Smith` alone is a surname.
    static func removed(from name: String) -> String {
        guard name.utf8.contains(UInt8(ascii: "(")) || isSuffix(lastWord(of: name)) else {
            return name
        }
        var depth = 0
        let bare = name.utf8.filter { byte in
            if byte == UInt8(ascii: "(") { depth += 1 }
            defer { if byte == UInt8(ascii: ")"), depth > 0 { depth -= 1 } }
            return depth == 0
        }
        var words = bare.split { $0 == 0x20 || $0 == 0x0A || $0 == UInt8(ascii: ",") }
        while let last = words.last, words.count > 1, isSuffix(last) {
            let isPair = words.count == 3 && words[1].elementsEqual("&".utf8)
            guard !isPair || KnownWords.isLegalForm(folded(last)) else { break }
            words.removeLast()
        }
        guard !words.isEmpty else { return name }
        return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }

    private static func lastWord(of name: String) -> ArraySlice<UInt8> {
        Array(name.utf8.reversed().prefix { $0 != 0x20 && $0 != 0x0A && $0 != UInt8(ascii: ",") })
            .reversed()[...]
    }

    /// Whether a word says what kind of firm it is.
    static func contains(_ word: String) -> Bool { isSuffix(Array(word.utf8)[...]) }

    private static func isSuffix(_ word: ArraySlice<UInt8>) -> Bool {
        if word.elementsEqual("&".utf8) { return true }
        let folded = folded(word)
        return KnownWords.isLegalForm(folded) || KnownWords.isFirmKind(folded)
    }

    private static func folded(_ word: ArraySlice<UInt8>) -> [UInt8] {
        word.filter(ASCIIText.isAlphanumeric).map(ASCIIText.lowercased)
    }
}
