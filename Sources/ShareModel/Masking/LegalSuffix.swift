/// The words at the end of a firm's name that say what kind of firm it is in law.
enum LegalSuffix {
    /// The name without what stands in brackets and without its legal suffixes; the name itself
    /// where it is nothing else.
    static func removed(from name: String) -> String {
        var depth = 0
        let bare = name.utf8.filter { byte in
            if byte == UInt8(ascii: "(") { depth += 1 }
            defer { if byte == UInt8(ascii: ")"), depth > 0 { depth -= 1 } }
            return depth == 0
        }
        var words = bare.split { $0 == 0x20 || $0 == 0x0A || $0 == UInt8(ascii: ",") }
        while let last = words.last, words.count > 1, isSuffix(last) { words.removeLast() }
        guard !words.isEmpty else { return name }
        return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }

    /// Whether a word says what kind of firm it is.
    static func contains(_ word: String) -> Bool { isSuffix(Array(word.utf8)[...]) }

    private static func isSuffix(_ word: ArraySlice<UInt8>) -> Bool {
        if word.elementsEqual("&".utf8) { return true }
        return suffixes.contains(
            String(
                decoding: word.filter(ASCIIText.isAlphanumeric).map(ASCIIText.lowercased),
                as: UTF8.self))
    }

    private static let suffixes: Set<String> = [
        "ab", "ag", "and", "aps", "as", "asa", "bv", "bvba", "co", "company", "corp",
        "corporation", "cv", "doo", "ev", "gbr", "gmbh", "group", "holding", "holdings", "inc",
        "incorporated", "io", "kft", "kg", "kgaa", "kk", "limited", "llc", "llp", "lp", "ltd",
        "ltda", "mbh", "nv", "ohg", "ood", "oo", "oy", "oyj", "plc", "pte", "pty", "pvt", "sa",
        "sarl", "sas", "se", "sl", "sp", "spa", "spzoo", "srl", "sro", "ug", "vof", "z",
    ]
}
