/// The ways in which the name of a firm, school, person or place is written.
struct NameSpellings {
    /// The spellings, the name itself first; some may fold to the same.
    private(set) var names: [String] = []
    /// Capital letters that stand for the name.
    private(set) var acronyms: [String] = []
    private let maskClass: MaskClass

    /// The most words of a name that is shortened or told by its initials.
    private static let mostWords = 12

    init(of value: String, _ maskClass: MaskClass) {
        self.maskClass = maskClass
        switch maskClass {
        case .company, .institution, .section:
            addOrganisation(value)
            for name in names {
                for alias in Aliases.names(for: FoldedText(name).bytes) { add(alias: alias) }
            }
        case .name:
            names = [value]
            names += Self.umlautSpellings(of: value)
        case .address, .location: names = [value] + Self.pieces(of: value, at: ",;/()\n")
        default: names = [value]
        }
    }

    /// Adds another name of a firm or school; two letters count as capitals alone.
    mutating func add(alias: String) {
        if alias.utf8.count == 2 { acronyms.append(alias) } else { addOrganisation(alias) }
    }

    private mutating func addOrganisation(_ value: String) {
        var whole = [value, LegalSuffix.removed(from: value)]
        // What stands in brackets is often the name in another script, or its short form.
        let pieces = Self.pieces(of: value, at: "()[]")
        if pieces.count > 1 { whole += pieces.filter { !LegalSuffix.contains($0) } }
        if whole[0].utf8.elementsEqual(whole[1].utf8) { whole.remove(at: 1) }
        names += whole
        if let label = Self.withoutDomain(value) { names.append(label) }
        for name in whole {
            names += Self.umlautSpellings(of: name)
            let words = Phrase(FoldedText(name)).words
            if words.count <= Self.mostWords {
                names += NumberWords.spellings(of: words)
                addShortened(words)
            }
            names += Self.joinedOtherwise(name)
        }
    }

    /// The name of a firm that calls itself by its host: `Booking` of `Booking.com`.
    private static func withoutDomain(_ name: String) -> String? {
        let bytes = Array(name.utf8)
        guard let point = bytes.lastIndex(of: UInt8(ascii: ".")), point >= 2,
            !bytes.contains(0x20), (2...3).contains(bytes.count - point - 1),
            bytes[(point + 1)...].allSatisfy({ $0 | 0x20 &- UInt8(ascii: "a") < 26 })
        else { return nil }
        return String(decoding: bytes[..<point], as: UTF8.self)
    }

    // MARK: Short forms

    /// Adds a name of several words with its words shortened, and its initials.
    private mutating func addShortened(_ words: [ArraySlice<UInt8>]) {
        guard words.count > 1 else { return }
        let shortForms = words.map(Aliases.shortForms)
        for place in 0..<(shortForms.map(\.count).max() ?? 0) {
            let shortened = zip(words, shortForms).map { word, forms in
                forms.isEmpty
                    ? String(decoding: word, as: UTF8.self) : forms[min(place, forms.count - 1)]
            }
            names.append(shortened.joined(separator: " "))
        }
        guard words.allSatisfy({ ($0.first ?? 0) < 0x80 }) else { return }
        if words.count >= 3, words[1].elementsEqual("and".utf8) {
            names.append(
                String(
                    decoding: words[0].prefix(1) + " & ".utf8 + words[2].prefix(1), as: UTF8.self)
            )
        }
        let initials = words.filter {
            !KnownWords.isJoining($0) && !KnownWords.isLegalForm($0) && !KnownWords.isFirmKind($0)
        }.compactMap(\.first)
        if (3...6).contains(initials.count), !KnownWords.isAcronym(initials) {
            acronyms.append(String(decoding: initials, as: UTF8.self))
        }
        if maskClass == .institution { addUniversityInitials(words) }
    }

    /// Adds the initials of a university with those of the words that join: `UoZ`, `UvZ`.
    private mutating func addUniversityInitials(_ words: [ArraySlice<UInt8>]) {
        let initials = words.compactMap(\.first)
        guard words[0].starts(with: "universi".utf8), words.contains(where: KnownWords.isJoining),
            (3...4).contains(initials.count), !KnownWords.isAcronym(initials)
        else { return }
        names.append(String(decoding: initials, as: UTF8.self))
    }

