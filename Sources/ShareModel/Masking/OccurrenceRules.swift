/// Decides whether an occurrence of a form is the secret, and how far what goes with it reaches.
///
/// Made for a text at its first match: most texts have none.
final class OccurrenceRules {
    private let text: FoldedText
    private let shape: TextShape
    /// The bytes that the text's offsets point into.
    private let source: [UInt8]
    /// Whether the text is a skill or the like, where an ordinary word means itself.
    private let isWordList: Bool

    init(text: FoldedText, source: [UInt8], isWordList: Bool) {
        self.text = text
        self.source = source
        self.isWordList = isWordList
        shape = TextShape(text)
    }

    /// Whether units that match a pattern are an occurrence of its secret.
    func isSecret(_ units: Range<Int>, _ pattern: SecretPattern) -> Bool {
        guard keepsSpaces(units, of: pattern) else { return false }
        switch pattern.rule {
        case .anywhere:
            return beginsAndEndsWords(units, of: pattern) && !isInKnownWord(units)
        case .digits: return true
        case .figures:
            return !isFigure(units.lowerBound - 1, beside: units.lowerBound)
                && !isFigure(units.upperBound, beside: units.upperBound)
        case .part:
            if shape.isInAddress(units), isWhole(units) || units.count >= 6 { return true }
            return text.isBoundary(units.lowerBound) && !isInKnownWord(units)
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
            return context.surelyHolds(around: units)
                || beginsAsName(units) && context.holds(around: units)
        case .leadWord:
            guard isWhole(units), !isWordList else { return false }
            let context = FirmContext(text: text)
            return context.isHostLabel(units, in: shape.chunks(around: units), isAddress: false)
                || beginsAsName(units) && context.isNamed(units)
        case .acronym:
            return isWhole(units) && !isWordList && (shape.isInAddress(units) || isCapitals(units))
        case .ordinaryWord:
            guard isWhole(units) else { return false }
            if shape.isInAddress(units) { return true }
            guard beginsAsName(units) else { return false }
            if hasOwnMarks(units, pattern.edges) { return true }
            switch pattern.maskClass {
            case .company, .institution:
                return !isWordList
                    && (standsOut(units) || FirmContext(text: text).holds(around: units))
            default: return true
            }
        }
    }

    /// An occurrence with all that belongs to it.
    struct Extent {
        /// The letters that go.
        var units: Range<Int>
        /// The bytes that go: the letters, and marks of the name's own at their ends.
        var source: Range<Int>

        init(units: Range<Int>, source: Range<Int>) {
            self.units = units
            self.source = source
        }

        /// The letters alone.
        init(units: Range<Int>, in text: FoldedText) {
            let (first, last) = (text.units[units.lowerBound], text.units[units.upperBound - 1])
            self.init(units: units, source: Int(first.start)..<Int(last.end))
        }
    }

    /// The extent of an occurrence: the rest of its word, an ending after an apostrophe, a legal
    /// form behind it, the whole of an address.
    func extent(of units: Range<Int>, _ pattern: SecretPattern) -> Extent {
        let whole = extended(units, pattern)
        var range = Extent(units: whole, in: text).source
        let edges = pattern.edges
        if whole.lowerBound == units.lowerBound,
            source[..<range.lowerBound].suffix(edges.before.count).elementsEqual(edges.before)
        {
            range = range.lowerBound - edges.before.count..<range.upperBound
        }
        if whole.upperBound == units.upperBound, !edges.after.isEmpty,
            source[range.upperBound...].starts(with: edges.after)
        {
            range = range.lowerBound..<range.upperBound + edges.after.count
        } else if whole.upperBound > units.upperBound || isDotted(units),
            endsWithPoint(range.upperBound)
        {
            range = range.lowerBound..<range.upperBound + 1
        }
        return Extent(units: whole, source: range)
    }

    /// Whether points stand between all letters: `I.B.M`.
    private func isDotted(_ units: Range<Int>) -> Bool {
        units.count > 1 && units.dropFirst().allSatisfy { text.units[$0].gap.contains(.dot) }
    }

