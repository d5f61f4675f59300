/// Backslash escapes of JSON strings (RFC 8259 section 7) and of CSS (Syntax Level 3, 4.3.7).
enum Escapes {
    /// Undoes the escapes, and once more for a string in a string.
    static func decode(_ text: Slice<UnsafeBufferPointer<UInt8>>, into output: inout [UInt8]) {
        var once: [UInt8] = []
        decodeOnce(text, into: &once)
        decodeOnce(once[...], into: &output)
    }

    private static func decodeOnce(
        _ text: some RandomAccessCollection<UInt8>, into output: inout [UInt8]
    ) {
        var rest = text[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), let next = rest.first else {
                output.append(byte)
                continue
            }
            let isUnicode = next == UInt8(ascii: "u")
            let digits = (isUnicode ? rest.dropFirst() : rest).prefix(isUnicode ? 4 : 6)
                .prefix { $0.hexValue != nil }
            if !digits.isEmpty, !isUnicode || digits.count == 4 {
                append(digits, isUnicode: isUnicode, to: &output)
                rest = rest[digits.endIndex...]
                // CSS: one white space ends the number and belongs to it.
                if !isUnicode, rest.first?.isHTMLSpace == true { rest = rest.dropFirst() }
            } else if !next.isASCIILetter {
                output.append(next)
                rest = rest.dropFirst()
            }
        }
    }

    private static func append(
        _ digits: some Collection<UInt8>, isUnicode: Bool, to output: inout [UInt8]
    ) {
        let number = digits.reduce(UInt32(0)) { $0 << 4 | UInt32($1.hexValue ?? 0) }
        if isUnicode, number & 0xFC00 == 0xDC00, let high = pendingSurrogate(in: output) {
            output.removeLast(3)
            output.append(scalar: 0x1_0000 + (high & 0x3FF) << 10 + number & 0x3FF)
        } else if isUnicode, number & 0xFC00 == 0xD800 {
            // Kept in three bytes until its other half comes.
            output += [0xED, UInt8(0x80 | number >> 6 & 0x3F), UInt8(0x80 | number & 0x3F)]
        } else {
            output.append(scalar: number)
        }
    }

    private static func pendingSurrogate(in output: [UInt8]) -> UInt32? {
        let last = output.suffix(3)
        guard last.count == 3, last.first == 0xED, last[last.startIndex + 1] >= 0xA0 else {
            return nil
        }
        return 0xD000 | UInt32(last[last.startIndex + 1] & 0x3F) << 6
            | UInt32(last[last.startIndex + 2] & 0x3F)
    }
}
