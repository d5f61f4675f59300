/// Decides whether an occurrence of a form is the secret, and how far what goes with it reaches.
///
/// Made for a text at its first match: most texts have none.
final class OccurrenceRules {
    let text: FoldedText
    let shape: TextShape
    /// The bytes that the text's offsets point into.
    let source: [UInt8]
    /// Whether the text is a skill or the like, where an ordinary word means itself.
    private let isWordList: Bool
    /// How many units may still be looked at: of very many forms one within the other, each would be
    /// read from its start to its end.
    private var budget: Int

    /// For each unit of a text, so many are looked at.
    private static let looks = 256

    init(text: FoldedText, source: [UInt8], isWordList: Bool) {
        self.text = text
        self.source = source
        self.isWordList = isWordList
        budget = Self.looks * (text.units.count + Self.looks)
        shape = TextShape(text)
    }

    /// Whether units that match a pattern are an occurrence of its secret; they are where too much has
    /// been looked at to tell.
    func isSecret(_ units: Range<Int>, _ pattern: SecretPattern) -> Bool {
        budget -= units.count
        guard budget > 0 else { return true }
        guard keepsSpaces(units, of: pattern) else { return false }
        switch pattern.rule {
        case .anywhere:
            return beginsAndEndsWords(units, of: pattern) && !isInKnownWord(units)
        case .digits: return true
        case .figures:
            // Without its signs a short date is a number like others.
            let isTold =
                pattern.bytes.count >= 8
                || pattern.breaks.allSatisfy { text.isBoundary(units.lowerBound + $0) }
            return isTold && !holdsPercentSign(units)
                && !isFigure(units.lowerBound - 1, beside: units.lowerBound)
                && !isFigure(units.upperBound, beside: units.upperBound)
        case .part:
            if shape.isInAddress(units), isWhole(units) || units.count >= 6 { return true }
            return beginsWord(units.lowerBound) && !isInKnownWord(units)
        case .handle:
            return isWhole(units)
                && units.dropFirst().allSatisfy { !text.units[$0].gap.contains(.space) }
        case .word: return isWhole(units)
        case .capitalWord:
            return isWhole(units) && !isWordList
                && (shape.isInAddress(units) || beginsAsName(units))
        case .townOfSchool:
            return isWhole(units) && !isWordList && FirmContext(text: text).isSchool(units)
                && (shape.isInAddress(units) || beginsAsName(units))
        case .phrase:
            guard isWhole(units), !isWordList else { return false }
            if shape.isInAddress(units) || isTitled(units) || isJoined(units) || standsOut(units) {
                return true
            }
            let context = FirmContext(text: text)
            return context.surelyHolds(around: units) && hasSeveralWords(units)
                || beginsAsName(units) && context.isNamed(units)
        case .leadWord:
            guard isWhole(units), !isWordList else { return false }
            let context = FirmContext(text: text)
            return context.isHostLabel(
                units, in: shape.chunks(around: units), isAddress: shape.isInAddress(units))
                || beginsAsName(units) && context.isNamed(units)
        case .acronym:
            guard !isWordList else { return false }
            return isWhole(units) && (shape.isInAddress(units) || isCapitals(units))
                || isAcronymInWord(units)
        case .ordinaryWord:
            guard isWhole(units) else { return false }
            if shape.isInAddress(units) { return true }
            guard beginsAsName(units) || pattern.isSmall else { return false }
            if hasOwnMarks(units, pattern.edges) { return true }
            switch pattern.maskClass {
            case .company, .institution:
                guard !isWordList else { return false }
                let context = FirmContext(text: text)
                // "Support for HR" is about people, "at HR" is a firm.
                if KnownWords.isCommonAcronym(pattern.bytes) {
                    return context.surelyHolds(around: units) || context.isAlone(units)
                }
                return standsOut(units) || context.holds(around: units)
            case .name:
                // "An experienced nurse" does not name An.
                return units.count > 3 || !startsSentence(units.lowerBound)
            default: return true
            }
        }
    }

    // MARK: Conditions

    private func isWhole(_ units: Range<Int>) -> Bool {
        text.isBoundary(units.lowerBound) && text.isBoundary(units.upperBound)
    }

