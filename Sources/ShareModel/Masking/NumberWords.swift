/// Numbers in names, as figures and as words: `7-Eleven` and `Seven Eleven`, `20th` and `Twentieth`.
enum NumberWords {
    /// A name with its small numbers in words, and in figures; without the name itself.
    static func spellings(of name: String) -> [String] {
        [inWords, inFigures].compactMap { table in
            var isChanged = false
            let words = name.utf8.split { $0 == 0x20 || $0 == UInt8(ascii: "-") }.map { piece in
                let word = String(decoding: piece.map(ASCIIText.lowercased), as: UTF8.self)
                guard let other = table[word] else {
                    return String(decoding: piece, as: UTF8.self)
                }
                isChanged = true
                return other
            }
            return isChanged ? words.joined(separator: " ") : nil
        }
    }

    private static let inWords: [String: String] = {
        var words = Dictionary(uniqueKeysWithValues: ordinals)
        for (figure, word) in zip(1..., cardinals) { words["\(figure)"] = word }
        return words
    }()

    private static let inFigures = Dictionary(
        uniqueKeysWithValues: inWords.map { figure, word in (word, figure) })

    private static let cardinals = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
        "twelve",
    ]

    private static let ordinals = [
        ("1st", "first"), ("2nd", "second"), ("3rd", "third"), ("4th", "fourth"), ("5th", "fifth"),
        ("7th", "seventh"), ("10th", "tenth"), ("12th", "twelfth"), ("18th", "eighteenth"),
        ("19th", "nineteenth"), ("20th", "twentieth"), ("21st", "twenty-first"),
    ]
}
