/// The person's own name, which a firm may share: `Jane Ford` at Ford.
enum OwnName {
    /// The text of the page's `h1` of the class `p-name`, where it is words alone.
    ///
    /// The heading stays as it is, and the name may be said as a whole elsewhere; the same word in
    /// another place is a leak. A heading without the class is what stands there for want of a name.
    static func read(from page: PageReading, source: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var name: [UInt8] = []
        for (index, piece) in page.text.pieces.enumerated()
        where isInHeading(piece.element, page, source) {
            name += page.text.bytes[piece.start..<page.text.end(ofPiece: index)]
        }
        let trimmed = name.split { $0.isHTMLSpace || $0 == SymbolText.hardBreak }
        guard let first = trimmed.first, let last = trimmed.last else { return nil }
        let text = [UInt8](name[first.startIndex..<last.endIndex])
        let isWords = text.allSatisfy {
            $0 >= 0x80 || $0.isASCIILetter || $0 == 0x20 || $0 == 0x2D || $0 == 0x27 || $0 == 0x2E
        }
        return isWords && trimmed.count > 1 && trimmed.count <= 6 ? text : nil
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
