/// Tells a firm's name from the ordinary word that it also is, by the words around it.
struct FirmContext {
    let text: FoldedText

    /// A line that says a role and a firm has no more words than this.
    private static let longestRoleLine = 12

    /// Whether a word stands where the name of a firm or school stands: alone, after "at" and the
    /// like, before a legal form, or set apart in a line that tells a role.
    func holds(around units: Range<Int>) -> Bool {
        isAlone(units) || isNamed(units)
    }

    /// Whether there is nothing else in the block.
    func isAlone(_ units: Range<Int>) -> Bool {
        text.units[units.lowerBound].gap.contains(.block) && endsBlock(at: units.upperBound)
    }

    /// Whether a word stands where a name stands, and is not alone.
    func isNamed(_ units: Range<Int>) -> Bool {
        isLed(units)
            || legalForm(after: units.upperBound) != nil
            || isSetApart(units) && isInRoleLine(units)
    }

    /// Whether "at" or the like stands before a word, with an article between or not.
    private func isLed(_ units: Range<Int>) -> Bool {
        let index = units.lowerBound
        let word = word(before: index)
        // In "Piet van Dijk" it belongs to the surname.
        if KnownWords.leadsToFirm(word) {
            let isParticle = word.elementsEqual("van".utf8) || word.elementsEqual("von".utf8)
            return !isParticle || !KnownWords.isSurname(text.units[units].map(\.byte))
        }
        return !word.isEmpty && KnownWords.isArticle(word)
            && KnownWords.leadsToFirm(self.word(before: index - word.count))
    }

    /// Whether words in small letters stand where a name stands.
    func surelyHolds(around units: Range<Int>) -> Bool {
        KnownWords.surelyLeadsToFirm(word(before: units.lowerBound))
            || legalForm(after: units.upperBound) != nil
    }

    /// Whether a town's name stands for its school: "at Oxford", `oxford.edu`, `oxford.ac.uk`.
    func isSchool(_ units: Range<Int>) -> Bool {
        if word(before: units.lowerBound).elementsEqual("at".utf8) { return true }
        let next = units.upperBound
        guard next < text.units.count, text.units[next].gap == [.mark, .stop, .dot] else {
            return false
        }
        return ["edu", "ac"].contains { label in
            let end = next + label.utf8.count
            return end <= text.units.count && text.isBoundary(end)
                && text.units[next..<end].map(\.byte).elementsEqual(label.utf8)
        }
    }

    /// Whether a word is a label of a host: `https://careers.lantern.example`.
    ///
    /// - Parameter isAddress: whether the chunk is an address, though no sign of one stands before the
    ///   word.
    func isHostLabel(_ units: Range<Int>, in chunk: Range<Int>, isAddress: Bool) -> Bool {
        let next = units.upperBound
        guard next < chunk.upperBound, text.units[next].gap == [.mark, .stop, .dot] else {
            return false
        }
        // What stands before it in the host is other labels; a path has begun behind a slash.
        var index = units.lowerBound
        while index > chunk.lowerBound {
            let gap = text.units[index].gap
            if gap.contains(.at) || gap.contains(.doubleSlash) { return true }
            if !gap.isEmpty, gap != [.mark, .stop, .dot] { return false }
            index -= 1
        }
        return isAddress
    }

    /// Where the legal form ends that follows a name, if one does: `Inc.`, `B.V.`.
    func legalForm(after index: Int) -> Int? {
        guard index < text.units.count, !text.units[index].gap.isEmpty,
            text.units[index].gap.isDisjoint(with: [.block, .line])
        else { return nil }
        var end = index
        var word: [UInt8] = []
        // `B.V.` is two words to the text and one here.
        while end < text.units.count, word.count < 12,
            end == index || text.units[end].gap.isEmpty
                || text.units[end].gap == [.mark, .stop, .dot]
        {
            word.append(text.units[end].byte)
            end += 1
            if text.isBoundary(end), isLegalForm(word) { return end }
        }
        return nil
    }

    /// Whether a word is a legal form and no short word of the language, as "as" and "spa" are.
    private func isLegalForm(_ word: [UInt8]) -> Bool {
        KnownWords.isLegalForm(word) && (word.count > 3 || !KnownWords.isOrdinary(word))
    }

    // MARK: Words around

    private func endsBlock(at index: Int) -> Bool {
        index == text.units.count || text.units[index].gap.contains(.block)
    }

    private func word(before index: Int) -> ArraySlice<UInt8> {
        guard index > 0, text.units[index].gap.isDisjoint(with: [.block, .stop]) else { return [] }
        var start = index - 1
        while !text.isBoundary(start), index - start < 12 { start -= 1 }
        return text.units[start..<index].map(\.byte)[...]
    }

    // MARK: Role lines

    /// Whether marks or the ends of the line stand on both sides: `Engineer, Target`.
    private func isSetApart(_ units: Range<Int>) -> Bool {
        isSeparator(at: units.lowerBound) && isSeparator(at: units.upperBound)
    }

    private func isSeparator(at index: Int) -> Bool {
        guard index < text.units.count else { return true }
        let gap = text.units[index].gap
        return !gap.isDisjoint(with: [.block, .line])
            || gap.isSuperset(of: [.mark, .space])
    }

    /// Whether the line tells a job title; a name with a line of its own belongs to the lines above and
    /// below it too.
    private func isInRoleLine(_ units: Range<Int>) -> Bool {
        if isRoleLine(around: units.lowerBound) { return true }
        guard startsLine(units.lowerBound),
            units.upperBound == text.units.count || startsLine(units.upperBound)
        else { return false }
        return hasRoleLine(above: units.lowerBound) || hasRoleLine(below: units.upperBound)
    }

    /// Whether the line above a unit that begins one tells a job title; there is none above the first
    /// word, though lines without a letter may stand there.
    private func hasRoleLine(above unit: Int) -> Bool {
        unit > 0 && text.units[unit].gap.contains(.line) && isRoleLine(around: unit - 1)
    }

    private func hasRoleLine(below unit: Int) -> Bool {
        unit < text.units.count && text.units[unit].gap.contains(.line)
            && isRoleLine(around: unit)
    }

    /// Whether the line that a unit is in is short and one of its words is of a job title.
    private func isRoleLine(around unit: Int) -> Bool {
        var start = unit
        var words = 0
        while start > 0, !startsLine(start), words <= Self.longestRoleLine {
            start -= 1
            if text.isBoundary(start) { words += 1 }
        }
        var holdsRole = false
        var word: [UInt8] = []
        words = 0
        for index in start..<text.units.count {
            if index > start, startsLine(index) { break }
            if index > start, text.isBoundary(index) {
                holdsRole = holdsRole || KnownWords.isRole(word)
                word = []
                words += 1
                if words > Self.longestRoleLine { return false }
            }
            if word.count < 20 { word.append(text.units[index].byte) }
        }
        return holdsRole || KnownWords.isRole(word)
    }

    private func startsLine(_ index: Int) -> Bool {
        !text.units[index].gap.isDisjoint(with: [.block, .line])
    }
}
