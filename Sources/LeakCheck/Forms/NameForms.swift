/// The spellings of a firm's, school's or person's name.
enum NameForms {
    /// Whether a name, or the start of it, can be written otherwise.
    static func hasOthers(_ value: [UInt8]) -> Bool {
        value.contains { $0 >= 0x80 || $0 == UInt8(ascii: "&") } || contains(" and ", in: value)
    }

    /// Calls `add` with what a name is also written as: `and` for `&`, umlauts written out.
    static func forEachOther(_ value: [UInt8], _ add: ([UInt8]) -> Void) {
        var hasAmpersand = false
        var all: UInt8 = 0
        for byte in value {
            all |= byte
            hasAmpersand = hasAmpersand || byte == UInt8(ascii: "&")
        }
        if hasAmpersand {
            add(replacing("&", with: " and ", in: value))
        } else if contains(" and ", in: value) {
            add(replacing(" and ", with: "&", in: value))
        }
        if all >= 0x80 {
            let written = withUmlautsWritten(value)
            if written != value { add(written) }
        }
    }

    /// Where the name ends without the legal forms at its end; `nil` where there is none.
    ///
    /// `Smith & Co` stays whole: `Smith` alone is a surname.
    static func endWithoutLegalSuffix(_ value: [UInt8]) -> Int? {
        var words = Words(value: value)
        guard var last = words.popLast() else { return nil }
        let end = last.upperBound
        while let before = words.popLast(), WordLists.isLegalSuffix(PackedWord(value[last])),
            !(before.count == 1 && value[before.lowerBound] == UInt8(ascii: "&"))
        {
            last = before
        }
        return last.upperBound < end ? last.upperBound : nil
    }

    /// The words of a name, from its end on.
    private struct Words {
        let value: [UInt8]
        private var end: Int

        init(value: [UInt8]) {
            self.value = value
            end = value.count
        }

        mutating func popLast() -> Range<Int>? {
            while end > 0, isBetween(value[end - 1]) { end -= 1 }
            guard end > 0 else { return nil }
            let last = end
            while end > 0, !isBetween(value[end - 1]) { end -= 1 }
            return end..<last
        }

        private func isBetween(_ byte: UInt8) -> Bool {
            byte.isHTMLSpace || byte == UInt8(ascii: ",")
        }
    }

    private static func contains(_ text: StaticString, in value: [UInt8]) -> Bool {
        value.withUnsafeBufferPointer { $0.offset(of: text, in: 0..<$0.count) != nil }
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
