/// Tells hosts from what only looks like one to some readers.
enum Host {
    /// Whether `bytes` is a host with an optional port, and without user information.
    static func isAuthority(_ bytes: ArraySlice<UInt8>) -> Bool {
        var host = bytes
        if bytes.first == UInt8(ascii: "[") {
            guard let close = bytes.firstIndex(of: UInt8(ascii: "]")) else { return false }
            return isIPv6(bytes[(bytes.startIndex + 1)..<close]) && isPort(bytes[(close + 1)...])
        }
        if let colon = bytes.firstIndex(of: UInt8(ascii: ":")) {
            host = bytes[..<colon]
            guard isPort(bytes[colon...]) else { return false }
        }
        return isName(host)
    }

    /// Whether `bytes` is a name of at least two labels, of which the last one is no number.
    static func isDomain(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard isName(bytes), let dot = bytes.lastIndex(of: UInt8(ascii: ".")) else { return false }
        let last = bytes[(dot + 1)...]
        return last.count >= 2 && !last.contains(where: ASCII.isDigit) || isPunycode(last)
    }

    private static func isPunycode(_ label: ArraySlice<UInt8>) -> Bool {
        ASCII.hasPrefix(label, "xn--")
    }

    /// Whether `bytes` is labels between single dots: ASCII letters, digits, `-`, `_`, or letters,
    /// digits and marks of other scripts.
    private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard (1...253).contains(bytes.count), bytes.first != UInt8(ascii: "."),
            bytes.last != UInt8(ascii: ".")
        else { return false }
        var previous: UInt8 = 0
        var isASCII = true
        for byte in bytes {
            if byte == UInt8(ascii: "."), previous == byte { return false }
            if byte >= 0x80 {
                isASCII = false
            } else if !ASCII.isAlphanumeric(byte), byte != UInt8(ascii: "."),
                byte != UInt8(ascii: "-"), byte != UInt8(ascii: "_")
            {
                return false
            }
            previous = byte
        }
        return isASCII || String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy(isLetter)
    }

    /// Whether a scalar may stand in a name: no white space, no bidi control, no full stop of
    /// another script, nothing that cannot be seen.
    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return true }
        if scalar.properties.isDefaultIgnorableCodePoint { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark,
            .spacingMark, .decimalNumber:
            return true
        default: return false
        }
    }

    private static func isIPv6(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count >= 2 && bytes.contains(UInt8(ascii: ":"))
            && bytes.allSatisfy { byte in
                ASCII.isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 6
                    || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
            }
    }

    /// Whether `bytes` is nothing, or a colon with a number up to 65535.
    private static func isPort(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.first == UInt8(ascii: ":") else { return bytes.isEmpty }
        let digits = bytes.dropFirst()
        guard (1...5).contains(digits.count), digits.allSatisfy(ASCII.isDigit) else { return false }
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } <= 65_535
    }
}
