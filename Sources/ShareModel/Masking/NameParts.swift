/// The parts of a longer name that give it away: its distinctive words, and its beginnings that
/// hold one.
///
/// "Zyqvorth Dynamics Netherlands" is known by "Zyqvorth" and by "Zyqvorth Dynamics", "IBM
/// Netherlands" by "IBM"; "Dynamics" and "Netherlands" say nothing alone.
enum NameParts {
    private static let wordEnds: ByteSet = " \t\n,;/()[]"
    /// A beginning of a name is looked for up to this many words.
    private static let longestBeginning = 6

    /// A part of a name.
    struct Part {
        var text: String
        var rule: SecretPattern.Rule
    }

    /// The parts of a firm's, school's or person's name, or of an address, without the name itself.
    ///
    /// - Parameter ownName: the words of the person's name, folded: such a word is the firm's where a
    ///   firm stands.
    static func parts(of secret: Secret, ownName: [[UInt8]]) -> [Part] {
        switch secret.maskClass {
        case .company, .institution, .address, .location: break
        case .name: return personParts(of: secret.value)
        case .section where secret.namesSomebody: break
        default: return []
        }
        let words = secret.value.utf8.split(whereSeparator: wordEnds.contains)
            .map { String(decoding: $0, as: UTF8.self) }
        let joined = joinedParts(of: words, ownName: ownName)
        guard words.count > 1 else { return joined }
        let isPlace = secret.maskClass == .address || secret.maskClass == .location
        var parts = joined
        var holdsOne = false
        var isFirst = !isPlace
        for (index, word) in words.enumerated() {
            let folded = FoldedText(word)
            if isPlace {
                parts += addressParts(of: word, folded, before: words[(index + 1)...].first)
            }
            defer { isFirst = isFirst && KnownWords.isJoining(folded.bytes) }
            var rule =
                rule(for: folded, word, isFirst: isFirst)
                ?? commonRule(for: folded, secret.maskClass, isFirst: isFirst)
            if rule != nil, ownName.contains(folded.bytes) { rule = .ordinaryWord }
            if let rule {
                parts.append(Part(text: word, rule: rule))
                // Four capitals that are no word name somebody in small letters too.
                if rule == .acronym, folded.units.count >= 4 {
                    parts.append(Part(text: word, rule: .word))
                }
                holdsOne = holdsOne || index < longestBeginning && rule.namesAlone
            }
            guard !isPlace, index > 0, index < min(words.count - 1, longestBeginning) else {
                continue
            }
            if let part = part(words[...index], holdsOne: holdsOne) { parts.append(part) }
        }
        return isPlace ? parts : parts + coreParts(of: words, secret.maskClass)
    }

    /// The names in words that a sign joins, each long enough to be one: "Zyqvorth–Quelmar", but not
    /// "T-Mobile" or "AT&T".
    private static func joinedParts(of words: [String], ownName: [[UInt8]]) -> [Part] {
        words.flatMap { word -> [Part] in
            let names = word.unicodeScalars.split(whereSeparator: isJoint)
            guard names.count > 1, names.allSatisfy({ $0.count >= fewestJoined }) else { return [] }
            return names.compactMap { scalars in
                let name = String(String.UnicodeScalarView(scalars))
                let folded = FoldedText(name)
                guard let rule = rule(for: folded, name, isFirst: false) else { return nil }
                return Part(text: name, rule: ownName.contains(folded.bytes) ? .ordinaryWord : rule)
            }
        }
    }

    private static let fewestJoined = 4

