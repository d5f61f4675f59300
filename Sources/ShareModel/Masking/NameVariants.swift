/// The names that one value holds, each of which is the whole name to somebody.
///
/// A field says "Shell Nederland BV", "Block, Inc. (formerly Square)", "https://www.acme.example" or
/// "PostNL"; people say "Shell", "Square", "acme" and "Post NL".
enum NameVariants {
    /// So many names are taken from one value.
    private static let most = 16
    private static let spaces: ByteSet = " \t\n"
    private static let marks: ByteSet = "(),;:|[] "
    /// A longer value is a text and no name.
    private static let longest = 400

    /// The other names in a firm's or school's name; without the value itself.
    ///
    /// - Parameter isSchool: a school's name often is its kind and its town, so the town stays.
    static func variants(of value: String, isSchool: Bool) -> [String] {
        guard value.utf8.count <= longest else { return [] }
        var names = [value]
        let bare = isSchool ? withoutArticle : withoutAdditions
        for make in [pieces, withoutTags, label, bare, unspaced, withoutPossessive, spaced] {
            for name in names.prefix(most) {
                for variant in make(name) where !isKnown(variant, among: names) {
                    names.append(variant)
                }
            }
        }
        return Array(names.dropFirst().prefix(most))
    }

    private static func isKnown(_ name: String, among names: [String]) -> Bool {
        name.isEmpty || names.contains { $0.utf8.elementsEqual(name.utf8) }
    }

    // MARK: Several names in one value

    /// What stands between signs that part names, and before and behind "formerly" and the like.
    private static func pieces(of name: String) -> [String] {
        var pieces: [[Substring.UTF8View]] = [[]]
        for word in wordsOf(name) {
            let letters = letters(of: word)
            let isJoining = word.elementsEqual("+".utf8)
            let isBegun = pieces.last?.isEmpty == false
            if letters.isEmpty && !isJoining || isBegun && between.contains(letters) {
                pieces.append([])
            } else {
                pieces[pieces.count - 1].append(word)
                if let last = word.last, ";|".utf8.contains(last) { pieces.append([]) }
            }
        }
        var names = pieces.count > 1 ? pieces.map(joined) : []
        // A department or a town stands behind a comma.
        if let comma = name.utf8.firstIndex(of: UInt8(ascii: ",")) {
            names.append(String(decoding: name.utf8[..<comma], as: UTF8.self))
        }
        return names.map(trimmed).filter { FoldedText($0).units.count > 1 }
    }

    private static func joined(_ words: [Substring.UTF8View]) -> String {
        words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }

    /// A piece without the marks that its neighbours left: `(`, `)`, `,`.
    private static func trimmed(_ name: String) -> String {
        let start = name.utf8.drop(while: marks.contains)
        let end = start.reversed().prefix(while: marks.contains).count
        return String(decoding: start.dropLast(end), as: UTF8.self)
    }

    private static let between = SortedLines(
        """
        aka
        dba
        ehemals
        formerly
        previously
        vanaf
        via
        voorheen
        vormals

        """)

    // MARK: One name in other words

    /// A name that was typed with HTML tags.
    private static func withoutTags(of name: String) -> [String] {
        guard name.utf8.contains(UInt8(ascii: "<")) else { return [] }
        var isInTag = false
        let bytes = name.utf8.map { byte -> UInt8 in
            if byte == UInt8(ascii: "<") { isInTag = true }
            defer { if byte == UInt8(ascii: ">") { isInTag = false } }
            return isInTag ? 0x20 : byte
        }
        let words = bytes.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        return [words.joined(separator: " ")] + words
    }

    /// The name in an address that stands for it: `https://www.acme.example`.
    private static func label(of name: String) -> [String] {
        guard !name.utf8.contains(0x20), let host = WebAddress.host(of: name),
            name.utf8.count > host.utf8.count
        else { return [] }
        let labels = host.utf8.split(separator: UInt8(ascii: ".")).dropLast()
        return [host] + (labels.last.map { [String(decoding: $0, as: UTF8.self)] } ?? [])
    }

    /// The name without the legal forms and places behind it, and without the article before it.
    private static func withoutAdditions(of name: String) -> [String] {
        var words = wordsOf(LegalSuffix.removed(from: name))
        let count = words.count
        while words.count > 1, let last = words.last, isAddition(last),
            !KnownWords.isJoining(letters(of: words[words.count - 2]))
        {
            words.removeLast()
        }
        let bare = joined(words)
        // Words of a kind and a place name nobody: "Bank Nederland".
        guard words.count < count,
            !Phrase(FoldedText(bare)).words.allSatisfy({
                KnownWords.isPlace($0) || KnownWords.isGeneric($0)
            })
        else { return withoutArticle(of: name) }
        return [bare] + withoutArticle(of: name) + withoutArticle(of: bare)
    }

    /// The name without its article: "Home Depot" of "The Home Depot".
    private static func withoutArticle(of name: String) -> [String] {
        let words = wordsOf(name)
        guard words.count > 1, KnownWords.isArticle(letters(of: words[0])) else { return [] }
        return [joined(Array(words.dropFirst()))]
    }

    private static func wordsOf(_ name: String) -> [Substring.UTF8View] {
        name.utf8.split(whereSeparator: spaces.contains)
    }

    private static func letters(of word: Substring.UTF8View) -> [UInt8] {
        FoldedText(String(decoding: word, as: UTF8.self)).bytes
    }

    /// Whether a word behind a name tells where it is, or what it is in law.
    private static func isAddition(_ word: Substring.UTF8View) -> Bool {
        let letters = letters(of: word)
        return letters.isEmpty || KnownWords.isPlace(letters)
            || LegalSuffix.contains(String(decoding: word, as: UTF8.self))
    }

    /// `Sainsbury` of `Sainsbury's`.
    private static func withoutPossessive(of name: String) -> [String] {
        let scalars = Array(name.unicodeScalars)
        guard scalars.count > 4, scalars.last == "s" else { return [] }
        let sign = scalars[scalars.count - 2]
        guard sign == "'" || sign == "\u{2019}" else { return [] }
        var output = String.UnicodeScalarView()
        output.append(contentsOf: scalars.dropLast(2))
        return [String(output)]
    }

    /// `Post NL` of `PostNL`: words that only a capital or a figure sets apart.
    private static func spaced(of name: String) -> [String] {
        var output: [UInt8] = []
        let bytes = Array(name.utf8)
        for (index, byte) in bytes.enumerated() {
            if index > 0, isBorder(bytes[index - 1], byte, next: bytes[(index + 1)...].first) {
                output.append(0x20)
            }
            output.append(byte)
        }
        return output.count == bytes.count ? [] : [String(decoding: output, as: UTF8.self)]
    }

    private static func isBorder(_ last: UInt8, _ byte: UInt8, next: UInt8?) -> Bool {
        func isCapital(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "A") < 26 }
        func isSmall(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "a") < 26 }
        func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
        if isCapital(byte) { return isSmall(last) || isDigit(last) }
        if isDigit(byte) { return isSmall(last) }
        return isSmall(byte) && isDigit(last) && next.map(isSmall) == true
    }

    // MARK: Scripts without spaces

    /// A name without legal forms, towns and kinds that are joined to it, and a school without its
    /// faculty.
    private static func unspaced(of name: String) -> [String] {
        guard name.utf8.contains(where: { $0 >= 0xD7 }) else { return [] }
        let core = UnspacedForms.stripped(name)
        return core.flatMap { [$0, UnspacedForms.school(in: $0) ?? ""] }
            + [UnspacedForms.school(in: name) ?? ""]
    }
}
