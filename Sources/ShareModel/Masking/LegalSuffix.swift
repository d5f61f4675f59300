/// The words at the end of a firm's name that say what kind of firm it is in law.
enum LegalSuffix {
    /// The name without its legal suffixes, or `nil` where it has none or is nothing else.
    static func removed(from name: String) -> String? {
        var words = name.utf8.split { $0 == 0x20 || $0 == UInt8(ascii: ",") }
        let count = words.count
        while let last = words.last, words.count > 1, isSuffix(last) { words.removeLast() }
        guard words.count < count else { return nil }
        return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }

    private static func isSuffix(_ word: Substring.UTF8View) -> Bool {
        suffixes.contains(
            String(
                decoding: word.filter(ASCIIText.isAlphanumeric).map(ASCIIText.lowercased),
                as: UTF8.self))
    }

    private static let suffixes: Set<String> = [
        "ab", "ag", "as", "asa", "aps", "bv", "co", "company", "corp", "corporation", "cv", "eood",
        "gmbh", "gbr", "inc", "incorporated", "kft", "kg", "kk", "limited", "llc", "llp", "lp",
        "ltd", "ltda", "mbh", "nv", "ohg", "ood", "oy", "oyj", "plc", "pte", "pty", "sa", "sarl",
        "sas", "se", "sl", "spa", "sro", "srl", "vof", "ug",
    ]
}
