/// How far what goes with an occurrence reaches.
extension OccurrenceRules {
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
        } else if whole.upperBound == units.upperBound, edges.after.first ?? 0 >= 0x80,
            source[range.upperBound...].starts(with: [0x20] + edges.after)
        {
            // A picture stands behind a space.
            range = range.lowerBound..<range.upperBound + 1 + edges.after.count
        } else if whole.upperBound > units.upperBound || isDotted(units),
            endsWithPoint(range.upperBound)
        {
            range = range.lowerBound..<range.upperBound + 1
        }
        // An address ends with its slash.
        let behind = source[range.upperBound...].prefix(2)
        if shape.isInAddress(whole), behind.first == UInt8(ascii: "/"),
            behind.count == 1 || (behind.last ?? 0) <= 0x20
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
        case .anywhere, .part, .acronym: units = shape.wholeWords(around: units)
        case .digits: units = wholeNumber(around: units)
        case .handle: if shape.isInAddress(units) { units = shape.chunks(around: units) }
        case .word, .capitalWord, .ordinaryWord, .phrase, .leadWord, .townOfSchool, .figures: break
        }
        units = units.lowerBound..<endOfInflection(after: units.upperBound)
        if pattern.maskClass == .company || pattern.maskClass == .institution,
            let end = FirmContext(text: text).legalForm(after: units.upperBound)
        {
            units = units.lowerBound..<end
        }
        return shape.isInLongerAddress(units) ? shape.chunks(around: units) : units
    }

    /// The digits around, up to the length of the longest number (ITU-T E.164) on each side.
    private func wholeNumber(around units: Range<Int>) -> Range<Int> {
        var (lower, upper) = (units.lowerBound, units.upperBound)
        while lower > 0, units.lowerBound - lower < 15, isDigit(lower - 1), !partsNumbers(lower) {
            lower -= 1
        }
        while upper - units.upperBound < 15, isDigit(upper), !partsNumbers(upper) { upper += 1 }
        // A handle that ends in digits is no part of the number behind it.
        while lower < units.lowerBound {
            let chunk = shape.chunks(around: lower..<lower + 1)
            if chunk.upperBound > units.lowerBound || chunk.allSatisfy(isDigit) { break }
            lower = chunk.upperBound
        }
        return lower..<upper
    }

    /// Whether a block, a sentence or a number with `+` begins with a digit.
    private func partsNumbers(_ index: Int) -> Bool {
        let gap = text.units[index].gap
        return gap.contains(.block) || gap.isSuperset(of: [.dot, .space])
            || gap.contains(.space)
                && source[..<Int(text.units[index].start)].last == UInt8(ascii: "+")
    }

    /// Whether figures end with a percent sign and are no date with those behind it: "saved 12% 1941".
    func holdsPercentSign(_ units: Range<Int>) -> Bool {
        units.dropFirst().contains { index in
            text.between(index, in: source).contains(UInt8(ascii: "%"))
        }
    }

    /// Whether a digit goes on across a boundary without a gap.
    func isFigure(_ index: Int, beside boundary: Int) -> Bool {
        index >= 0 && isDigit(index) && text.units[boundary].gap.isEmpty
    }

    private func isDigit(_ index: Int) -> Bool {
        index < text.units.count && text.units[index].byte <= UInt8(ascii: "9")
    }

    /// Where an ending such as `'s` or Turkish `'da` ends, if one follows.
    func endOfInflection(after upper: Int) -> Int {
        guard upper < text.units.count,
            text.units[upper].gap.subtracting([.mark, .stop, .dot, .unspacedScript]) == .apostrophe
        else { return upper }
        var end = upper + 1
        while end - upper <= 4, !text.isBoundary(end) { end += 1 }
        return end - upper <= 4 ? end : upper
    }
}
