/// The words around a name that say that it is a firm's.
struct FirmContext {
    let text: SymbolText
    /// What the lists say of the name.
    let traits: WordTraits

    /// No host has more letters.
    private static let longestHost = 253

    /// Whether a word stands before a range that leads to a firm's name.
    ///
    /// In "Piet van Dijk" it belongs to the surname.
    func follows(_ range: Range<Int>, surely: Bool = false) -> Bool {
        let word = word(before: range.lowerBound)
        return WordTable.traits(of: WordKey(word)).contains(surely ? .sureLead : .firmLead)
            && !(traits.contains(.surname) && WordLists.isParticle(word))
    }

    /// Whether a firm's context begins before or ends after a range.
    ///
    /// "Support for HR" is about people, "at HR" is a firm.
    func surrounds(_ range: Range<Int>) -> Bool {
        let isLegal = WordLists.endsFirm(word(after: range.upperBound))
        if traits.contains(.acronym) { return isLegal || follows(range, surely: true) }
        return follows(range) || isLegal
            || isPossessor(range) || RoleLine(text: text).endsWith(range)
    }

    /// Whether a range is the name in a host: `www.heineken.com`, `jane@heineken.com`; in a path or
    /// before `@` it may be the person's own.
    func isHost(_ range: Range<Int>) -> Bool {
        let bytes = text.bytes
        let ending = bytes[range.upperBound...].prefix(Self.longestHost)
        let domain = ending.dropFirst().prefix(while: \.isASCIILetter)
        guard ending.first == UInt8(ascii: "."),
            WordLists.isTopLevelDomain(domain.map(\.asciiLowercased)),
            bytes[(domain.endIndex)...].first != UInt8(ascii: "@")
        else { return false }
        let start = max(0, range.lowerBound - Self.longestHost)
        let labels = bytes[start..<range.lowerBound].reversed().prefix {
            $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2D || $0 == 0x2E
        }
        let host = range.lowerBound - labels.count
        guard host > 0, bytes[host - 1] == 0x2F else { return true }
        return host > 1 && bytes[host - 2] == 0x2F
    }

    /// Whether `'s` follows.
    private func isPossessor(_ range: Range<Int>) -> Bool {
        let (sign, length) =
            range.upperBound < text.bytes.count
            ? text.scalar(at: range.upperBound) : (0, 0)
        let end = range.upperBound + length
        guard sign == 0x27 || sign == 0x2019, end < text.bytes.count else { return false }
        return text.bytes[end] == UInt8(ascii: "s") && text.endsWord(at: end + 1)
    }

    /// The word before an offset, folded, with white space or a hyphen between; empty where it is long.
    private func word(before offset: Int) -> [UInt8] {
        var word: [UInt8] = []
        var offset = offset
        while offset > 0 {
            offset = text.scalarStart(before: offset)
            let value = text.scalar(at: offset).value
            let folded = Folded(value)
            if folded.isGap {
                let isHyphen = value == 0x2D || value == 0x2010 || value == 0x2011
                guard word.isEmpty, isHyphen || SymbolText.isSpace(value) else { break }
            }
            for place in (0..<folded.count).reversed() {
                guard let byte = UInt8(exactly: folded.symbol(place)), word.count < 12 else {
                    return []
                }
                word.append(byte)
            }
        }
        return word.reversed()
    }

    /// The word after an offset, folded, with a comma and white space between; empty where it is long.
    private func word(after offset: Int) -> [UInt8] {
        var word: [UInt8] = []
        var offset = offset
        while offset < text.bytes.count {
            let (value, length) = text.scalar(at: offset)
            let folded = Folded(value)
            offset += length
            if folded.isGap {
                let isBetween =
                    SymbolText.isSpace(value) && value != 0x0A || value == UInt32(UInt8(ascii: ","))
                let isPoint = !word.isEmpty && value == UInt32(UInt8(ascii: "."))
                guard word.isEmpty && isBetween || isPoint else { break }
            }
            for place in 0..<folded.count {
                guard let byte = UInt8(exactly: folded.symbol(place)), word.count < 16 else {
                    return []
                }
                word.append(byte)
            }
        }
        return word
    }
}
