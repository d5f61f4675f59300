/// The parts of a longer name that give it away: its distinctive words, and its beginnings that
/// hold one.
///
/// "Zyqvorth Dynamics Netherlands" is known by "Zyqvorth" and by "Zyqvorth Dynamics", "IBM
/// Netherlands" by "IBM"; "Dynamics" and "Netherlands" say nothing alone.
enum NameParts {
    /// A beginning of a name is looked for up to this many words.
    private static let longestBeginning = 6

    /// A part of a name.
    struct Part {
        var text: String
        var rule: SecretPattern.Rule
    }

    /// The parts of a firm's, school's or person's name, or of an address, without the name itself.
    static func parts(of secret: Secret, except ownName: [[UInt8]]) -> [Part] {
        switch secret.maskClass {
        case .company, .institution, .address, .location: break
        case .name: return personParts(of: secret.value)
        case .section where secret.namesSomebody: break
        default: return []
        }
        let words = secret.value.utf8.split { " \t\n,;/()[]".utf8.contains($0) }
            .map { String(decoding: $0, as: UTF8.self) }
        guard words.count > 1 else { return [] }
        let isPlace = secret.maskClass == .address || secret.maskClass == .location
        var parts: [Part] = []
        var holdsOne = false
        var isFirst = !isPlace
        for (index, word) in words.enumerated() {
            let folded = FoldedText(word)
            if isPlace {
                parts += addressParts(of: word, folded, before: words[(index + 1)...].first)
            }
            defer { isFirst = isFirst && NameSpellings.isConnecting(folded.bytes) }
            let rule =
                rule(for: folded, word, isFirst: isFirst)
                ?? commonRule(for: folded, secret.maskClass, isFirst: isFirst)
            if let rule,
                !ownName.contains(folded.bytes)
            {
                parts.append(Part(text: word, rule: rule))
                holdsOne = holdsOne || index < longestBeginning && rule.namesAlone
            }
            guard !isPlace, index > 0, index < min(words.count - 1, longestBeginning) else {
                continue
            }
            let beginning = words[...index].joined(separator: " ")
            if holdsOne {
                parts.append(Part(text: beginning, rule: .part))
            } else if Phrase(FoldedText(beginning)).isTelling {
                parts.append(Part(text: beginning, rule: .phrase))
            }
        }
        return parts
    }

    /// How a word counts that many names hold: as the school's where its town stands for it, and as
    /// the whole name's where it begins it and a name is expected; `nil` where it never does.
    private static func commonRule(
        for folded: FoldedText, _ maskClass: MaskClass, isFirst: Bool
    ) -> SecretPattern.Rule? {
        let bytes = folded.bytes
        if maskClass == .institution, KnownWords.isPlace(bytes) { return .townOfSchool }
        let begins =
            isFirst && bytes.count >= 3 && KnownWords.isOrdinary(bytes)
            && !KnownWords.isGeneric(bytes) && !NameSpellings.isConnecting(bytes)
        return begins && maskClass != .address && maskClass != .location ? .leadWord : nil
    }

    /// The words of a person's name: any of them tells who it is.
    private static func personParts(of name: String) -> [Part] {
        let words = NameSpellings.pieces(of: name, at: " \t\n-")
        guard words.count > 1 else { return [] }
        return words.compactMap { word in
            let bytes = FoldedText(word).bytes
            guard word.unicodeScalars.count > 1, bytes.count > 1,
                !NameSpellings.isConnecting(bytes)
            else { return nil }
            let rule: SecretPattern.Rule =
                KnownWords.isOrdinary(bytes) ? .ordinaryWord : bytes.count >= 5 ? .part : .word
            return Part(text: word, rule: rule)
        }
    }

    /// What an address holds beside words that name somebody: its town, and its postcode.
    private static func addressParts(
        of word: String, _ folded: FoldedText, before next: String?
    ) -> [Part] {
        let bytes = folded.bytes
        if KnownWords.isPlace(bytes) { return [Part(text: word, rule: .capitalWord)] }
        guard bytes.count >= 4, bytes.contains(where: { $0 <= UInt8(ascii: "9") }) else {
            return []
        }
        let code = Part(text: word, rule: .word)
        guard let next, next.utf8.count == 2 else { return [code] }
        // The letters of a Dutch postcode: `1015 CJ`.
        return [code, Part(text: "\(word) \(next)", rule: .word)]
    }

    /// How a word counts that is so unlike others that it names somebody: five Latin letters (three at
    /// the start of the name), two letters of another script, or capitals alone, and no known word;
    /// `nil` for another word.
    private static func rule(
        for folded: FoldedText, _ word: String, isFirst: Bool
    ) -> SecretPattern.Rule? {
        let bytes = folded.bytes
        guard bytes.contains(where: { $0 > UInt8(ascii: "9") }), !LegalSuffix.contains(word) else {
            return nil
        }
        let capitals = word.utf8.count { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
        let isAcronym = capitals >= 3 && capitals == bytes.count
        let isForeign = bytes.contains { $0 >= 0xC0 }
        let needed = isForeign ? 6 : isFirst ? 3 : 5
        guard bytes.count >= needed || isAcronym, !KnownWords.isAcronym(bytes),
            !KnownWords.isPlace(bytes)
        else { return nil }
        if KnownWords.isSurname(bytes) { return .ordinaryWord }
        if bytes.count >= 5 { return .part }
        return isAcronym ? .acronym : bytes.count == 3 ? .capitalWord : .word
    }

    /// Whether a text reads as the name of a person and tells nothing else: few words, none of which
    /// leads to a firm, without figures and but with the marks of names.
    static func isPersonName(_ text: String) -> Bool {
        let words = words(of: text)
        let hasOnlyLetters = text.utf8.allSatisfy { byte in
            byte >= 0x80 || ASCIIText.isAlphanumeric(byte) && byte > UInt8(ascii: "9")
                || " .'-".utf8.contains(byte)
        }
        return hasOnlyLetters && words.count <= 5
            && !words.contains { KnownWords.leadsToFirm($0) && !nobiliary.contains($0) }
    }

    /// Words that lead to a firm's name and are a part of surnames too.
    private static let nobiliary = Set(["van", "von", "bij"].map { Array($0.utf8) })

    /// The words of a text, folded.
    static func words(of text: String) -> [[UInt8]] {
        let folded = FoldedText(text)
        var words: [[UInt8]] = []
        for (index, unit) in folded.units.enumerated() {
            if folded.isBoundary(index) || words.isEmpty { words.append([]) }
            words[words.count - 1].append(unit.byte)
        }
        return words
    }
}
