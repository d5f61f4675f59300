/// Lines of a table, each a key and what belongs to it, sorted by key; looked up in place.
struct SortedLines {
    private let lines: StaticString
    /// What stands between a key and what belongs to it.
    private let sign: UInt8
    /// A bit for each hash that a key has: most words are in no table, and one bit tells it.
    private var filter = [UInt64](repeating: 0, count: 1 << 10)

    /// - Parameter sign: what ends a key; without it each line is a key alone.
    init(_ lines: StaticString, keysEndAt sign: Unicode.Scalar = "\n") {
        self.lines = lines
        self.sign = UInt8(ascii: sign)
        for line in "\(lines)".utf8.split(separator: UInt8(ascii: "\n")) {
            let hash = Self.hash(line.prefix { $0 != self.sign })
            filter[hash >> 6] |= 1 << UInt64(hash & 63)
        }
    }

    /// Whether a line has this key.
    func contains(_ key: some RandomAccessCollection<UInt8>) -> Bool { value(of: key) != nil }

    /// What belongs to a key; `nil` where no line has it.
    func value(of key: some RandomAccessCollection<UInt8>) -> ArraySlice<UInt8>? {
        let hash = Self.hash(key)
        return filter[hash >> 6] & 1 << UInt64(hash & 63) == 0 ? nil : row(of: key)
    }

    /// Sixteen bits of a key (Fowler, Noll and Vo's hash).
    private static func hash(_ key: some Sequence<UInt8>) -> Int {
        let hash = key.reduce(UInt32(0x811C_9DC5)) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
        return Int((hash ^ hash >> 16) & 0xFFFF)
    }

    /// The rest of the line that begins with a key, by halving the bytes that it can stand in.
    private func row(of key: some RandomAccessCollection<UInt8>) -> ArraySlice<UInt8>? {
        lines.withUTF8Buffer { buffer in
            var (low, high) = (0, buffer.count)
            while low < high {
                var start = (low + high) / 2
                while start > low, unsafe buffer[start - 1] != UInt8(ascii: "\n") { start -= 1 }
                var end = start
                while unsafe buffer[end] != sign, unsafe buffer[end] != UInt8(ascii: "\n") {
                    end += 1
                }
                let found = unsafe buffer[start..<end]
                var next = end
                while unsafe buffer[next] != UInt8(ascii: "\n") { next += 1 }
                if unsafe found.elementsEqual(key) {
                    return unsafe ArraySlice(buffer[min(end + 1, next)..<next])
                }
                if unsafe found.lexicographicallyPrecedes(key) {
                    low = next + 1
                } else {
                    high = start
                }
            }
            return nil
        }
    }
}
