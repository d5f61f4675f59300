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
            for key in Set(names.map { FoldedText($0).bytes }) {
                for alias in Aliases.names(for: key) { add(alias: alias) }
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
        for name in whole {
            names += NumberWords.spellings(of: name)
            names += Self.umlautSpellings(of: name)
            addShortened(name)
            // A name with "&" is also written without it.
            if name.utf8.contains(UInt8(ascii: "&")) {
                names.append(
                    String(decoding: name.utf8.filter { $0 != UInt8(ascii: "&") }, as: UTF8.self))
            }
        }
    }

    // MARK: Short forms

    /// Adds a name of several words with its words shortened, and its initials.
    private mutating func addShortened(_ name: String) {
        let words = name.utf8.split { " \t\n-,".utf8.contains($0) }
            .map { String(decoding: $0, as: UTF8.self) }
        guard (2...Self.mostWords).contains(words.count) else { return }
        let folded = words.map { FoldedText($0).bytes }
        let shortForms = folded.map(Aliases.shortForms)
        for place in 0..<(shortForms.map(\.count).max() ?? 0) {
            let shortened = zip(words, shortForms).map { word, forms in
                forms.isEmpty ? word : forms[min(place, forms.count - 1)]
            }
            names.append(shortened.joined(separator: " "))
        }
        if words.count == 3, words[1].utf8.elementsEqual("&".utf8) {
            names.append(Self.initial(of: folded[0]) + " & " + Self.initial(of: folded[2]))
        }
        let initials = zip(words, folded)
            .filter { !$0.1.isEmpty && !Self.isConnecting($0.1) && !LegalSuffix.contains($0.0) }
            .map { Self.initial(of: $0.1) }
        let acronym = initials.joined()
        if (3...6).contains(initials.count), !KnownWords.isAcronym(Array(acronym.utf8)) {
            acronyms.append(acronym)
        }
    }

    private static func initial(of word: [UInt8]) -> String {
        String(decoding: word.prefix(1), as: UTF8.self)
    }

    /// Whether a word joins others in a name and has no letter in its initials.
    static func isConnecting(_ word: [UInt8]) -> Bool { connecting.contains(word) }

    private static let connecting = Set(
        [
            "of", "and", "the", "for", "in", "at", "de", "den", "der", "het", "van", "voor", "en",
            "und", "fur", "et", "du", "des", "la", "le", "di", "da", "do", "del", "y", "e",
        ].map { Array($0.utf8) })

    // MARK: Other letters

    /// A name with its umlauts written out, and with written-out ones as plain letters.
    private static func umlautSpellings(of name: String) -> [String] {
        var output: [Unicode.Scalar] = []
        var isChanged = false
        for scalar in name.unicodeScalars {
            switch scalar {
            case "ä", "ö", "ü", "Ä", "Ö", "Ü", "ø", "Ø":
                output += [umlautBases[scalar] ?? scalar, "e"]
            case "å", "Å": output += ["a", "a"]
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
        if isChanged { return [String(written)] }
        return plainSpelling(of: name).map { [$0] } ?? []
    }

    private static let umlautBases: [Unicode.Scalar: Unicode.Scalar] = [
        "ä": "a", "ö": "o", "ü": "u", "Ä": "A", "Ö": "O", "Ü": "U", "ø": "o", "Ø": "O",
    ]

    /// `Mueller` as `Muller`: the letters that an umlaut may stand behind, without their `e`.
    private static func plainSpelling(of name: String) -> String? {
        let bytes = Array(name.utf8)
        var output: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            let isWrittenOut =
                byte == UInt8(ascii: "e") && index > 0 && "aouAOU".utf8.contains(bytes[index - 1])
                && index + 1 < bytes.count && ASCIIText.isAlphanumeric(bytes[index + 1])
            if !isWrittenOut { output.append(byte) }
        }
        guard output.count < bytes.count, output.count >= 5 else { return nil }
        return String(decoding: output, as: UTF8.self)
    }

    static func pieces(of value: String, at separators: String) -> [String] {
        value.utf8.split { separators.utf8.contains($0) }.map {
            String(decoding: $0, as: UTF8.self)
        }
    }
}
