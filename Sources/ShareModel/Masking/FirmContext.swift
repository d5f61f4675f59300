/// Tells a firm's name from the ordinary word that it also is, by the words around it.
enum FirmContext {
    /// Whether a word stands where the name of a firm or school stands: after "at" and the like,
    /// before a legal suffix, or alone.
    static func holds(around units: Range<Int>, in text: FoldedText) -> Bool {
        let isAlone =
            text.units[units.lowerBound].gap.contains(.block)
            && (units.upperBound == text.units.count
                || text.units[units.upperBound].gap.contains(.block))
        if isAlone { return true }
        return prepositions.contains(word(before: units.lowerBound, in: text))
            || suffixes.contains(word(after: units.upperBound, in: text))
    }

    private static func word(before index: Int, in text: FoldedText) -> [UInt8] {
        guard index > 0, text.units[index].gap.isDisjoint(with: [.block, .stop]) else { return [] }
        var start = index - 1
        while !text.isBoundary(start) { start -= 1 }
        return text.units[start..<index].map(\.byte)
    }

    private static func word(after index: Int, in text: FoldedText) -> [UInt8] {
        guard index < text.units.count, !text.units[index].gap.contains(.block) else { return [] }
        var end = index + 1
        while !text.isBoundary(end) { end += 1 }
        return text.units[index..<end].map(\.byte)
    }

    private static let prepositions = Set(
        [
            "at", "for", "with", "from", "by", "via", "joined", "joining", "left", "leaving",
            "formerly",
            "ex", "bij", "voor", "met", "van", "door", "via",
        ].map { Array($0.utf8) })

    private static let suffixes = Set(
        ["inc", "corp", "ltd", "llc", "plc", "gmbh", "bv", "nv", "ag", "sa", "limited"].map {
            Array($0.utf8)
        })
}
