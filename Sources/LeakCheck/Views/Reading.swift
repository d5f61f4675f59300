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

    /// The index of the piece that holds an offset of the reading.
    func pieceIndex(at offset: Int) -> Int? { lastPiece { $0.start <= offset } }

    /// The index of the piece that begins last in the file up to an offset of it.
    func pieceIndex(atSource offset: Int) -> Int? { lastPiece { $0.source <= offset } }

    /// The last piece of those at the start of the list for which something holds.
    private func lastPiece(where holds: (Piece) -> Bool) -> Int? {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if holds(pieces[middle]) { low = middle + 1 } else { high = middle }
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
    /// The last eight letters of the name.
    let packedName: UInt64
    let traits: Tag.Traits
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
    /// What is left of the file: all but the long texts and attribute values that stand in it
    /// letter by letter as they do in the readings, from one tag or quote to the next.
    ///
    /// No form reaches across a tag or quote in the file, so one that is in such a text is in the
    /// reading too, and where the reading has none the file need not be looked at.
    var markup: [Range<Int>] = []

    /// Where the text of a piece stands in the file, if it can stand there as it does in the reading.
    func literal(
        _ piece: Reading.Piece, in source: UnsafeBufferPointer<UInt8>
    ) -> Range<Int>? {
        let start = piece.source
        if piece.attribute.isEmpty {
            return start..<source.offset(of: UInt8(ascii: "<"), from: start, to: source.count)
        }
        guard source[start - 1] == UInt8(ascii: "\"") else { return nil }
        return start..<source.offset(of: UInt8(ascii: "\""), from: start, to: source.count)
    }
}