    /// Whether the short words at the ends of a name are words there too.
    ///
    /// "for Vane" is not "R Vane", and "Vane under" is not "Vane U".
    private func beginsAndEndsWords(_ units: Range<Int>, of pattern: SecretPattern) -> Bool {
        guard let first = pattern.breaks.first, let last = pattern.breaks.last else { return true }
        return (first > 3 || text.isBoundary(units.lowerBound))
            && (pattern.bytes.count - last > 3 || text.isBoundary(units.upperBound))
    }

    /// Whether the first letter is no Latin small letter, or the word is a handle.
    private func beginsAsName(_ units: Range<Int>) -> Bool {
        let unit = text.units[units.lowerBound]
        return !isSmall(unit) || !unit.gap.isDisjoint(with: [.at, .tag])
    }

    private func startsSentence(_ index: Int) -> Bool {
        !text.units[index].gap.isDisjoint(with: [.block, .stop, .line])
    }

    /// Whether a word begins with a unit: behind a gap, or with a capital behind a small letter, or
    /// behind an article or the like that scripts without capitals join to it.
    private func beginsWord(_ index: Int) -> Bool {
        if text.isBoundary(index) || isHump(index) { return true }
        let word = shape.wholeWords(around: index..<index + 1)
        return index - word.lowerBound <= 4
            && text.units[word.lowerBound..<index + 1].allSatisfy {
                // Two bytes for each letter of Hebrew and Arabic.
                (0xD6...0xDB).contains($0.byte) || $0.byte & 0xC0 == 0x80
            }
    }

    /// Whether a capital stands behind a small letter: `MyZyqvorth`.
    private func isHump(_ index: Int) -> Bool {
        index > 0 && text.units[index].gap.isEmpty && isSmall(text.units[index - 1])
            && source[Int(text.units[index].start)] &- UInt8(ascii: "A") < 26
    }

    /// Whether capitals are set apart from small letters around them: `exZDN`, `ZDNer`.
    private func isAcronymInWord(_ units: Range<Int>) -> Bool {
        guard units.count >= 3, isCapitals(units),
            text.isBoundary(units.lowerBound) || isHump(units.lowerBound)
        else { return false }
        var end = units.upperBound
        while !text.isBoundary(end), isSmall(text.units[end]), end - units.upperBound <= 3 {
            end += 1
        }
        return text.isBoundary(end)
    }

    /// Whether one of the words that say something has a capital that no sentence gave it.
    private func isTitled(_ units: Range<Int>) -> Bool {
        units.contains { index in
            let unit = text.units[index]
            guard text.isBoundary(index), !isSmall(unit) else { return false }
            return !startsSentence(index)
                && !KnownWords.isJoining(
                    text.units[shape.wholeWords(around: index..<index + 1)].map(\.byte))
        }
    }

    /// Whether more than one of the words says something: "at the bank" is no name.
    private func hasSeveralWords(_ units: Range<Int>) -> Bool {
        units.count { index in
            text.isBoundary(index)
                && !KnownWords.isJoining(
                    text.units[shape.wholeWords(around: index..<index + 1)].map(\.byte))
        } > 1
    }

    /// Whether the words are written as one, or with underscores between, and are none together.
    private func isJoined(_ units: Range<Int>) -> Bool {
        let isOneWord = units.dropFirst().allSatisfy { index in
            let gap = text.units[index].gap
            guard gap == .mark else { return gap.isEmpty }
            return text.between(index, in: source).allSatisfy { $0 == UInt8(ascii: "_") }
        }
        return isOneWord && !KnownWords.isOrdinary(text.units[units].map(\.byte))
    }

    /// Whether the marks at the ends of the name stand there too, and are more than a full stop.
    private func hasOwnMarks(_ units: Range<Int>, _ edges: SecretPattern.Edges) -> Bool {
        guard !edges.before.isEmpty || edges.after.contains(where: { !".,".utf8.contains($0) })
        else { return false }
        let range = Extent(units: units, in: text).source
        return source[..<range.lowerBound].suffix(edges.before.count).elementsEqual(edges.before)
            && source[range.upperBound...].starts(with: edges.after)
    }

    /// Whether no letter is a Latin small letter.
    private func isCapitals(_ units: Range<Int>) -> Bool {
        text.units[units].allSatisfy { !isSmall($0) }
    }