    /// Whether a sign joins two names to one word: no letter and no apostrophe does.
    private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return "-+&|:\\=~_".unicodeScalars.contains(scalar) }
        return switch scalar.properties.generalCategory {
        case .dashPunctuation, .otherPunctuation, .mathSymbol, .otherSymbol, .connectorPunctuation:
            true
        default: false
        }
    }

    /// Several words of a name as a part of it; `nil` where they say nothing alone.
    private static func part(_ words: ArraySlice<String>, holdsOne: Bool) -> Part? {
        let text = words.joined(separator: " ")
        if holdsOne { return Part(text: text, rule: .part) }
        let phrase = Phrase(FoldedText(text))
        if phrase.isTelling { return Part(text: text, rule: .phrase) }
        // `Van Dijk`: a surname with what belongs to it.
        guard let last = phrase.words.last, KnownWords.isSurname(last) else { return nil }
        return Part(text: text, rule: .ordinaryWord)
    }

    /// What is left of a name without the words at its ends that say of what kind it is: "De Zon" of
    /// "Restaurant De Zon", "Notre Dame" of "University of Notre Dame"; and a school's name the other
    /// way round.
    private static func coreParts(of words: [String], _ maskClass: MaskClass) -> [Part] {
        let folded = words.map { FoldedText($0).bytes }
        var core = words.indices
        func isPlain(_ index: Int) -> Bool {
            KnownWords.isGeneric(folded[index]) || KnownWords.isPlace(folded[index])
        }
        while let first = core.first, KnownWords.isGeneric(folded[first]) {
            core.removeFirst()
            while let next = core.first, isOf(words[next]) { core.removeFirst() }
        }
        while let last = core.last, isPlain(last) || KnownWords.isJoining(folded[last]),
            core.count > 1
        {
            core.removeLast()
        }
        guard !core.isEmpty, core.count < words.count else { return [] }
        let named = words[core]
        var parts: [Part] = []
        if core.count == 1, named[core.lowerBound].utf8.count == 2 {
            // Two capitals before words of a kind: "GE Healthcare".
            parts.append(Part(text: named[core.lowerBound], rule: .acronym))
        } else if core.count == 1, KnownWords.isOrdinary(folded[core.lowerBound]),
            !isPlain(core.lowerBound),
            folded[core.lowerBound].count >= 3
        {
            parts.append(Part(text: words[core.lowerBound], rule: .leadWord))
        } else if core.count > 1 {
            let holdsOne = core.contains { index in
                rule(for: FoldedText(words[index]), words[index], isFirst: false)?.namesAlone
                    == true
            }
            parts.append(
                part(named, holdsOne: holdsOne)
                    ?? Part(text: named.joined(separator: " "), rule: .phrase))
        }
        guard maskClass == .institution, let kind = folded.first(where: KnownWords.isGeneric) else {
            return parts
        }
        let name = named.joined(separator: " ")
        let words = [String(decoding: kind, as: UTF8.self)] + Aliases.shortForms(of: kind[...])
        let forms = words.filter { $0.utf8.count > 1 }.flatMap { word in
            ["\(name) \(word)", "\(word) \(name)", "\(word) of \(name)", "\(word) van \(name)"]
        }
        return parts
            + forms.map { form in
                Part(text: form, rule: Phrase(FoldedText(form)).isOrdinary ? .phrase : .part)
            }
    }

    /// Whether a word in small letters joins a kind to a name: "University *of* Zyqland".
    private static func isOf(_ word: String) -> Bool {
        word.utf8.first.map { $0 &- UInt8(ascii: "a") < 26 } == true
            && KnownWords.isJoining(FoldedText(word).bytes)
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
            && !KnownWords.isGeneric(bytes) && !KnownWords.isJoining(bytes)
        return begins ? .leadWord : nil
    }

    /// The words of a person's name: any of them tells who it is.
    private static func personParts(of name: String) -> [Part] {
        let words = NameSpellings.pieces(of: name, at: " \t\n-")
        guard words.count > 1 else { return [] }
        return words.compactMap { word in
            let bytes = FoldedText(word).bytes
            guard word.unicodeScalars.count > 1, bytes.count > 1,
                !KnownWords.isJoining(bytes)
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
        guard bytes.contains(where: { $0 <= UInt8(ascii: "9") }) else { return [] }
        // Letters and figures in two groups: `LS1 5HD`.
        if let next, holdsLettersAndFigures(word), holdsLettersAndFigures(next) {
            return [Part(text: "\(word) \(next)", rule: .word)]
        }
        guard bytes.count >= 4 else { return [] }
        let code = Part(text: word, rule: .word)
        guard let next, next.utf8.count == 2 else { return [code] }
        // The letters of a Dutch postcode: `1015 CJ`.
        return [code, Part(text: "\(word) \(next)", rule: .word)]
    }

    /// Whether a word of an address is a half of a British or Canadian postcode.
    private static func holdsLettersAndFigures(_ word: String) -> Bool {
        let figures = word.utf8.count { $0 &- UInt8(ascii: "0") < 10 }
        let letters = word.utf8.count { $0 | 0x20 &- UInt8(ascii: "a") < 26 }
        return figures > 0 && letters > 0 && figures + letters == word.utf8.count
            && (2...4).contains(word.utf8.count)
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
            !KnownWords.isPlace(bytes), !KnownWords.isGeneric(bytes)
        else { return nil }
        if KnownWords.isSurname(bytes) { return .ordinaryWord }
        if bytes.count >= 5 { return .part }
        return isAcronym ? .acronym : bytes.count == 3 ? .capitalWord : .word
    }

    /// Whether a text reads as the name of a person and tells nothing else: few words, none of which
    /// leads to a firm, without figures and but with the marks of names.
    static func isPersonName(_ text: String) -> Bool {
        let words = words(of: text)
        let hasOnlyLetters = text.unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter,
                .otherLetter, .nonspacingMark, .spacingMark:
                true
            default:
                " .'-\u{2019}\u{2010}\u{2011}\u{A0}\u{200C}\u{200D}".unicodeScalars.contains(scalar)
            }
        }
        return hasOnlyLetters && words.count <= 5
            && !words.contains { KnownWords.leadsToFirm($0) && !nobiliary.contains($0) }
    }

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
