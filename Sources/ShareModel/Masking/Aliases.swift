/// The other names of well-known firms and schools, and how words of names are shortened.
enum Aliases {
    private static let aliases = SortedLines(lines: AliasData.aliases)
    private static let abbreviations = SortedLines(lines: AliasData.abbreviations)

    /// The other names of what has a folded name.
    static func names(for folded: [UInt8]) -> [String] {
        split(aliases.value(of: folded, behind: "="))
    }

    /// The short forms of a folded word, the most common first.
    static func shortForms(of word: [UInt8]) -> [String] {
        split(abbreviations.value(of: word, behind: "="))
    }

    private static func split(_ row: ArraySlice<UInt8>?) -> [String] {
        (row ?? []).split(separator: UInt8(ascii: "=")).map { String(decoding: $0, as: UTF8.self) }
    }
}
