/// Reads base64 (RFC 4648, section 4).
enum Base64 {
    /// The bytes of a text, or `nil` where it is not base64; white space is passed over.
    ///
    /// Decoding stops behind `limit` bytes, so that what is too large is known to be.
    static func decode(_ text: ArraySlice<UInt8>, limit: Int) -> [UInt8]? {
        let values = values
        var output: [UInt8] = []
        output.reserveCapacity(min(text.count, limit + limit / 2) / 4 * 3 + 3)
        var group: UInt32 = 0
        var count = 0
        var padding = 0
        for byte in text {
            let value = values[Int(byte)]
            if value < 64, padding == 0 {
                group = group << 6 | UInt32(value)
                count += 1
                guard count & 3 == 0 else { continue }
                output.append(UInt8(truncatingIfNeeded: group >> 16))
                output.append(UInt8(truncatingIfNeeded: group >> 8))
                output.append(UInt8(truncatingIfNeeded: group))
                if output.count > limit { return output }
            } else if byte == UInt8(ascii: "=") {
                padding += 1
            } else if value != space {
                return nil
            }
        }
        switch (count & 3, padding) {
        case (0, 0): break
        case (2, 0), (2, 2): output.append(UInt8(truncatingIfNeeded: group >> 4))
        case (3, 0), (3, 1):
            output.append(UInt8(truncatingIfNeeded: group >> 10))
            output.append(UInt8(truncatingIfNeeded: group >> 2))
        default: return nil
        }
        return output
    }

    private static let space: UInt8 = 64
    private static let none: UInt8 = 65

    /// The six bits of each byte, or one of the marks above.
    private static let values: [UInt8] = {
        var values = [UInt8](repeating: none, count: 256)
        let digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        for (value, digit) in digits.utf8.enumerated() { values[Int(digit)] = UInt8(value) }
        for byte in [0x09, 0x0A, 0x0D, 0x20] { values[byte] = space }
        return values
    }()
}
