/// Sorted lines of a table in the program's text, searched in place.
///
/// A line is a key, or a key, a space and a value.
struct SortedLines: Sendable {
    private let data: StaticString

    static let entities = SortedLines(data: EntityData.entities)
    static let ordinaryWords = SortedLines(data: OrdinaryWordData.words)

    /// Whether a line is the key.
    func contains(_ key: some Collection<UInt8>) -> Bool { line(startingWith: key) != nil }

    /// What follows the key and a space in its line; nothing where the line is the key alone.
    func line(startingWith key: some Collection<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>>? {
        data.withUTF8Buffer { text in
            var low = 0
            var high = text.count
            while low < high {
                var start = (low + high) / 2
                while start > low, text[start - 1] != 0x0A { start -= 1 }
                var end = start
                switch compare(key, in: text, at: &end) {
                case 0:
                    let value = end
                    while text[end] != 0x0A { end += 1 }
                    return Slice(base: text, bounds: value..<end)
                case 1:
                    while text[end] != 0x0A { end += 1 }
                    low = end + 1
                default: high = start
                }
            }
            return nil
        }
    }

    /// Compares the key with a line's key: -1, 0 or 1; `place` moves to where they part.
    private func compare(
        _ key: some Collection<UInt8>, in text: UnsafeBufferPointer<UInt8>, at place: inout Int
    ) -> Int {
        for byte in key {
            let other = text[place]
            if other == 0x0A || other == 0x20 || other < byte { return 1 }
            if other > byte { return -1 }
            place += 1
        }
        return text[place] == 0x0A || text[place] == 0x20 ? 0 : -1
    }
}
