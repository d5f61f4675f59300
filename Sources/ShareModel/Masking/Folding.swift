import CUTF8Proc

/// Folds a scalar beyond ASCII to the letters that a reader takes it for.
///
/// By libutf8proc: compatibility decomposition and case folding (Unicode Standard Annex 15 and
/// section 3.13), marks and default-ignorable characters removed; then by our table of look-alikes.
enum Folding {
    /// What a scalar is to the masker.
    enum Result {
        /// Letters or digits, folded, as UTF-8; and whether their script is written without spaces.
        case letters([UInt8], isUnspaced: Bool)
        case ampersand
        /// The same as an ASCII character that is no letter.
        case ascii(UInt8)
        /// Nothing that is seen apart from the letter before it.
        case invisible
        case space
        case apostrophe
        /// A bracket or quotation mark.
        case bracket
        /// Any other punctuation or symbol.
        case mark
    }

    /// Folds a scalar below U+0080.
    static func fold(ascii scalar: Unicode.Scalar) -> Result {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        if ASCIIText.isAlphanumeric(byte) {
            return .letters([ASCIIText.lowercased(byte)], isUnspaced: false)
        }
        return byte == UInt8(ascii: "&") ? .ampersand : .ascii(byte)
    }

    /// Folds a scalar from U+0080 on.
    static func fold(_ scalar: Unicode.Scalar) -> Result {
        if let special = special(scalar) { return special }
        if let letter = enclosedLetter(scalar) { return .letters([letter], isUnspaced: false) }
        var bytes: [UInt8] = []
        let decomposed = decompose(scalar)
        for part in decomposed where !isApostrophe(part) {
            if let letters = LookAlikes.latin(for: part) {
                bytes.append(contentsOf: letters)
            } else if part.properties.numericType == .decimal,
                let value = part.properties.numericValue
            {
                bytes.append(UInt8(ascii: "0") + UInt8(value))
            } else if part.properties.isAlphabetic || part.properties.numericType != nil {
                bytes.append(contentsOf: UTF8.bytes(of: part))
            }
        }
        if !bytes.isEmpty {
            return .letters(bytes, isUnspaced: decomposed.contains(where: isUnspacedScript))
        }
        guard let first = decomposed.first else { return .invisible }
        if first == "&" { return .ampersand }
        if first.isASCII { return .ascii(UInt8(truncatingIfNeeded: first.value)) }
        switch first.properties.generalCategory {
        case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation:
            return .bracket
        default: return .mark
        }
    }

    /// The letter of a sign that has no decomposition: negative circled, negative squared, regional.
    private static func enclosedLetter(_ scalar: Unicode.Scalar) -> UInt8? {
        let first: UInt32
        switch scalar.value {
        case 0x1F150...0x1F169: first = 0x1F150
        case 0x1F170...0x1F189: first = 0x1F170
        case 0x1F1E6...0x1F1FF: first = 0x1F1E6
        default: return nil
        }
        return UInt8(ascii: "a") + UInt8(scalar.value - first)
    }

    /// Scalars that libutf8proc would keep as they are, but that read as something else.
    private static func special(_ scalar: Unicode.Scalar) -> Result? {
        if isApostrophe(scalar) { return .apostrophe }
        return switch scalar.value {
        // The iota below a Greek letter is a letter of its own where the two are one scalar.
        case 0x0345: .letters([UInt8(ascii: "i")], isUnspaced: false)
        case 0x00A0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: .space
        // Joiners that libutf8proc keeps, tags, and the tones of a picture's skin.
        case 0x2060...0x206F, 0xE0000...0xE0FFF, 0x1F3FB...0x1F3FF:
            .invisible
        default: nil
        }
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2018, 0x2019, 0x201A, 0x201B, 0x02BC, 0x02B9, 0x2032, 0xFF07, 0x00B4: true
        default: false
        }
    }

    private static func decompose(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        let options = utf8proc_option_t(
            rawValue: UTF8PROC_COMPAT.rawValue | UTF8PROC_DECOMPOSE.rawValue
                | UTF8PROC_CASEFOLD.rawValue | UTF8PROC_STRIPMARK.rawValue
                | UTF8PROC_IGNORE.rawValue)
        // The longest decomposition of one scalar in Unicode is 18 scalars (U+FDFA).
        return unsafe withUnsafeTemporaryAllocation(of: Int32.self, capacity: 32) { buffer in
            var boundary: Int32 = 0
            let count = unsafe utf8proc_decompose_char(
                Int32(scalar.value), buffer.baseAddress, 32, options, &boundary)
            guard (0...32).contains(count) else { return [scalar] }
            return unsafe buffer.prefix(count).compactMap { Unicode.Scalar(UInt32($0)) }
        }
    }

    /// Scripts without spaces between words: Thai to Myanmar, Khmer, kana, Han, and their like.
    private static func isUnspacedScript(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0E00..<0x10A0, 0x1780..<0x1800, 0x1950..<0x1AB0, 0x2E80..<0xA4D0, 0xF900..<0xFB00,
            0x1B000..<0x1B300, 0x20000..<0x32000:
            true
        default: false
        }
    }
}
