/// A text in UTF-8, read as its folded symbols, forwards and backwards.
///
/// Bytes that are not UTF-8 are gaps, so that any file can be read.
struct SymbolText {
    /// The byte that no secret reaches across; the views put it between blocks and attributes.
    static let hardBreak: UInt8 = 0x1E

    let bytes: UnsafeBufferPointer<UInt8>

    /// The place of one symbol: its scalar's offset and which of the scalar's symbols it is.
    struct Place {
        var offset: Int
        var inner: Int
    }

    /// The scalar at an offset and its length in bytes.
    @inline(__always)
    func scalar(at offset: Int) -> (value: UInt32, length: Int) {
        let first = bytes[offset]
        guard first >= 0x80 else { return (UInt32(first), 1) }
        return longScalar(first, at: offset)
    }

    private func longScalar(_ first: UInt8, at offset: Int) -> (value: UInt32, length: Int) {
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first <= 0xF4, offset + length <= bytes.count else { return (0, 1) }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for index in (offset + 1)..<(offset + length) {
            guard bytes[index] & 0xC0 == 0x80 else { return (0, 1) }
            value = value << 6 | UInt32(bytes[index] & 0x3F)
        }
        return (value, length)
    }

    /// The offset of the scalar that ends before `offset`, which is above 0.
    func scalarStart(before offset: Int) -> Int {
        var start = offset - 1
        while start > 0, offset - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return start + scalar(at: start).length == offset ? start : offset - 1
    }

    /// The place of the symbol before another one.
    func place(before place: Place) -> Place? {
        if place.inner > 0 { return Place(offset: place.offset, inner: place.inner - 1) }
        var offset = place.offset
        while offset > 0 {
            offset = scalarStart(before: offset)
            let count = Folded(scalar(at: offset).value).count
            if count > 0 { return Place(offset: offset, inner: count - 1) }
        }
        return nil
    }

    /// Whether the text at `offset` begins a word: no symbol stands right before it.
    func startsWord(at offset: Int) -> Bool {
        var offset = offset
        while offset > 0 {
            offset = scalarStart(before: offset)
            let folded = Folded(scalar(at: offset).value)
            if folded.count > 0 { return false }
            if folded.isGap { return true }
        }
        return true
    }

    /// Whether a word ends at `offset`: no symbol stands right after it.
    func endsWord(at offset: Int) -> Bool {
        nextSymbol(at: offset) == nil
    }

    /// Whether a word ends at `offset`, with or without the ending `s`.
    func endsWordOrPlural(at offset: Int) -> Bool {
        guard let next = nextSymbol(at: offset) else { return true }
        return next.symbol == 0x73 && endsWord(at: next.end)
    }

    /// The symbol right after `offset`, with no gap between.
    private func nextSymbol(at offset: Int) -> (symbol: UInt32, end: Int)? {
        var offset = offset
        while offset < bytes.count {
            let (value, length) = scalar(at: offset)
            let folded = Folded(value)
            offset += length
            if folded.count > 0 { return (folded.symbol(0), offset) }
            if folded.isGap { return nil }
        }
        return nil
    }

    /// Whether there is no symbol in a range.
    func isBlank(_ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (value, length) = scalar(at: offset)
            if Folded(value).count > 0 { return false }
            offset += length
        }
        return true
    }

    /// Whether the scalar is white space.
    static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 9...13, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
            0x3000:
            true
        default: false
        }
    }
}
