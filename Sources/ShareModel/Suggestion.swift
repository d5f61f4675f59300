/// Finds the name that was probably meant.
public enum Suggestion {
    /// The candidate that is nearest to `name`, compared without case, where one is near enough; the
    /// first of equals.
    ///
    /// Near are names that a slip of one key apart makes of one another, and longer ones by one such slip
    /// for every three letters.
    public static func nearest(to name: String, among candidates: [String]) -> String? {
        let name = name.utf8.prefix(longest).map(ASCIIText.lowercased)
        let limit = max(1, name.count / 3)
        var best: (candidate: String, distance: Int)?
        for candidate in candidates where abs(candidate.utf8.count - name.count) <= limit {
            let distance = distance(name, candidate.utf8.map(ASCIIText.lowercased))
            if distance <= limit, distance < best?.distance ?? .max {
                best = (candidate, distance)
            }
        }
        return best?.candidate
    }

    private static let longest = 64

    /// How many bytes to insert, delete, replace or swap with their neighbour make one name the other.
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
