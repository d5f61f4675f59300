/// The bytes of a reading while it is made, in memory that is large enough for all of them.
struct TextBuffer {
    private let bytes: UnsafeMutablePointer<UInt8>
    private(set) var count = 0

    /// The room that a reading of a file can take.
    ///
    /// A decoded reference is never twice as long as what stands in the file, a break stands for a
    /// tag or an attribute, and eight bytes are copied at once.
    static func capacity(for fileSize: Int) -> Int { 2 * fileSize + 16 }

    /// Takes memory of that capacity.
    init(_ bytes: UnsafeMutablePointer<UInt8>) { self.bytes = bytes }

    /// Appends one byte.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        bytes[count] = byte
        count &+= 1
    }

    /// Appends decoded bytes.
    mutating func append(_ decoded: [UInt8]) {
        for byte in decoded { append(byte) }
    }

    /// Keeps what follows apart from what came before.
    @inline(__always)
    mutating func breakOff() {
        if count == 0 || bytes[count &- 1] != SymbolText.hardBreak {
            append(SymbolText.hardBreak)
        }
    }

    /// Appends the bytes from `start` on, up to one of two bytes or the end; gives where that is.
    @inline(__always)
    mutating func append(
        _ source: UnsafePointer<UInt8>, from start: Int, to end: Int, until first: UInt8,
        or second: UInt8
    ) -> Int {
        let one = UInt64(first) &* 0x0101_0101_0101_0101
        let other = UInt64(second) &* 0x0101_0101_0101_0101
        var place = start
        while place &+ 8 <= end {
            let word = UnsafeRawPointer(source + place).loadUnaligned(as: UInt64.self)
            UnsafeMutableRawPointer(bytes + count).storeBytes(of: word, as: UInt64.self)
            let found = Self.zeros(word.littleEndian ^ one) | Self.zeros(word.littleEndian ^ other)
            if found != 0 {
                let length = found.trailingZeroBitCount >> 3
                count &+= length
                return place &+ length
            }
            place &+= 8
            count &+= 8
        }
        while place < end, source[place] != first, source[place] != second {
            append(source[place])
            place &+= 1
        }
        return place
    }

    /// A number whose lowest bit that is set is the highest of the first byte that is zero.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 {
        (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    }

    /// Appends the text up to a byte with its references decoded; gives whether there were none.
    @inline(__always)
    mutating func appendDecoded(
        _ source: UnsafePointer<UInt8>, from offset: inout Int, to end: Int, until last: UInt8
    ) -> Bool {
        let ampersand = UInt8(ascii: "&")
        offset = append(source, from: offset, to: end, until: last, or: ampersand)
        guard offset < end, source[offset] == ampersand else { return true }
        let textEnd = UnsafeBufferPointer(start: source, count: end)
            .offset(of: last, from: offset, to: end)
        while offset < textEnd {
            offset = appendReference(source, at: offset, to: textEnd)
            offset = append(source, from: offset, to: textEnd, until: last, or: ampersand)
        }
        return false
    }

    /// Appends what the `&` at an offset stands for; gives where the text goes on.
    private mutating func appendReference(
        _ source: UnsafePointer<UInt8>, at offset: Int, to end: Int
    ) -> Int {
        var decoded: [UInt8] = []
        let text = UnsafeBufferPointer(start: source, count: end)[offset...]
        guard let next = Entities.decodeReference(text, into: &decoded) else {
            append(UInt8(ascii: "&"))
            return offset + 1
        }
        append(decoded)
        return next
    }
}
