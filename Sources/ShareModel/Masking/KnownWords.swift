/// Words that name nobody by themselves: ordinary words, and places.
enum KnownWords {
    /// Whether folded bytes are an ordinary word.
    static func isOrdinary(_ folded: some RandomAccessCollection<UInt8>) -> Bool {
        contains(folded, in: KnownWordData.ordinary)
    }

    /// Whether folded bytes are the name of a place.
    static func isPlace(_ folded: some RandomAccessCollection<UInt8>) -> Bool {
        contains(folded, in: KnownWordData.places)
    }

    /// Looks a word up in sorted lines, in place: halving the bytes that it can stand in.
    private static func contains(
        _ word: some RandomAccessCollection<UInt8>, in lines: StaticString
    ) -> Bool {
        lines.withUTF8Buffer { buffer in
            var (low, high) = (0, buffer.count)
            while low < high {
                var start = (low + high) / 2
                while start > low, unsafe buffer[start - 1] != UInt8(ascii: "\n") { start -= 1 }
                var end = start
                while unsafe buffer[end] != UInt8(ascii: "\n") { end += 1 }
                let line = unsafe buffer[start..<end]
                if unsafe line.elementsEqual(word) { return true }
                if unsafe line.lexicographicallyPrecedes(word) {
                    low = end + 1
                } else {
                    high = start
                }
            }
            return false
        }
    }
}
