import ShareModel

/// Where in a file something was found.
struct Place {
    /// What is compared between a page and its twin.
    struct Kind: Hashable {
        let element: [UInt8]
        let elementClass: [UInt8]
        let attribute: [UInt8]
    }

    let kind: Kind
    private let line: Int
    private let isMarkup: Bool
    /// The classes of the element and of all that enclose it, the innermost first.
    private let classes: [[UInt8]]

    /// Finds the place of an offset of a reading.
    init(
        of offset: Int, in reading: Reading, page: PageReading, source: UnsafeBufferPointer<UInt8>
    ) {
        let piece: Reading.Piece?
        if reading.view == .raw {
            piece = Place.piece(atSource: offset, page: page)
            isMarkup = true
        } else {
            piece = reading.pieceIndex(at: offset).map { reading.pieces[$0] }
            isMarkup = false
        }
        let element = piece?.element ?? -1
        var classes: [[UInt8]] = []
        var ancestor = element
        while ancestor >= 0 {
            classes.append(Place.classValue(of: page.elements[ancestor], in: source))
            ancestor = page.elements[ancestor].parent
        }
        self.classes = classes
        kind = Kind(
            element: element < 0 ? [] : source[page.elements[element].name].map(\.asciiLowercased),
            elementClass: classes.first ?? [],
            attribute: source[piece?.attribute ?? 0..<0].map(\.asciiLowercased))
        line = source.line(of: min(piece?.source ?? offset, source.count))
    }

    /// The text or attribute that begins last before an offset of the file.
    private static func piece(atSource offset: Int, page: PageReading) -> Reading.Piece? {
        [page.text, page.attributes]
            .compactMap { reading in reading.pieces.last { $0.source <= offset } }
            .max { $0.source < $1.source }
    }

    private static func classValue(
        of element: Element, in source: UnsafeBufferPointer<UInt8>
    ) -> [UInt8] {
        let tag = source[element.tag]
        let mark = [UInt8](" class=\"".utf8)
        var start = tag.startIndex
        while start + mark.count <= tag.endIndex {
            if tag[start...].starts(with: mark) {
                return [UInt8](tag[(start + mark.count)...].prefix { $0 != UInt8(ascii: "\"") })
            }
            start += 1
        }
        return []
    }

    /// Whether a common word may stand here: skills are named by words, and towns are towns.
    func keepsCommonWord(of maskClass: MaskClass) -> Bool {
        switch maskClass {
        case .company, .institution:
            classes.contains { value in
                ["skill", "locality", "location", "p-adr"].contains { Place.holds($0, in: value) }
            }
        default: false
        }
    }

    private static func holds(_ word: String, in value: [UInt8]) -> Bool {
        let word = [UInt8](word.utf8)
        return value.indices.contains { value[$0...].starts(with: word) }
    }

    /// The place in words, such as `<a href> in line 12`.
    var description: String {
        let element = String(decoding: kind.element, as: UTF8.self)
        guard !element.isEmpty else { return "line \(line)" }
        guard kind.attribute.isEmpty else {
            let attribute = String(decoding: kind.attribute, as: UTF8.self)
            return "<\(element) \(attribute)> in line \(line)"
        }
        return "\(isMarkup ? "or near" : "text of") <\(element)> in line \(line)"
    }
}