    /// A name with "&" with nothing there, and with the word of other languages; one with such a word
    /// with "and".
    private static func joinedOtherwise(_ name: String) -> [String] {
        // What joins words is `&`, or stands between two spaces.
        guard name.utf8.contains(UInt8(ascii: "&")) || name.utf8.count(where: { $0 == 0x20 }) > 1
        else {
            return []
        }
        let words = name.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        if name.utf8.contains(UInt8(ascii: "&")) {
            let without = String(
                decoding: name.utf8.filter { $0 != UInt8(ascii: "&") }, as: UTF8.self)
            guard words.contains(where: { $0.utf8.elementsEqual("&".utf8) }) else {
                return [without]
            }
            return [without]
                + ["en", "und", "et", "y"].map { word in
                    words.map { $0.utf8.elementsEqual("&".utf8) ? word : $0 }
                        .joined(separator: " ")
                }
        }
        let isJoining = words.map { word in
            ["en", "und", "et", "y", "+"].contains { word.utf8.elementsEqual($0.utf8) }
        }
        guard words.count > 2, isJoining.dropFirst().dropLast().contains(true) else { return [] }
        return [zip(words, isJoining).map { $1 ? "and" : $0 }.joined(separator: " ")]
    }

    /// Other spellings of a part of a name: its umlauts written out, and what joins it.
    static func otherSpellings(of part: String) -> [String] {
        umlautSpellings(of: part) + joinedOtherwise(part)
    }

    // MARK: Other letters

    /// A name with its umlauts written out, and with written-out ones as plain letters.
    static func umlautSpellings(of name: String) -> [String] {
        if name.utf8.allSatisfy({ $0 < 0x80 }) { return plainSpelling(of: name).map { [$0] } ?? [] }
        var output: [Unicode.Scalar] = []
        var isChanged = false
        for scalar in name.unicodeScalars {
            switch scalar {
            case "ä", "ö", "ü", "Ä", "Ö", "Ü", "ø", "Ø":
                output += [umlautBases[scalar] ?? scalar, "e"]
            case "å", "Å": output += ["a", "a"]
            case "đ", "Đ": output += ["d", "j"]
            case "\u{308}" where output.last.map { "aouAOU".unicodeScalars.contains($0) } == true:
                output.append("e")
            default:
                output.append(scalar)
                continue
            }
            isChanged = true
        }
        var written = String.UnicodeScalarView()
        written.append(contentsOf: output)
        return isChanged ? [String(written)] : []
    }

    private static let umlautBases: [Unicode.Scalar: Unicode.Scalar] = [
        "ä": "a", "ö": "o", "ü": "u", "Ä": "A", "Ö": "O", "Ü": "U", "ø": "o", "Ø": "O",
    ]

    /// `Mueller` as `Muller`: the letters that an umlaut may stand behind, without their `e`.
    private static func plainSpelling(of name: String) -> String? {
        let bytes = Array(name.utf8)
        guard zip(bytes, bytes.dropFirst()).contains(where: isWrittenUmlaut) else { return nil }
        var output: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            let isWrittenOut =
                index > 0 && isWrittenUmlaut(bytes[index - 1], byte)
                && index + 1 < bytes.count && ASCIIText.isAlphanumeric(bytes[index + 1])
            if !isWrittenOut { output.append(byte) }
        }
        guard output.count < bytes.count, output.count >= 5 else { return nil }
        return String(decoding: output, as: UTF8.self)
    }

    private static func isWrittenUmlaut(_ first: UInt8, _ second: UInt8) -> Bool {
        guard second == UInt8(ascii: "e") else { return false }
        return switch first | 0x20 {
        case UInt8(ascii: "a"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
        default: false
        }
    }

    /// The pieces of a value between some of its signs.
    static func pieces(of value: String, at separators: ByteSet) -> [String] {
        value.utf8.split(whereSeparator: separators.contains).map {
            String(decoding: $0, as: UTF8.self)
        }
    }
}
