/// Finds the known word that a misspelt one was probably meant to be.
public enum NearestWord {
    /// The candidate that is nearest to a word, where one is near enough; the first of equals.
    ///
    /// Compared byte by byte, and capitals like small letters. One slip is allowed for each three
    /// bytes: to insert, to leave out, to replace one, or to swap two neighbours. A word of one or
    /// two bytes is near to too many others, so that nothing is suggested for it.
    public static func suggestion(
        for word: String, among candidates: some Sequence<String>
    ) -> String? {
        let word = word.utf8.prefix(longest + 1).map(ASCIIText.lowercased)
        guard (3...longest).contains(word.count) else { return nil }
        let limit = word.count / 3
        var best: (candidate: String, distance: Int)?
        for candidate in candidates where abs(candidate.utf8.count - word.count) <= limit {
            let distance = distance(word, candidate.utf8.map(ASCIIText.lowercased))
            if distance <= limit, distance < best?.distance ?? .max {
                best = (candidate, distance)
            }
        }
        return best?.candidate
    }

    /// The end of a message about a word, with the suggestion if there is one: `; did you mean 'x'?`.
    public static func hint(for word: String, among candidates: some Sequence<String>) -> String {
        suggestion(for: word, among: candidates).map {
            "; did you mean '\(ErrorText.quotable($0))'?"
        } ?? ""
    }

    /// No word of ours is longer, and the time grows with the square of the length.
    private static let longest = 64

    /// How many slips make one word the other: the optimal string alignment distance.
    private static func distance(_ one: [UInt8], _ two: [UInt8]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...two.count)
        for row in one.indices {
            var current = [row + 1]
            for column in two.indices {
                let replaced = last[column] + (one[row] == two[column] ? 0 : 1)
                var cost = min(replaced, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, one[row] == two[column - 1], one[row - 1] == two[column] {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            beforeLast = last
            last = current
        }
        return last[two.count]
    }
}
