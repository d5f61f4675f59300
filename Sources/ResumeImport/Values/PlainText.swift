internal import ShareModel

/// Short texts as a reader would mean them: names, titles, addresses.
enum PlainText {
    /// The text with references decoded, tags taken out and spaces at its ends removed.
    static func clean(_ text: String) -> String {
        let decoded = ReferenceText.decoded(text)
        return trimmed(HTMLText.holdsTags(decoded) ? HTMLText.plain(decoded) : decoded)
    }

    /// An address or a number without what is not seen in it; its special spaces are plain ones.
    static func withoutInvisibles(_ text: String) -> String {
        var output = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.properties.isDefaultIgnorableCodePoint { continue }
            switch scalar.properties.generalCategory {
            case .format, .control: continue
            case .spaceSeparator: output.append(" ")
            default: output.append(scalar)
            }
        }
        return trimmed(String(output))
    }

    /// The text without white space at its ends.
    static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }

    /// Whether a text begins with ASCII small letters, in either case.
    static func hasPrefix(_ text: String, _ prefix: String) -> Bool {
        text.utf8.prefix(prefix.utf8.count).elementsEqual(prefix.utf8) { byte, expected in
            byte == expected
                || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                    && byte | 0x20 == expected
        }
    }

    /// What follows such a beginning, or the text.
    static func dropping(_ prefix: String, from text: String) -> String {
        guard hasPrefix(text, prefix) else { return text }
        return String(Substring(text.utf8.dropFirst(prefix.utf8.count)))
    }
}

/// Whether something is so: `true`, `1`, "yes".
enum Flag {
    /// What a value says; `nil` where it says neither.
    static func read(_ source: Source) -> Bool? {
        switch source.view.kind {
        case .bool: source.view.bool
        case .number: JSONValue(source.view).isTruthy
        case .string:
            words.first { KeyName.isSame($0.word, source.view.string ?? "") }?.value
        case .null, .array, .object: nil
        }
    }

    private static let words: [(word: String, value: Bool)] = [
        ("true", true), ("yes", true), ("1", true), ("on", true),
        ("false", false), ("no", false), ("0", false), ("off", false),
    ]
}
