/// The person's own name, which a firm may share: `Jane Ford` at Ford.
struct OwnName {
    /// The name as the page heads itself with it.
    let text: [UInt8]
    /// The words of the name, folded.
    private var words: [[UInt8]] = []

    /// The most words of a name.
    private static let mostWords = 6

    /// Reads the text of the page's `h1` of the class `p-name`; `nil` where it is not words alone.
    ///
    /// The heading stays as it is, and the name may be said as a whole elsewhere; the same word in
    /// another place is a leak. A heading without the class is what stands there for want of a name.
    init?(of page: PageReading, source: UnsafeBufferPointer<UInt8>) {
        var name: [UInt8] = []
        for (index, piece) in page.text.pieces.enumerated()
        where Self.isInHeading(piece.element, page, source) {
            name += page.text.bytes[piece.start..<page.text.end(ofPiece: index)]
        }
        let trimmed = name.split { $0.isHTMLSpace || $0 == SymbolText.hardBreak }
        guard let first = trimmed.first, let last = trimmed.last,
            trimmed.count <= Self.mostWords
        else { return nil }
        text = [UInt8](name[first.startIndex..<last.endIndex])
        guard String(decoding: text, as: UTF8.self).unicodeScalars.allSatisfy(Self.isOfName) else {
            return nil
        }
        text.withUnsafeBufferPointer { bytes in
            WordsOfText(text: SymbolText(bytes: bytes)).forEach(in: 0..<bytes.count) {
                words.append($0)
            }
        }
    }

    /// Whether a scalar stands in names of people: a letter, a mark on one, or what joins two.
    private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark:
            true
        default:
            " .'-\u{2019}\u{2010}\u{2011}\u{A0}\u{200C}\u{200D}".unicodeScalars.contains(scalar)
        }
    }

    /// Whether folded letters are one of the words.
    func hasWord(_ letters: [UInt8]) -> Bool { words.contains(letters) }

    /// Whether the name is said as a whole around a range of a text.
    ///
    /// A name of one word may be the firm's in any text, and stays in the head of the page alone.
    func isSaid(around range: Range<Int>, in text: SymbolText, at place: Place) -> Bool {
        guard words.count > 1 || place.isInHead, text.startsWord(at: range.lowerBound),
            text.endsWord(at: range.upperBound)
        else { return false }
        return KnownTexts.hold(range, in: text.bytes, texts: [self.text])
    }

    private static func isInHeading(
        _ element: Int, _ page: PageReading, _ source: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        var element = element
        while element >= 0 {
            if source[page.elements[element].name].elementsEqual([0x68, 0x31]) {
                return Place.classValue(of: page.elements[element], in: source)
                    .split(separator: 0x20).contains { $0.elementsEqual("p-name".utf8) }
            }
            element = page.elements[element].parent
        }
        return false
    }
}
