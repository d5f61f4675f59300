/// A leak with what makes two hits the same kind for the twin.
struct Hit {
    struct Kind: Hashable {
        /// The form, by its place in the matcher.
        let form: Int
        let view: View
        let place: Place.Kind
    }
}

/// The hits of some files, counted by kind, with the first places of each kind.
///
/// Each hit is counted, however many there are: one that is not counted could be the leak.
struct HitTally {
    /// Enough places to mend a kind of leak.
    private static let mostPlaces = 8

    private struct Entry {
        let kind: Hit.Kind
        var count = 0
        var leaks: [Leak] = []
    }

    /// The kinds in the order in which they were first seen.
    private var entries: [Entry] = []
    private var indices: [Hit.Kind: Int] = [:]

    var isEmpty: Bool { entries.isEmpty }

    /// Counts a hit; its leak is made only where it is kept.
    mutating func add(_ kind: Hit.Kind, _ leak: () -> Leak) {
        let index = indices[kind] ?? entries.count
        if index == entries.count {
            indices[kind] = index
            entries.append(Entry(kind: kind))
        }
        entries[index].count += 1
        if entries[index].leaks.count < Self.mostPlaces { entries[index].leaks.append(leak()) }
    }

    /// The places of the kinds that are here more often than in the twin, each once.
    func leaks(beyond twin: HitTally) -> [Leak] {
        var leaks: [Leak] = []
        var seen: Set<Leak> = []
        for entry in entries where entry.count > twin.count(of: entry.kind) {
            for leak in entry.leaks where seen.insert(leak).inserted { leaks.append(leak) }
        }
        return leaks
    }

    private func count(of kind: Hit.Kind) -> Int { indices[kind].map { entries[$0].count } ?? 0 }
}

/// Texts that say nothing of the person: the tokens of the page's language.
enum KnownTexts {
    /// Whether a range of a text lies inside an occurrence of one of the known texts.
    static func hold(
        _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, texts: [[UInt8]]
    ) -> Bool {
        texts.contains { known in
            guard known.count >= range.count else { return false }
            return (0...(known.count - range.count)).contains { lead in
                let start = range.lowerBound - lead
                return start >= 0 && start + known.count <= bytes.count
                    && bytes[start..<(start + known.count)].elementsEqual(known)
            }
        }
    }
}
