/// The spellings of a firm's, school's or person's name.
enum NameForms {
    /// The name as it stands and what it is also written as.
    static func spellings(of value: [UInt8]) -> [[UInt8]] {
        var spellings = [value]
        if let short = withoutLegalSuffix(value) { spellings.append(short) }
        for spelling in spellings {
            if spelling.contains(UInt8(ascii: "&")) {
                spellings.append(replacing("&", with: " and ", in: spelling))
            } else if contains(" and ", in: spelling) {
                spellings.append(replacing(" and ", with: "&", in: spelling))
            }
            if spelling.contains(where: { $0 >= 0x80 }) {
                let written = withUmlautsWritten(spelling)
                if written != spelling { spellings.append(written) }
            }
        }
        return spellings
    }

    /// The name without the legal forms at its end; `nil` where there is none.
    ///
    /// `Smith & Co` stays whole: `Smith` alone is a surname.
    private static func withoutLegalSuffix(_ value: [UInt8]) -> [UInt8]? {
        var words = value.split { $0.isHTMLSpace || $0 == UInt8(ascii: ",") }
        let count = words.count
        while words.count > 1, let last = words.last {
            let word = last.filter { $0 != UInt8(ascii: ".") }.map(\.asciiLowercased)
            guard WordLists.isLegalSuffix(word), words[words.count - 2] != [UInt8(ascii: "&")]
            else {
                break
            }
            words.removeLast()
        }
        guard words.count < count, let end = words.last?.endIndex else { return nil }
        return [UInt8](value[..<end])
    }

    private static func contains(_ text: String, in value: [UInt8]) -> Bool {
        let text = [UInt8](text.utf8)
        return value.indices.contains { value[$0] == text[0] && value[$0...].starts(with: text) }
    }

    private static func replacing(
        _ text: String, with other: String, in value: [UInt8]
    ) -> [UInt8] {
        let text = [UInt8](text.utf8)
        var output: [UInt8] = []
        var rest = value[...]
        while let byte = rest.first {
            if rest.starts(with: text) {
                output.append(contentsOf: other.utf8)
                rest = rest.dropFirst(text.count)
            } else {
                output.append(byte)
                rest = rest.dropFirst()
            }
        }
        return output
    }

    /// `ä ö ü å ø` as `ae oe ue aa oe`.
    private static func withUmlautsWritten(_ value: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        value.withUnsafeBufferPointer { bytes in
            let text = SymbolText(bytes: bytes)
            var offset = 0
            while offset < bytes.count {
                let (scalar, length) = text.scalar(at: offset)
                switch scalar {
                case 0xE4, 0xC4: output += [0x61, 0x65]
                case 0xF6, 0xD6, 0xF8, 0xD8: output += [0x6F, 0x65]
                case 0xFC, 0xDC: output += [0x75, 0x65]
                case 0xE5, 0xC5: output += [0x61, 0x61]
                default: output += bytes[offset..<(offset + length)]
                }
                offset += length
            }
        }
        return output
    }
}
