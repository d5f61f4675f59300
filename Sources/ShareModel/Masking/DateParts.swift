/// The numbers and the month's name in a text that holds nothing but a date.
struct DateParts {
    /// A number, and how many digits it is written with.
    struct Number {
        let value: Int
        let digits: Int
    }

    private(set) var numbers: [Number] = []
    /// The month that a word names.
    private(set) var month: Int?
    /// Whether a number is told as one of a row: `4th`.
    private(set) var hasOrdinal = false

    /// More bytes than a date has in any of the languages.
    private static let longest = 48

    /// Takes a text apart, or gives `nil` where anything in it is no part of a date.
    init?(_ text: String) {
        guard text.utf8.count <= Self.longest else { return nil }
        let folded = FoldedText(text)
        guard Self.holdsSeparatorsAlone(text, between: folded) else { return nil }
        for word in Phrase(folded).words {
            var rest = word
            while !rest.isEmpty {
                let run =
                    Self.isDigit(rest.first)
                    ? rest.prefix { Self.isDigit($0) } : rest.prefix { !Self.isDigit($0) }
                rest = rest[run.endIndex...]
                let isGlued = run.startIndex > word.startIndex
                guard Self.isDigit(run.first) ? add(digits: run) : add(word: run, isGlued: isGlued)
                else { return nil }
            }
        }
    }

    private mutating func add(digits: ArraySlice<UInt8>) -> Bool {
        guard digits.count <= 4 else { return false }
        let value = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        numbers.append(Number(value: value, digits: digits.count))
        return true
    }

    /// Adds a word; `isGlued` where it follows a number without a gap.
    private mutating func add(word: ArraySlice<UInt8>, isGlued: Bool) -> Bool {
        if isGlued, Self.ordinals.contains(Array(word)) {
            hasOrdinal = true
            return true
        }
        if Self.joining.contains(Array(word)) { return true }
        guard month == nil, let named = DateForms.month(named: Array(word)) else { return false }
        month = named
        return true
    }

    private static func isDigit(_ byte: UInt8?) -> Bool {
        byte.map { $0 &- UInt8(ascii: "0") < 10 } ?? false
    }

    /// Whether nothing stands between the letters and digits of a date but what joins its parts: "2014?",
    /// "~2014" and "(2014)" say more.
    private static func holdsSeparatorsAlone(_ text: String, between folded: FoldedText) -> Bool {
        let bytes = Array(text.utf8)
        var place = 0
        for unit in folded.units {
            let start = min(Int(unit.start), bytes.count)
            if start > place, !isSeparator(bytes[place..<start]) { return false }
            place = max(place, min(Int(unit.end), bytes.count))
        }
        return isSeparator(bytes[place...])
    }

    private static func isSeparator(_ gap: ArraySlice<UInt8>) -> Bool {
        String(decoding: gap, as: UTF8.self).unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case " ", "\t", "\n", "-", "/", ".", ",", "\u{A0}", "\u{202F}", "\u{2009}": true
            case "\u{2010}"..."\u{2015}", "\u{200B}"..."\u{200F}", "\u{FEFF}": true
            default: false
            }
        }
    }

    /// What follows the number of a day: English, French, Dutch, Italian, Spanish and Portuguese.
    private static let ordinals = folded("st|nd|rd|th|er|re|e|de|o|a|º|ª|°")

    /// Words between the parts of a date, and the signs that Chinese, Japanese and Korean set behind them.
    private static let joining = folded("of|the|de|del|den|der|le|di|do|年|月|日|년|월|일|г|р")

    private static func folded(_ words: String) -> Set<[UInt8]> {
        Set(
            words.utf8.split(separator: UInt8(ascii: "|")).map {
                FoldedText(String(decoding: $0, as: UTF8.self)).bytes
            })
    }
}
