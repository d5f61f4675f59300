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
    private let page: PageReading
    private let source: UnsafeBufferPointer<UInt8>
    /// The element's index; -1 outside all elements.
    private let element: Int
    /// Where in the file the text or attribute begins.
    private let offset: Int
    private let isMarkup: Bool

    /// Finds the place of an offset of a reading.
    ///
    /// - Parameter last: another place in the file, whose kind is taken where the element is the same.
    init(
        of offset: Int, in reading: Reading, page: PageReading,
        source: UnsafeBufferPointer<UInt8>, after last: Place?
    ) {
        self.page = page
        self.source = source
        isMarkup = reading.view == .raw
        let piece =
            isMarkup
            ? Place.piece(atSource: offset, page: page)
            : reading.pieceIndex(at: offset).map { reading.pieces[$0] }
        let element = piece?.element ?? -1
        let attribute = source[piece?.attribute ?? 0..<0].map(\.asciiLowercased)
        self.element = element
        self.offset = min(piece?.source ?? offset, source.count)
        if let last, last.element == element {
            kind = Kind(
                element: last.kind.element, elementClass: last.kind.elementClass,
                attribute: attribute)
        } else if element < 0 {
            kind = Kind(element: [], elementClass: [], attribute: attribute)
        } else {
            kind = Kind(
                element: source[page.elements[element].name].map(\.asciiLowercased),
                elementClass: Place.classValue(of: page.elements[element], in: source),
                attribute: attribute)
        }
    }

    /// The text or attribute that begins last before an offset of the file.
    private static func piece(atSource offset: Int, page: PageReading) -> Reading.Piece? {
        [page.text, page.attributes]
            .compactMap { reading in
                reading.pieceIndex(atSource: offset).map { reading.pieces[$0] }
            }
            .max { $0.source < $1.source }
    }

    /// The value of an element's `class` attribute; empty where it has none.
    static func classValue(
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

    /// Whether the page tells here whose it is.
    var isInHead: Bool {
        ["h1", "title", "meta"].contains { kind.element.elementsEqual($0.utf8) }
    }

    /// Whether a common word may stand here: skills are named by words, and towns are towns.
    func keepsCommonWord(of maskClass: MaskClass) -> Bool {
        guard kind.attribute.isEmpty else { return false }
        switch maskClass {
        case .company, .institution:
            var ancestor = element
            while ancestor >= 0 {
                let value = Place.classValue(of: page.elements[ancestor], in: source)
                if Place.plainWords.contains(where: { Place.holds($0, in: value) }) { return true }
                ancestor = page.elements[ancestor].parent
            }
            return false
        default: return false
        }
    }

    /// What the classes of such elements hold.
    private static let plainWords = ["skill", "group", "tags", "locality", "location", "p-adr"]

    private static func holds(_ word: String, in value: [UInt8]) -> Bool {
        let word = [UInt8](word.utf8)
        return value.indices.contains { value[$0...].starts(with: word) }
    }

    /// The place in words, such as `<a href> in line 12`.
    ///
    /// A name that no theme of ours uses could be the very secret, and is not told.
    var description: String {
        let line = source.line(of: offset)
        guard !kind.element.isEmpty else { return "line \(line)" }
        let element = Place.known(kind.element, in: Place.elements)
        guard kind.attribute.isEmpty else {
            guard let element, let attribute = Place.known(kind.attribute, in: Place.attributes)
            else { return "an attribute in line \(line)" }
            return "<\(element) \(attribute)> in line \(line)"
        }
        let name = element.map { "<\($0)>" } ?? "an element"
        return "\(isMarkup ? "the markup near" : "text of") \(name) in line \(line)"
    }

    private static let elements = [
        "a", "article", "bdi", "blockquote", "body", "br", "code", "dd", "div", "dl", "dt", "em",
        "footer", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "img", "li",
        "link", "main", "meta", "nav", "ol", "p", "pre", "script", "section", "span", "strong",
        "style", "table", "td", "time", "title", "ul",
    ]
    private static let attributes = [
        "alt", "aria-label", "class", "content", "datetime", "dir", "href", "id", "itemprop",
        "lang",
        "name", "property", "rel", "src", "style", "title",
    ]

    private static func known(_ name: [UInt8], in names: [String]) -> String? {
        names.first { name.elementsEqual($0.utf8) }
    }
}
