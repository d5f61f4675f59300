/// Lines of a table, each a key and what belongs to it, sorted by key; looked up in place.
struct SortedLines {
    private let lines: StaticString
    /// What stands between a key and what belongs to it.
    private let sign: UInt8
    /// A bit for each hash that a key has: most words are in no table, and one bit tells it.
    private var filter: [UInt64]
    /// The bits of a hash that count.
    private let mask: UInt32

    /// - Parameter sign: what ends a key; without it each line is a key alone.
    init(_ lines: StaticString, keysEndAt sign: Unicode.Scalar = "\n") {
        self.lines = lines
        self.sign = UInt8(ascii: sign)
        let hashes = Self.hashes(of: lines, keysEndAt: self.sign)
        // Four bits or more for a line: most of the words that are in no table meet an unset one.
        var size: UInt32 = 64
        while size < 4 * hashes.count { size *= 2 }
        mask = size - 1
        filter = [UInt64](repeating: 0, count: Int(size) / 64)
        for hash in hashes {
            let bit = hash & mask
            filter[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
        }
    }

    /// Whether a line has this key.
    func contains(_ key: some RandomAccessCollection<UInt8>) -> Bool { value(of: key) != nil }

    /// What belongs to a key; `nil` where no line has it.
    func value(of key: some RandomAccessCollection<UInt8>) -> ArraySlice<UInt8>? {
        let bit = Self.mixed(key.reduce(Self.seed, Self.adding)) & mask
        return filter[Int(bit >> 6)] & 1 << UInt64(bit & 63) == 0 ? nil : row(of: key)
    }

    // MARK: Hashes (Fowler, Noll and Vo's)

    private static let seed: UInt32 = 0x811C_9DC5

    private static func adding(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
        (hash ^ UInt32(byte)) &* 0x0100_0193
    }

    private static func mixed(_ hash: UInt32) -> UInt32 { hash ^ hash >> 16 }

    /// The hash of each line's key.
    private static func hashes(of lines: StaticString, keysEndAt sign: UInt8) -> [UInt32] {
        lines.withUTF8Buffer { buffer in
            var hashes: [UInt32] = []
            var hash = seed
            var isKey = true
            for index in buffer.indices {
                let byte = unsafe buffer[index]
                if byte == UInt8(ascii: "\n") {
                    hashes.append(mixed(hash))
                    hash = seed
                    isKey = true
                } else if byte == sign {
                    isKey = false
                } else if isKey {
                    hash = adding(hash, byte)
                }
            }
            return hashes
        }
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
