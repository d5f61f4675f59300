/// The spellings of a firm's, school's or person's name.
enum NameForms {
    /// Whether a name, or the start of it, can be written otherwise.
    static func hasOthers(_ value: [UInt8]) -> Bool {
        value.contains { $0 >= 0x80 || $0 == UInt8(ascii: "&") } || contains(" and ", in: value)
            || contains("ae", in: value) || contains("oe", in: value) || contains("ue", in: value)
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
            add(withWordForSign(value))
            if partsLongWords(value) {
                for word in ["en", "und", "et", "y"] {
                    add(replacing(" & ", with: " \(word) ", in: value))
                }
            }
        } else if contains(" and ", in: value) {
            add(replacing(" and ", with: "&", in: value))
        }
        if all >= 0x80 {
            let written = withUmlautsWritten(value)
            if written != value {
                add(written)
                return
            }
        }
        let plain = withPlainUmlauts(value)
        if plain.count >= 5, plain.count < value.count { add(plain) }
    }

    /// Where the name ends without the legal forms at its end; `nil` where there is none.
    ///
    /// `Smith & Co` stays whole: `Smith` alone is a surname.
    static func endWithoutLegalSuffix(_ value: [UInt8]) -> Int? {
        var words = Words(value: value)
        guard var last = words.popLast() else { return nil }
        let end = last.upperBound
        while let before = words.popLast(), isFirmWord(value[last]),
            !(before.count == 1 && value[before.lowerBound] == UInt8(ascii: "&"))
        {
            last = before
        }
        return last.upperBound < end ? last.upperBound : nil
    }

    /// Whether a word says what a firm is, and not who.
    static func isFirmWord(_ word: ArraySlice<UInt8>) -> Bool {
        var letters: [UInt8] = []
        for byte in word where byte.isASCIILetter || byte.isASCIIDigit {
            letters.append(byte.asciiLowercased)
        }
        return !WordTable.traits(of: WordKey(letters)).isDisjoint(with: [.legalForm, .firmKind])
    }

    /// The words of a name, from its start on, as ranges of its places.
    static func words(of value: [UInt8], andHyphens: Bool = false) -> [Range<Int>] {
        var words: [Range<Int>] = []
        var start = 0
        for place in 0...value.count {
            guard place == value.count || isBetweenWords(value[place], andHyphens) else { continue }
            if start < place { words.append(start..<place) }
            start = place + 1
        }
        return words
    }

    private static func isBetweenWords(_ byte: UInt8, _ andHyphens: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: "("),
            UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"):
            true
        case UInt8(ascii: "-"): andHyphens
        default: byte.isHTMLSpace
        }
    }

    /// A name without what stands in brackets; `nil` where nothing does.
    static func withoutBrackets(_ value: [UInt8]) -> [UInt8]? {
        guard value.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }) else {
            return nil
        }
        var depth = 0
        return value.filter { byte in
            if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") { depth += 1 }
            defer {
                if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") {
                    depth = max(0, depth - 1)
                }
            }
            return depth == 0
        }
    }

    /// What stands in the brackets of a name.
    static func bracketed(in value: [UInt8]) -> [[UInt8]] {
        value.split { "()[]".utf8.contains($0) }.dropFirst().map { [UInt8]($0) }
    }

    /// A name with `and` for each `&`.
    static func withWordForSign(_ value: [UInt8]) -> [UInt8] {
        value.contains(UInt8(ascii: "&")) ? replacing("&", with: " and ", in: value) : value
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

    /// Whether each `&` of a name stands between spaces, with words and no letters on both sides.
    private static func partsLongWords(_ value: [UInt8]) -> Bool {
        contains(" & ", in: value)
            && value.split(separator: UInt8(ascii: "&")).allSatisfy { side in
                side.count(where: { $0.isASCIILetter || $0 >= 0x80 }) >= 3
            }
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

    /// `ae oe ue` as `a o u`, inside words: `Mueller` is also `Muller`.
    private static func withPlainUmlauts(_ value: [UInt8]) -> [UInt8] {
        value.indices.filter { place in
            guard value[place] == UInt8(ascii: "e"), place > 0, place + 1 < value.count else {
                return true
            }
            let next = value[place + 1]
            switch value[place - 1] | 0x20 {
            case UInt8(ascii: "a"), UInt8(ascii: "o"), UInt8(ascii: "u"):
                return !(next.isASCIILetter || next.isASCIIDigit)
            default: return true
            }
        }.map { value[$0] }
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
