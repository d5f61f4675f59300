/// Finds words on a page that are almost a hidden one: misspelt, or made of its first letters.
struct NearForms {
    private let entries: [ShownEntry]
    private let hidden: [HiddenValues.Value]
    /// The words of the person's name that the page shows, folded.
    private let ownName: Set<[UInt8]>

    init(_ entries: [ShownEntry], hidden: [HiddenValues.Value]) {
        self.entries = entries
        self.hidden = hidden
        ownName = entries.words(of: [.firstName, .lastName])
    }

    /// The words, in the order of the page.
    var remarks: [ExposureRemark] {
        let words = hidden.filter { $0.kind == .plain }.map { value in
            (value, long: value.words.filter { Self.isLong($0) && !ownName.contains($0) })
        }
        let initials = hidden.map { ($0, letters: Self.initials(of: $0)) }
        var remarks: [[UInt8]: ExposureRemark] = [:]
        var order: [[UInt8]] = []
        for (place, text) in entries.flatMap({ $0.texts.map { ($0.place, $0.text) } }) {
            for word in text.words where !ownName.contains(word.folded) {
                if let known = remarks[word.folded] {
                    if known.places.last != place.description {
                        remarks[word.folded]?.places.append(place.description)
                    }
                    continue
                }
                guard !KnownWords.isOrdinary(word.folded), !KnownWords.isPlace(word.folded) else {
                    continue
                }
                let kind: ExposureRemark.Kind
                let value: HiddenValues.Value
                if let near = words.first(where: { _, long in
                    long.contains { Self.isOneLetterAway($0, word.folded) }
                }) {
                    (kind, value) = (.misspelling, near.0)
                } else if let near = initials.first(where: { $0.letters.contains(word.folded) }),
                    Self.isCapitals(text.text(of: word))
                {
                    (kind, value) = (.initials, near.0)
                } else {
                    continue
                }
                order.append(word.folded)
                remarks[word.folded] = ExposureRemark(
                    kind: kind, maskClasses: [value.maskClass], words: [text.text(of: word)],
                    places: [place.description], hidden: [value.place],
                    excerpt: Excerpt.around([word.range], in: text.bytes).first,
                    keys: [value.maskClass.name])
            }
        }
        return order.compactMap { remarks[$0] }
    }

    /// Whether a word is long enough for one letter to be a slip, and each byte a letter.
    private static func isLong(_ word: [UInt8]) -> Bool {
        word.count >= 6 && word.allSatisfy { $0 < 0x80 }
    }

    private static func isCapitals(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy(\.properties.isUppercase)
    }

    /// The first letters of a firm's or school's name of several words: of all of them, and of
    /// those that are neither small words nor say what kind of firm it is in law.
    private static func initials(of value: HiddenValues.Value) -> Set<[UInt8]> {
        guard value.maskClass == .company || value.maskClass == .institution else { return [] }
        let small = Set(["of", "and", "the", "for", "in", "van", "de", "der", "voor", "en"])
        let all = NameParts.words(of: value.text)
        let chief = all.filter { word in
            let text = String(decoding: word, as: UTF8.self)
            return !small.contains(text) && !LegalSuffix.contains(text)
        }
        return Set([all, chief].filter { $0.count >= 2 }.map { $0.compactMap(\.first) })
    }

    /// Whether two words differ by one letter: another one, one too many, or two that changed places.
    static func isOneLetterAway(_ first: [UInt8], _ second: [UInt8]) -> Bool {
        let (long, short) = first.count >= second.count ? (first, second) : (second, first)
        guard long.count - short.count <= 1, long != short else { return false }
        let start = zip(long, short).prefix { $0 == $1 }.count
        let longRest = long[start...]
        let shortRest = short[start...]
        if long.count > short.count { return longRest.dropFirst().elementsEqual(shortRest) }
        if longRest.dropFirst().elementsEqual(shortRest.dropFirst()) { return true }
        return longRest.count >= 2 && longRest[start] == shortRest[start + 1]
            && longRest[start + 1] == shortRest[start]
            && longRest.dropFirst(2).elementsEqual(shortRest.dropFirst(2))
    }
}
