/// Finds the other half of a range of which one date is hidden: "from [date] to 2024" tells too much.
struct DateRanges {
    let text: FoldedText
    let source: [UInt8]

    /// Words between the two dates of a range, folded: English, Dutch, German, French, Spanish, Italian,
    /// Portuguese, Polish, Swedish, Danish.
    private static let joins = Set(
        ("to until till through and tot tm en bis und a au et jusqua hasta al y fino e ate do i "
            + "till til og och").utf8.split(separator: 0x20).map(Array.init))
    private static let signs: [[UInt8]] = ["-", "–", "—", "−", "~", "/", "→", "…"].map {
        Array($0.utf8)
    }
    /// A range that is longer than this is none: 30 September 2019 to 12 October 2021.
    private static let longest = 4

    /// The date with the one that makes a range with it, where there is one.
    func extended(_ extent: OccurrenceRules.Extent) -> OccurrenceRules.Extent {
        var extent = extent
        if let start = partner(before: extent.units.lowerBound) {
            extent.units = start..<extent.units.upperBound
            let first = Int(text.units[start].start)
            extent.source = min(first, extent.source.lowerBound)..<extent.source.upperBound
        }
        if let end = partner(after: extent.units.upperBound) {
            extent.units = extent.units.lowerBound..<end
            let last = Int(text.units[end - 1].end)
            extent.source = extent.source.lowerBound..<max(last, extent.source.upperBound)
        }
        return extent
    }

    /// Where the date ends that a sign or a word joins to what ends here.
    private func partner(after end: Int) -> Int? {
        guard end < text.units.count else { return nil }
        if isSign(before: end) { return dateEnd(from: end) }
        guard let next = wordEnd(from: end), Self.joins.contains(word(end..<next)), joins(at: end),
            joins(at: next)
        else { return nil }
        return dateEnd(from: next)
    }

    /// Where the date begins that a sign or a word joins to what begins here.
    private func partner(before start: Int) -> Int? {
        guard start > 0, start < text.units.count else { return nil }
        if isSign(before: start) { return dateStart(upTo: start) }
        guard let previous = wordStart(before: start),
            Self.joins.contains(word(previous..<start)), joins(at: start), joins(at: previous)
        else { return nil }
        return dateStart(upTo: previous)
    }

    // MARK: Dates

    /// Where a date ends that begins here: a year, with a month before or behind it, and a day.
    private func dateEnd(from start: Int) -> Int? {
        var (end, best): (Int, Int?) = (start, nil)
        for _ in 0..<Self.longest {
            guard let next = wordEnd(from: end), end == start || continues(at: end) else { break }
            end = next
            if isDate(start..<end) { best = end }
        }
        return best
    }

    /// Where the longest date begins that ends here.
    private func dateStart(upTo end: Int) -> Int? {
        var (start, best): (Int, Int?) = (end, nil)
        for _ in 0..<Self.longest {
            guard let previous = wordStart(before: start), start == end || continues(at: start)
            else { break }
            start = previous
            if isDate(start..<end) { best = start }
        }
        return best
    }

    /// Whether words are the parts of one date and nothing else, a year among them.
    private func isDate(_ units: Range<Int>) -> Bool {
        var (years, months, numbers) = (0, 0, 0)
        var index = units.lowerBound
        while index < units.upperBound, let next = wordEnd(from: index) {
            let word = word(index..<next)
            switch Self.number(word) {
            case (1900...2099)?: years += 1
            case (1...31)?: numbers += 1
            case .some: return false
            case nil:
                guard DateForms.month(named: word) != nil else { return false }
                months += 1
            }
            index = next
        }
        return years == 1 && months <= 1 && numbers <= (months == 1 ? 1 : 2)
    }

    /// The number of a word: `4th` is 4; `nil` for a word without.
    private static func number(_ word: [UInt8]) -> Int? {
        let digits = word.prefix { $0 &- UInt8(ascii: "0") < 10 }
        guard !digits.isEmpty else { return nil }
        guard digits.count <= 4, word.count - digits.count <= 2 else { return .max }
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    // MARK: Words

    /// Whether a date may go on across the gap before a unit: over spaces and the marks that stand within
    /// dates, and over the end of a sentence only where that may be of a short month.
    private func continues(at index: Int) -> Bool {
        guard !text.units[index].gap.contains(.block) else { return false }
        let between = between(index)
        guard between.allSatisfy({ " -/.,'\n".utf8.contains($0) }) else { return false }
        guard text.units[index].gap.isSuperset(of: [.dot, .space]) else { return true }
        return wordStart(before: index).map { DateForms.month(named: word($0..<index)) != nil }
            ?? false
    }

    /// Whether a word may join two dates across the gap before it.
    private func joins(at index: Int) -> Bool {
        !between(index).contains { ".;:!?".utf8.contains($0) }
    }

    /// What stands in the source before a unit and behind the one before it.
    private func between(_ index: Int) -> ArraySlice<UInt8> {
        text.between(index, in: source)
    }

    /// Whether nothing stands before a unit but a sign that joins two dates.
    private func isSign(before index: Int) -> Bool {
        guard index > 0, !text.units[index].gap.contains(.block) else { return false }
        let between = between(index).filter { $0 != 0x20 && $0 != 0x0A }
        return Self.signs.contains(Array(between))
    }

    private func word(_ units: Range<Int>) -> [UInt8] { text.units[units].map(\.byte) }

    /// Where the word ends that begins at a unit; `nil` behind the last one.
    private func wordEnd(from start: Int) -> Int? {
        guard start < text.units.count, !text.units[start].gap.contains(.block) || start == 0 else {
            return nil
        }
        var end = start + 1
        while !text.isBoundary(end) { end += 1 }
        return end
    }

    /// Where the word begins that ends before a unit; `nil` before the first one and over a block's end.
    private func wordStart(before end: Int) -> Int? {
        guard end > 0, end == text.units.count || !text.units[end].gap.contains(.block) else {
            return nil
        }
        var start = end - 1
        while start > 0, !text.isBoundary(start) { start -= 1 }
        return start
    }
}
