/// Finds all forms of all secrets in one pass over a folded text (Aho and Corasick, 1975).
///
/// The bytes that occur in no form share one column of the transition table, so that the table
/// stays small enough to be built for every page.
struct SecretMatcher: Sendable {
    /// An occurrence of a form: the units that it covers.
    struct Match {
        var units: Range<Int>
        var pattern: Int
    }

    private static let noPattern: Int32 = -1

    let patterns: [SecretPattern]
    private var columns = [UInt8](repeating: 0, count: 256)
    private var columnCount = 1
    private var next: [Int32] = []
    /// For each state, the first pattern that ends there; more follow by `sibling`.
    private var ending: [Int32] = []
    /// For each pattern, another one with the same bytes.
    private var sibling: [Int32] = []
    /// For each state, the nearest shorter suffix at which a pattern ends; 0 for none.
    private var suffix: [Int32] = []

    /// The most entries of the transition table: 128 MiB.
    static let largestTable = 1 << 25

    /// Makes the automaton of some patterns, none of which is empty; `nil` where its table would have
    /// more entries.
    init?(_ patterns: [SecretPattern], mostEntries: Int = Self.largestTable) {
        self.patterns = patterns
        guard !patterns.isEmpty else { return }
        for pattern in patterns {
            for byte in pattern.bytes where columns[Int(byte)] == 0 {
                columns[Int(byte)] = UInt8(truncatingIfNeeded: columnCount)
                columnCount += 1
            }
        }
        addState()
        sibling = Array(repeating: Self.noPattern, count: patterns.count)
        for index in patterns.indices {
            insert(index)
            guard next.count <= mostEntries else { return nil }
        }
        link()
    }

    /// Whether there is nothing to find.
    var isEmpty: Bool { patterns.isEmpty }

    /// Calls a closure for every occurrence of every form, in the order of their ends; the longest of
    /// those that end in one place first, until the closure says that it needs no more of them.
    func forEachMatch(in text: FoldedText, _ needsMore: (Match) -> Bool) {
        guard !patterns.isEmpty else { return }
        var state: Int32 = 0
        let columnCount = columnCount
        unsafe next.withUnsafeBufferPointer { next in
            unsafe columns.withUnsafeBufferPointer { columns in
                for index in text.units.indices {
                    let unit = text.units[index]
                    if unit.gap.contains(.block) { state = 0 }
                    let column = Int(unsafe columns[Int(unit.byte)])
                    state = unsafe next[Int(state) * columnCount + column]
                    if state != 0 { report(state, endingAt: index, needsMore) }
                }
            }
        }
    }

    /// Tells of every pattern that ends in a state.
    private func report(_ state: Int32, endingAt index: Int, _ needsMore: (Match) -> Bool) {
        var end = ending[Int(state)] == Self.noPattern ? suffix[Int(state)] : state
        while end != 0 {
            var pattern = ending[Int(end)]
            while pattern != Self.noPattern {
                let count = patterns[Int(pattern)].bytes.count
                let units = index + 1 - count..<index + 1
                guard needsMore(Match(units: units, pattern: Int(pattern))) else { return }
                pattern = sibling[Int(pattern)]
            }
            end = suffix[Int(end)]
        }
    }

    // MARK: Construction

    private mutating func addState() {
        next.append(contentsOf: repeatElement(0, count: columnCount))
        ending.append(Self.noPattern)
        suffix.append(0)
    }

    private mutating func insert(_ pattern: Int) {
        var state = 0
        for byte in patterns[pattern].bytes {
            let edge = state * columnCount + Int(columns[Int(byte)])
            if next[edge] == 0 {
                next[edge] = Int32(ending.count)
                addState()
            }
            state = Int(next[edge])
        }
        sibling[pattern] = ending[state]
        ending[state] = Int32(pattern)
    }

    /// Fills in, breadth first, where each state goes when its own branch ends.
    private mutating func link() {
        var fail = [Int32](repeating: 0, count: ending.count)
        var queue: [Int32] = []
        queue.reserveCapacity(ending.count)
        for column in 0..<columnCount where next[column] != 0 { queue.append(next[column]) }
        var head = 0
        while head < queue.count {
            let state = Int(queue[head])
            head += 1
            for column in 0..<columnCount {
                let fallback = next[Int(fail[state]) * columnCount + column]
                let child = next[state * columnCount + column]
                if child == 0 {
                    next[state * columnCount + column] = fallback
                    continue
                }
                fail[Int(child)] = fallback
                let hasEnding = ending[Int(fallback)] != Self.noPattern
                suffix[Int(child)] = hasEnding ? fallback : suffix[Int(fallback)]
                queue.append(child)
            }
        }
    }
}
