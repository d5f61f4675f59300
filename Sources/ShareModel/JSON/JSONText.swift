/// Reads the text of JSON strings.
enum JSONText {
    /// The text of a string node, escapes resolved; a lone surrogate becomes U+FFFD.
    static func decode(_ node: JSONNode, in bytes: [UInt8]) -> String {
        let slice = bytes[Int(node.start)..<Int(node.end)]
        guard node.isEscaped else { return String(decoding: slice, as: UTF8.self) }
        var output: [UInt8] = []
        output.reserveCapacity(slice.count)
        var index = slice.startIndex
        while index < slice.endIndex {
            let byte = slice[index]
            guard byte == UInt8(ascii: "\\") else {
                output.append(byte)
                index += 1
                continue
            }
            index += 1
            switch slice[index] {
            case UInt8(ascii: "b"): output.append(0x08)
            case UInt8(ascii: "f"): output.append(0x0C)
            case UInt8(ascii: "n"): output.append(0x0A)
            case UInt8(ascii: "r"): output.append(0x0D)
            case UInt8(ascii: "t"): output.append(0x09)
            case UInt8(ascii: "u"):
                let scalar = decodeUnicodeEscape(slice, &index)
                output.append(contentsOf: Unicode.UTF8.bytes(of: scalar))
            case let other: output.append(other)
            }
            index += 1
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Reads the four digits after `\u`, and the other half of a pair; leaves `index` on the last digit.
    private static func decodeUnicodeEscape(
        _ slice: ArraySlice<UInt8>, _ index: inout Int
    ) -> Unicode.Scalar {
        let first = codeUnit(slice, after: index)
        index += 4
        if let scalar = Unicode.Scalar(first) { return scalar }
        // A high surrogate counts only with its low half right behind it.
        guard (0xD800..<0xDC00).contains(first), index + 6 < slice.endIndex,
            slice[index + 1] == UInt8(ascii: "\\"), slice[index + 2] == UInt8(ascii: "u")
        else { return "\u{FFFD}" }
        let second = codeUnit(slice, after: index + 2)
        guard (0xDC00..<0xE000).contains(second) else { return "\u{FFFD}" }
        index += 6
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
    }

    private static func codeUnit(_ slice: ArraySlice<UInt8>, after index: Int) -> UInt32 {
        var value: UInt32 = 0
        for offset in 1...4 { value = value << 4 | UInt32(hexValue(slice[index + offset]) ?? 0) }
        return value
    }

    /// The value of a hexadecimal digit.
    static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}

extension Unicode.UTF8 {
    /// The one to four bytes that encode a scalar.
    static func bytes(of scalar: Unicode.Scalar) -> EncodedScalar {
        // Every scalar value has an encoding (RFC 3629, section 3), so there is always one.
        encode(scalar) ?? EncodedScalar()
    }
}