    private func isSmall(_ unit: FoldedText.Unit) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(source[Int(unit.start)])
    }

    /// Whether a word is written as a name is: in capitals, as a tag, or with `'s` behind it.
    private func standsOut(_ units: Range<Int>) -> Bool {
        isCapitals(units) && units.count >= 4
            || !text.units[units.lowerBound].gap.isDisjoint(with: [.at, .tag])
            || endOfInflection(after: units.upperBound) > units.upperBound
    }

    /// Whether spaces stand only where the form has a gap too, or between all letters, or break words
    /// that are none of the language or all have a capital.
    ///
    /// "Work as an analyst" does not name Asana; "A s a n a" does, and "Zyq Vorth" names Zyqvorth and
    /// "Lantern Works" Lanternworks.
    private func keepsSpaces(_ units: Range<Int>, of pattern: SecretPattern) -> Bool {
        if pattern.rule == .digits || shape.spaces(in: units) == 0 { return true }
        if crossesSentence(units, of: pattern) { return false }
        var isSpacedOut = true
        var isForeign = false
        var nextBreak = 0
        for index in units.dropFirst() {
            let gap = text.units[index].gap
            let isBreak =
                nextBreak < pattern.breaks.count
                && pattern.breaks[nextBreak] == index - units.lowerBound
            if isBreak { nextBreak += 1 }
            let isLetter = text.units[index].start != text.units[index - 1].start
            if gap.isEmpty, isLetter { isSpacedOut = false }
            // A line can end inside a word.
            if gap.contains(.space), !gap.contains(.line), !isBreak { isForeign = true }
        }
        return !isForeign
            || isWhole(units)
                && (isSpacedOut || holdsNoOrdinaryWord(units) || isTwoNames(units))
    }

    /// Whether the units are two words of more than one letter, each with a capital.
    private func isTwoNames(_ units: Range<Int>) -> Bool {
        let starts = units.filter(text.isBoundary)
        return starts.count == 2 && starts[1] - units.lowerBound > 1
            && units.upperBound - starts[1] > 1
            && starts.allSatisfy { !isSmall(text.units[$0]) }
    }

    private static let brackets: ByteSet = "\"()[]{}|<>"
    private static let sentenceEnds: ByteSet = ".!?;:"

    /// Whether a sentence ends inside the units where the form has no mark that ends one.
    ///
    /// A point behind four letters or fewer ends a short form: "St. Olaf", "Mass. Inst.".
    private func crossesSentence(_ units: Range<Int>, of pattern: SecretPattern) -> Bool {
        units.dropFirst().contains { index in
            guard text.units[index].gap.isSuperset(of: [.stop, .space]),
                !pattern.stops.contains(index - units.lowerBound)
            else { return false }
            let between = text.between(index, in: source)
            // No part of a name is read from one pair of brackets or quotes into the next.
            if pattern.rule == .part || pattern.rule == .phrase,
                pattern.breaks.contains(index - units.lowerBound),
                !between.allSatisfy({ $0 < 0x80 && !Self.brackets.contains($0) })
            {
                return true
            }
            let start = max(units.lowerBound, index - 5)
            // In scripts without spaces each letter begins a word, and none is short.
            guard index - start == 5,
                (start + 1..<index).allSatisfy({
                    text.units[$0].gap.subtracting(.unspacedScript).isEmpty
                })
            else { return false }
            return zip(between, between.dropFirst()).contains { sign, next in
                Self.sentenceEnds.contains(sign) && next == 0x20
            }
        }
    }

    /// Whether no word of some whole words is one of the language.
    private func holdsNoOrdinaryWord(_ units: Range<Int>) -> Bool {
        var start = units.lowerBound
        for index in units.dropFirst() + [units.upperBound] where text.isBoundary(index) {
            let word = text.units[start..<index].map(\.byte)
            let isLetter = word.count == 1 && "aiu".utf8.contains(word[0])
            if isLetter || KnownWords.isOrdinary(word) { return false }
            start = index
        }
        return true
    }

    /// Whether the units are inside one longer word that is ordinary or a place.
    private func isInKnownWord(_ units: Range<Int>) -> Bool {
        let word = shape.wholeWords(around: units)
        // No known word is longer than this; a longer one must not be walked over at each match.
        guard word != units, word.count <= 40, word.dropFirst().allSatisfy({ !text.isBoundary($0) })
        else {
            return false
        }
        let bytes = text.units[word].map(\.byte)
        return KnownWords.isOrdinary(bytes) || KnownWords.isPlace(bytes)
    }
}
