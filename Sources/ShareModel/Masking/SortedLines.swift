/// Lines of a table, sorted by their bytes, each line ended; looked up in place.
struct SortedLines {
    let lines: StaticString

    /// Whether a line is these bytes.
    func contains(_ line: some RandomAccessCollection<UInt8>) -> Bool {
        row(of: line, endingAt: UInt8(ascii: "\n")) != nil
    }

    /// What follows a key and the sign behind it; `nil` where no line begins with the key.
    func value(
        of key: some RandomAccessCollection<UInt8>, behind sign: Unicode.Scalar
    ) -> ArraySlice<UInt8>? {
        row(of: key, endingAt: UInt8(ascii: sign))
    }

    /// The rest of the line that begins with a key, by halving the bytes that it can stand in.
    private func row(
        of key: some RandomAccessCollection<UInt8>, endingAt sign: UInt8
    ) -> ArraySlice<UInt8>? {
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
