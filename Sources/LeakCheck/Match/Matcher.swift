/// An occurrence of a form's symbols in a text, before the form's rule has judged it.
struct Occurrence {
    /// The form's place in the matcher.
    let form: Int
    /// The bytes from the first symbol to the last.
    let range: Range<Int>
    /// Bit `n` is set where a gap stands before symbol `n`.
    let gaps: UInt64
    /// Bit `n` is set where that gap holds white space.
    let spaces: UInt64
}

/// Finds all forms in one pass over a text.
///
/// A rolling hash of the last four symbols, looked up in a table of marks, decides at each symbol
/// whether a form can begin there; only then is the text compared with the sorted forms. A
/// comparison ends after 48 symbols, so that the cost does not grow with forms × text.
struct Matcher: Sendable {
    /// The forms, sorted by symbols, none twice.
    let forms: [Form]
    private let symbols: [UInt32]
    private let texts: [UInt8]
    /// For each hash, bit `n` where a form of `n + 1` symbols (bit 3: or more) can begin.
    private let marks: [UInt8]

    private static let reach = 4

    init(_ list: FormList) {
        symbols = list.symbols
        texts = list.texts
        forms = SortedForms.sorted(list)
        // A small table is quick to make, a large one keeps the marks of many forms apart.
        marks = Self.marks(of: forms, symbols, hashBits: forms.count < 256 ? 14 : 16)
    }

    /// The bytes of a form as they were given.
    func spelling(of form: Form) -> ArraySlice<UInt8> { texts[form.spelling] }

    /// The symbols of a form; what is not ASCII is a byte that stands in no such text.
    func letters(of form: Form) -> [UInt8] {
        symbols[form.symbols].map { UInt8(exactly: $0) ?? 0xFF }
    }

    /// For each byte its share of the hash; 0 for a gap, below 0 where more bytes must be read.
    private static let shares: [Int16] = (0..<256).map { byte in
        guard byte < 0x80 else { return -1 }
        let folded = Folded(UInt32(byte))
        return folded.count == 0 ? 0 : Int16(share(of: folded.symbol(0)))
    }

    /// A symbol's share of the hash, above 0.
    @inline(__always)
    private static func share(of symbol: UInt32) -> UInt32 {
        max((symbol &* 0x9E37_79B1) >> 17, 1)
    }

    @inline(__always)
    private static func rolled(_ hash: UInt32, _ share: UInt32, mask: UInt32) -> UInt32 {
        (hash << 4 ^ share) & mask
    }

    private static func marks(of forms: [Form], _ symbols: [UInt32], hashBits: Int) -> [UInt8] {
        var marks = [UInt8](repeating: 0, count: 1 << hashBits)
        let mask = UInt32(marks.count - 1)
        for form in forms {
            let known = min(form.symbols.count, reach)
            var hash: UInt32 = 0
            for place in form.symbols.prefix(known) {
                hash = rolled(hash, share(of: symbols[place]), mask: mask)
            }
            // What stood before a short form is unknown, and shows in the high bits alone.
            let knownBits = known == reach ? hashBits : 4 * known
            let low = Int(hash) & (1 << knownBits - 1)
            for high in 0..<(1 << (hashBits - knownBits)) {
                marks[low | high << knownBits] |= 1 << UInt8(known - 1)
            }
        }
        return marks
    }

    /// Calls `found` for each occurrence in some ranges, in the order of their ends.
    ///
    /// - Parameter endsAtTags: whether `<`, `>`, `"` and `=` end a reading, as in raw markup.
    func scan(
        _ bytes: UnsafeBufferPointer<UInt8>, in ranges: [Range<Int>], endsAtTags: Bool,
        found: (Occurrence) -> Void
    ) {
        guard !forms.isEmpty, let start = bytes.baseAddress else { return }
        let text = SymbolText(bytes: bytes)
        marks.withUnsafeBufferPointer { marks in
            Self.shares.withUnsafeBufferPointer { shares in
                guard let marks = marks.baseAddress, let shares = shares.baseAddress else { return }
                let mask = UInt32(self.marks.count - 1)
                for range in ranges {
                    var hash: UInt32 = 0
                    var offset = range.lowerBound
                    while true {
                        offset = Self.nextStop(
                            start, offset..<range.upperBound, marks, shares, &hash, mask)
                        guard offset < range.upperBound else { break }
                        let (value, length) = text.scalar(at: offset)
                        let folded = Folded(value)
                        for inner in 0..<folded.count {
                            let share = Self.share(of: folded.symbol(inner))
                            hash = Self.rolled(hash, share, mask: mask)
                            let mark = marks[Int(hash)]
                            guard mark != 0 else { continue }
                            let last = SymbolText.Place(offset: offset, inner: inner)
                            begin(mark, at: last, in: text, endsAtTags, found)
                        }
                        offset += length
                    }
                }
            }
        }
    }

    /// The next byte that ends a hash with a mark, or is not ASCII; the hash is the one before it.
    ///
    /// Apart from the rest, so that all it needs stays in registers.
    @inline(never)
    private static func nextStop(
        _ bytes: UnsafePointer<UInt8>, _ range: Range<Int>, _ marks: UnsafePointer<UInt8>,
        _ shares: UnsafePointer<Int16>, _ hash: inout UInt32, _ mask: UInt32
    ) -> Int {
        var last = hash
        defer { hash = last }
        // Four at a time where there are four, so that the end is seldom asked for.
        var place = range.lowerBound
        while place &+ 4 <= range.upperBound {
            for lane in 0..<4 {
                if stops(bytes[place &+ lane], marks, shares, &last, mask) { return place &+ lane }
            }
            place &+= 4
        }
        while place < range.upperBound {
            if stops(bytes[place], marks, shares, &last, mask) { return place }
            place &+= 1
        }
        return place
    }

    /// Rolls a byte into the hash, or leaves it where the byte ends a hash with a mark.
    @inline(__always)
    private static func stops(
        _ byte: UInt8, _ marks: UnsafePointer<UInt8>, _ shares: UnsafePointer<Int16>,
        _ hash: inout UInt32, _ mask: UInt32
    ) -> Bool {
        let share = Int32(shares[Int(byte)])
        guard share > 0 else { return share < 0 }
        let next = rolled(hash, UInt32(bitPattern: share), mask: mask)
        guard marks[Int(next)] == 0 else { return true }
        hash = next
        return false
    }

    /// Compares the text with the forms at each place where the mark says that one can begin.
    @inline(never)
    private func begin(
        _ mark: UInt8, at last: SymbolText.Place, in text: SymbolText, _ endsAtTags: Bool,
        _ found: (Occurrence) -> Void
    ) {
        var place = last
        for length in 1...Self.reach {
            if mark & 1 << UInt8(length - 1) != 0 {
                let comparison = Comparison(
                    text: text, forms: forms, symbols: symbols, endsAtTags: endsAtTags)
                comparison.run(
                    from: place, lengths: length..<(length == Self.reach ? .max : length + 1), found
                )
            }
            guard let before = text.place(before: place) else { return }
            place = before
        }
    }
}
