/// A name to hide, and the one that may stand in its place and change nothing.
struct NamePair {
    var first: String
    var second: String

    /// The letters of the two, which no other word of a text has.
    ///
    /// A word begins with the first letter, which is nowhere else in it.
    private static let firstLetters = Array("qzxj".unicodeScalars)
    private static let secondLetters = Array("kvwy".unicodeScalars)
    /// Letters that a name of another script is made of.
    private static let otherScripts = [
        "谷歌微軟百度", "ソニカメラト", "삼성전자현대", "ждыэюяфш", "δλξπσφψθ",
    ].map { Array($0.unicodeScalars) }

    /// Makes the pair with a number: names of other numbers have no word of this one.
    init(number: Int, _ source: inout ByteSource) {
        let scripts =
            source.chance(oneIn: 4) ? [source.pick(Self.otherScripts)] : [Self.secondLetters]
        first = Self.name(of: Self.firstLetters, number, &source)
        second = Self.name(of: scripts[0], number, &source)
    }

    /// One to three words of five to eight letters, the second and third of which are the number.
    private static func name(
        of letters: [Unicode.Scalar], _ number: Int, _ source: inout ByteSource
    ) -> String {
        let words = (0...source.number(below: 3)).map { _ in
            let head = [letters[0], letters[1 + number / 2 % 2], letters[1 + number % 2]]
            let rest = (0..<2 + source.number(below: 4)).map { _ in
                source.pick(Array(letters.dropFirst()))
            }
            return String(letters[0]).uppercased()
                + String(String.UnicodeScalarView(head.dropFirst() + rest))
        }
        return words.joined(separator: " ")
    }

    /// Whether two names can stand side by side with no third one where they meet or overlap.
    static func areApart(_ names: [String]) -> Bool {
        let names = names.map { letters($0) }
        for one in names {
            for other in names {
                if one != other, PlainReading.holds(one, in: other) { return false }
                for end in 1..<max(one.count, 1) where other.starts(with: one.suffix(end)) {
                    return false
                }
            }
        }
        return true
    }

    /// Whether no word of the names is in another of their words.
    static func haveOwnWords(_ names: [String]) -> Bool {
        let words = names.flatMap { $0.split(separator: " ").map { letters(String($0)) } }
        return words.indices.allSatisfy { index in
            words.indices.allSatisfy {
                $0 == index || !PlainReading.holds(words[index], in: words[$0])
            }
        }
    }

    private static func letters(_ name: String) -> [UInt8] {
        Array(name.lowercased().utf8.filter { $0 != 0x20 })
    }
}
