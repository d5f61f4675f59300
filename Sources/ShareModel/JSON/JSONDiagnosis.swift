/// Tells what somebody meant who wrote what JSON does not have.
enum JSONDiagnosis {
    /// Where a byte stands that cannot stand there.
    enum Place {
        case value
        case key
        case afterKey
        case betweenElements
    }

    /// What is wrong, by the bytes from the unexpected one on.
    static func problem(of rest: ArraySlice<UInt8>, in place: Place) -> JSONError.Problem {
        guard let byte = rest.first else { return .unexpectedEnd }
        if isComment(rest) { return .comment }
        switch place {
        case .value, .key:
            if byte == UInt8(ascii: "'") { return .singleQuotes }
            return place == .key && isNameStart(byte) ? .unquotedKey : .unexpectedByte
        case .betweenElements:
            let isNext = "\"{[".utf8.contains(byte) || ASCIIText.isAlphanumeric(byte)
            return isNext ? .missingComma : .unexpectedByte
        case .afterKey: return .unexpectedByte
        }
    }

    /// Whether a comment begins here, as JavaScript, JSON5 or YAML have it.
    static func isComment(_ rest: ArraySlice<UInt8>) -> Bool {
        rest.starts(with: "//".utf8) || rest.starts(with: "/*".utf8)
            || rest.first == UInt8(ascii: "#")
    }

    /// Whether the byte closes an array or object.
    static func isClosing(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
    }

    /// Whether a text is in UTF-16: by its byte order mark, or since its first sign, which is ASCII
    /// in JSON, has a nought beside it.
    static func isUTF16(_ bytes: [UInt8]) -> Bool {
        let first = bytes.prefix(2)
        guard first.count == 2 else { return false }
        return first.elementsEqual([0xFF, 0xFE]) || first.elementsEqual([0xFE, 0xFF])
            || (first.first == 0) != (first.last == 0)
    }

    private static func isNameStart(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: "$")
    }
}
