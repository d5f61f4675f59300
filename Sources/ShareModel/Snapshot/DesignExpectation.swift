/// What a design setting can be; of what it was, nothing is told but a word of ours that is near to it.
public enum DesignExpectation: Equatable, Sendable, CustomStringConvertible {
    /// A colour.
    case color
    /// A number in a range, with its unit or without.
    case number(in: ClosedRange<Int>, unit: String)
    /// One of some words; the nearest to a misspelt one, if one is near.
    case word(of: [String], nearest: String?)

    /// One of some words, with the one that was probably meant.
    static func choice(of words: [String], insteadOf text: String) -> Self {
        .word(of: words, nearest: NearestWord.suggestion(for: text, among: words))
    }

    /// The expectation as a clause.
    public var description: String {
        switch self {
        case .color: "expected a color such as #2a6 or #22aa66"
        case .number(let range, let unit):
            "expected a number from \(range.lowerBound) to \(range.upperBound)"
                + (unit.isEmpty ? "" : " (\(unit))")
        case .word(_, let nearest?): "not a value we know (did you mean '\(nearest)'?)"
        case .word(let words, nil): "expected one of \(words.joined(separator: ", "))"
        }
    }
}