    /// Whether a full stop follows that ends a short form and no sentence: `Acme Inc. in May`.
    private func endsWithPoint(_ end: Int) -> Bool {
        guard end < source.count, source[end] == UInt8(ascii: ".") else { return false }
        let rest = source[(end + 1)...]
        guard let next = rest.first(where: { $0 != 0x20 }) else { return false }
        return rest.first != 0x20 || next &- UInt8(ascii: "a") < 26
            || next &- UInt8(ascii: "0") < 10
    }

    private func extended(_ units: Range<Int>, _ pattern: SecretPattern) -> Range<Int> {
        var units = units
        switch pattern.rule {
        case .anywhere, .part: units = shape.wholeWords(around: units)
        case .digits: units = wholeNumber(around: units)
        case .word, .capitalWord, .ordinaryWord, .phrase, .leadWord, .townOfSchool, .acronym,
            .figures, .handle:
            break
        }
        units = units.lowerBound..<endOfInflection(after: units.upperBound)
        if pattern.maskClass == .company || pattern.maskClass == .institution,
            let end = FirmContext(text: text).legalForm(after: units.upperBound)
        {
            units = units.lowerBound..<end
        }
        return shape.isInLongerAddress(units) ? shape.chunks(around: units) : units
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

    /// Whether one of the words that say something has a capital that no sentence gave it.
    private func isTitled(_ units: Range<Int>) -> Bool {
        units.contains { index in
            let unit = text.units[index]
            guard text.isBoundary(index), !isSmall(unit) else { return false }
            let startsSentence = !unit.gap.isDisjoint(with: [.block, .stop, .line])
            return !startsSentence
                && !NameSpellings.isConnecting(
                    text.units[shape.wholeWords(around: index..<index + 1)].map(\.byte))
        }
    }

    /// Whether the words are written as one, or with underscores between, and are none together.
    private func isJoined(_ units: Range<Int>) -> Bool {
        let isOneWord = units.dropFirst().allSatisfy { index in
            let gap = text.units[index].gap
            guard gap == .mark else { return gap.isEmpty }
            return source[Int(text.units[index - 1].end)..<Int(text.units[index].start)]
                .allSatisfy { $0 == UInt8(ascii: "_") }
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
    /// that are none of the language.
    ///
    /// "Work as an analyst" does not name Asana; "A s a n a" does, and "Zyq Vorth" names Zyqvorth.
    private func keepsSpaces(_ units: Range<Int>, of pattern: SecretPattern) -> Bool {
        if pattern.rule == .digits { return true }
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
        return !isForeign || isWhole(units) && (isSpacedOut || holdsNoOrdinaryWord(units))
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

    // MARK: Extent

    /// The digits around, up to the length of the longest number (ITU-T E.164) on each side.
    private func wholeNumber(around units: Range<Int>) -> Range<Int> {
        var (lower, upper) = (units.lowerBound, units.upperBound)
        while lower > 0, units.lowerBound - lower < 15, isDigit(lower - 1),
            !text.startsBlock(lower)
        {
            lower -= 1
        }
        while upper - units.upperBound < 15, isDigit(upper), !text.startsBlock(upper) { upper += 1 }
        // A handle that ends in digits is no part of the number behind it.
        while lower < units.lowerBound {
            let chunk = shape.chunks(around: lower..<lower + 1)
            if chunk.upperBound > units.lowerBound || chunk.allSatisfy(isDigit) { break }
            lower = chunk.upperBound
        }
        return lower..<upper
    }

    /// Whether a digit goes on across a boundary without a gap.
    private func isFigure(_ index: Int, beside boundary: Int) -> Bool {
        index >= 0 && isDigit(index) && text.units[boundary].gap.isEmpty
    }

    private func isDigit(_ index: Int) -> Bool {
        index < text.units.count && text.units[index].byte <= UInt8(ascii: "9")
    }

    /// Where an ending such as `'s` or Turkish `'da` ends, if one follows.
    private func endOfInflection(after upper: Int) -> Int {
        guard upper < text.units.count,
            text.units[upper].gap.subtracting([.mark, .stop, .unspacedScript]) == .apostrophe
        else { return upper }
        var end = upper + 1
        while end - upper <= 4, !text.isBoundary(end) { end += 1 }
        return end - upper <= 4 ? end : upper
    }
}
