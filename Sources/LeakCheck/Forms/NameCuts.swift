/// What one value says of more names than one, or with more words than people use.
enum NameCuts {
    /// A longer value is a text and no name.
    static let longest = 400
    /// Of a list of more names nobody knows which are meant.
    private static let mostPieces = 3

    /// The names that signs or words set apart, and what stands before the first comma; none where the
    /// value is one name.
    static func pieces(of value: [UInt8]) -> [[UInt8]] {
        var pieces: [[UInt8]] = [[]]
        for word in words(of: value) {
            if parts(word, isFirst: pieces[pieces.count - 1].isEmpty) {
                pieces.append([])
                continue
            }
            pieces[pieces.count - 1] += value[word] + [0x20]
            if value[word].last == UInt8(ascii: ";") { pieces.append([]) }
        }
        func parts(_ word: Range<Int>, isFirst: Bool) -> Bool {
            if signs.contains([UInt8](value[word])) { return true }
            let isInBrackets = value[word].first == UInt8(ascii: "(")
            // A name can begin with such a word: "VIA Technologies".
            guard isInBrackets || !isFirst else { return false }
            let bare =
                isInBrackets ? value[word].dropFirst().map(\.asciiLowercased) : [UInt8](value[word])
            return betweenNames.contains(bare)
        }
        var names = (2...mostPieces).contains(pieces.count) ? pieces : []
        if let comma = value.firstIndex(of: UInt8(ascii: ",")) {
            names.append([UInt8](value[..<comma]))
        }
        return names.map(trimmed).filter { !$0.isEmpty && $0 != value }
    }

    /// A name without its article; `nil` where it has none.
    static func withoutArticle(_ name: [UInt8]) -> [UInt8]? {
        let words = words(of: name)
        guard words.count > 1, SortedLines.articles.contains(name[words[0]].map(\.asciiLowercased))
        else {
            return nil
        }
        return [UInt8](name[words[1].lowerBound...])
    }

    /// A name without the possessive at its end: `Sainsbury` of `Sainsbury's`; `nil` where it has none.
    static func withoutPossessive(_ name: [UInt8]) -> [UInt8]? {
        for ending in ["'s", "\u{2019}s"] where name.count > ending.utf8.count + 2 {
            if name.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
                return [UInt8](name.dropLast(ending.utf8.count))
            }
        }
        return nil
    }

    /// A value without HTML tags.
    static func withoutTags(_ value: [UInt8]) -> [UInt8] {
        guard value.contains(UInt8(ascii: "<")) else { return value }
        var output: [UInt8] = []
        var rest = value[...]
        while let byte = rest.first {
            let next = rest.dropFirst().first ?? 0
            if byte == UInt8(ascii: "<"), next.isASCIILetter || next == UInt8(ascii: "/"),
                let end = rest.firstIndex(of: UInt8(ascii: ">"))
            {
                output.append(0x20)
                rest = rest[(end + 1)...]
            } else {
                output.append(byte)
                rest = rest.dropFirst()
            }
        }
        return trimmed(output)
    }

    /// A name with a space where a capital or a figure alone sets words apart: `Post NL`; `nil` where
    /// nothing does.
    static func spaced(_ name: [UInt8]) -> [UInt8]? {
        var output: [UInt8] = []
        for (place, byte) in name.enumerated() {
            let next = place + 1 < name.count ? name[place + 1] : 0
            if place > 0, isBorder(name[place - 1], byte, next) { output.append(0x20) }
            output.append(byte)
        }
        return output.count > name.count ? output : nil
    }

    private static func isBorder(_ last: UInt8, _ byte: UInt8, _ next: UInt8) -> Bool {
        if isCapital(byte) { return isSmall(last) || last.isASCIIDigit }
        if byte.isASCIIDigit { return isSmall(last) }
        return isSmall(byte) && last.isASCIIDigit && isSmall(next)
    }

    private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
    private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

    /// The words of a name between white space.
    private static func words(of name: [UInt8]) -> [Range<Int>] {
        name.indices.split { name[$0].isHTMLSpace }.map { $0.startIndex..<$0.endIndex }
    }

    /// A name without the signs and spaces that its neighbours left at its ends.
    private static func trimmed(_ name: [UInt8]) -> [UInt8] {
        let isSign: (UInt8) -> Bool = { $0.isHTMLSpace || "(),;:|[]".utf8.contains($0) }
        let start = name.drop(while: isSign)
        return [UInt8](start.dropLast(start.reversed().prefix(while: isSign).count))
    }

    private static func list(_ text: String) -> Set<[UInt8]> {
        Set(text.utf8.split(separator: 0x20).map { [UInt8]($0) })
    }

    private static let signs = list("/ | \u{2013} \u{2014}")
    private static let betweenNames = list(
        "via formerly previously voorheen vormals ehemals aka a.k.a. dba d/b/a")
}
