/// The other names of well-known firms and schools, and how words of names are shortened.
enum Aliases {
    private static let aliases = SortedLines(AliasData.aliases, keysEndAt: "=")
    private static let abbreviations = SortedLines(
        AliasData.abbreviations, keysEndAt: "=")

    /// The other names of what has a folded name.
    static func names(for folded: [UInt8]) -> [String] {
        split(aliases.value(of: folded))
    }

    /// The short forms of a folded word, the most common first.
    static func shortForms(of word: ArraySlice<UInt8>) -> [String] {
        split(abbreviations.value(of: word))
    }

    private static func split(_ row: ArraySlice<UInt8>?) -> [String] {
        (row ?? []).split(separator: UInt8(ascii: "=")).map { String(decoding: $0, as: UTF8.self) }
    }
}
