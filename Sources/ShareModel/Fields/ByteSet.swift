/// A set of ASCII characters, asked by one look at two words.
struct ByteSet: ExpressibleByStringLiteral, Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    /// The characters of a literal; others than ASCII have no place in it.
    init(stringLiteral characters: StaticString) {
        characters.withUTF8Buffer { bytes in
            for byte in unsafe Array(bytes) where byte < 0x80 {
                if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
            }
        }
    }

    /// Whether a byte is one of the characters.
    func contains(_ byte: UInt8) -> Bool {
        guard byte < 0x80 else { return false }
        return (byte < 64 ? low : high) & 1 << UInt64(byte & 63) != 0
    }
}
