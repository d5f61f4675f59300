/// A text that one view makes of a file, with the way back to the file.
struct Reading {
    /// A stretch of the reading that comes from one text or one attribute value.
    struct Piece {
        /// Where it begins in the reading.
        let start: Int
        /// Where it begins in the file.
        let source: Int
        /// The element that holds it, as an index; -1 outside all elements.
        let element: Int
        /// The attribute's name in the file; empty for text.
        let attribute: Range<Int>
        /// Whether it is the first text in its element.
        var opensElement = false
        /// Whether it is the last text in its element.
        var closesElement = false
    }

    let view: View
    var bytes: [UInt8] = []
    var pieces: [Piece] = []

    init(view: View) { self.view = view }

    /// Begins a piece at the end of what has been read.
    mutating func begin(source: Int, element: Int, attribute: Range<Int> = 0..<0) {
        pieces.append(
            Piece(start: bytes.count, source: source, element: element, attribute: attribute))
    }

    /// Keeps what follows apart from what came before.
    mutating func breakOff() {
        if bytes.last != SymbolText.hardBreak { bytes.append(SymbolText.hardBreak) }
    }

    /// The index of the piece that holds an offset of the reading.
    func pieceIndex(at offset: Int) -> Int? {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].start <= offset { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : low - 1
    }

    /// Where a piece ends in the reading.
    func end(ofPiece index: Int) -> Int {
        index + 1 < pieces.count ? pieces[index + 1].start : bytes.count
    }
}

/// An element of a page, by its place in the file.
struct Element {
    let name: Range<Int>
    /// The start tag, from `<` to `>`.
    var tag: Range<Int>
    /// The enclosing element, as an index; -1 for none.
    let parent: Int
}

/// A page taken apart: its elements, its text and its attribute values.
struct PageReading {
    var elements: [Element] = []
    var text = Reading(view: .text)
    var attributes = Reading(view: .attribute)
}
