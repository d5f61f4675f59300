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
/// A rolling hash of the last four symbols, looked up in a table of 64 K marks, decides at each
/// symbol whether a form can begin there; only then is the text compared with the sorted forms. A
/// comparison ends after 48 symbols, so that the cost does not grow with forms × text.
struct Matcher: Sendable {
    /// The forms, sorted by symbols, none twice.
    let forms: [Form]
    /// The symbols of all forms, one after the other.
    private let symbols: [UInt32]
    /// Where each form's symbols begin, and where the last one's end.
    private let starts: [Int]
    /// For each hash, bit `n` where a form of `n + 1` symbols (bit 3: or more) can begin.
    private let marks: [UInt8]
    /// For each byte its share of the hash; 0 for a gap.
    private let shares: [UInt16]

    private static let notASCII: UInt16 = 0xFFFF
    private static let reach = 4

    init(_ unsorted: [Form]) {
        let sorted = unsorted.sorted { $0.symbols.lexicographicallyPrecedes($1.symbols) }
        var forms: [Form] = []
        forms.reserveCapacity(sorted.count)
        for form in sorted {
            if let last = forms.last, last.symbols == form.symbols, last.rule == form.rule,
                last.spelling == form.spelling
            {
                continue
            }
            forms.append(form)
        }
        self.forms = forms
        symbols = forms.flatMap(\.symbols)
        starts = forms.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.symbols.count) }
        marks = Self.marks(of: forms)
        shares = (0..<256).map { byte in
            guard byte < 0x80 else { return Self.notASCII }
            let folded = Folded(UInt32(byte))
            return folded.count == 0 ? 0 : Self.share(of: folded.symbol(0))
        }
    }

    /// A symbol's share of the hash: neither 0 nor the mark of bytes above ASCII.
    @inline(__always)
    private static func share(of symbol: UInt32) -> UInt16 {
        let mixed = UInt16(truncatingIfNeeded: (symbol &* 0x9E37_79B1) >> 15)
        return mixed == 0 || mixed == notASCII ? 1 : mixed
    }

    private static func marks(of forms: [Form]) -> [UInt8] {
        var marks = [UInt8](repeating: 0, count: 1 << 16)
        for form in forms {
            let known = min(form.symbols.count, reach)
            var hash: UInt16 = 0
            for symbol in form.symbols.prefix(known) { hash = (hash << 4) ^ share(of: symbol) }
            // What stood before a short form is unknown, and shows in the high bits alone.
            let unknown = 4 * (reach - known)
            let low = unknown == 0 ? hash : hash & ((1 << UInt16(16 - unknown)) - 1)
            for high in 0..<(1 << unknown) {
                marks[Int(low) | high << (16 - unknown)] |= 1 << UInt8(known - 1)
            }
        }
        return marks
    }

    /// Calls `found` for each occurrence, in the order of their ends.
    ///
    /// - Parameter endsAtTags: whether `<`, `>`, `"` and `=` end a reading, as in raw markup.
    func scan(
        _ bytes: UnsafeBufferPointer<UInt8>, endsAtTags: Bool, found: (Occurrence) -> Void
    ) {
        guard !forms.isEmpty, let first = bytes.baseAddress else { return }
        let text = SymbolText(bytes: bytes)
        let end = first + bytes.count
        var hash: UInt16 = 0
        var place = first
        func push(_ share: UInt16, inner: Int, _ marks: UnsafePointer<UInt8>) {
            hash = (hash &<< 4) ^ share
            let mark = marks[Int(hash)]
            guard mark != 0 else { return }
            let last = SymbolText.Place(offset: place - first, inner: inner)
            begin(mark, at: last, in: text, endsAtTags, found)
        }
        withTables { marks, shares in
            while place < end {
                let share = shares[Int(place.pointee)]
                if share == Self.notASCII {
                    let (value, length) = text.scalar(at: place - first)
                    let folded = Folded(value)
                    for inner in 0..<folded.count {
                        push(Self.share(of: folded.symbol(inner)), inner: inner, marks)
                    }
                    place += length
                } else {
                    if share != 0 { push(share, inner: 0, marks) }
                    place += 1
                }
            }
        }
    }

    private func withTables(_ body: (UnsafePointer<UInt8>, UnsafePointer<UInt16>) -> Void) {
        marks.withUnsafeBufferPointer { marks in
            shares.withUnsafeBufferPointer { shares in
                guard let marks = marks.baseAddress, let shares = shares.baseAddress else { return }
                body(marks, shares)
            }
        }
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
                    text: text, symbols: symbols, starts: starts, endsAtTags: endsAtTags)
                comparison.run(
                    from: place, lengths: length..<(length == Self.reach ? .max : length + 1), found
                )
            }
            guard let before = text.place(before: place) else { return }
            place = before
        }
    }
}
