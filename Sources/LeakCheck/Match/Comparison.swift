/// One comparison of a text, from one place on, with the sorted forms.
struct Comparison {
    let text: SymbolText
    let forms: [Form]
    let symbols: [UInt32]
    let endsAtTags: Bool

    /// Calls `found` for each form of one of `lengths` that begins at `start`.
    func run(from start: SymbolText.Place, lengths: Range<Int>, _ found: (Occurrence) -> Void) {
        var candidates = 0..<forms.count
        var depth = 0
        var gaps: UInt64 = 0
        var spaces: UInt64 = 0
        var offset = start.offset
        var inner = start.inner
        while offset < text.bytes.count {
            let (value, length) = text.scalar(at: offset)
            let folded = Folded(value)
            if folded.isGap {
                if isHard(value) { return }
                gaps |= 1 << UInt64(depth)
                if SymbolText.isSpace(value) { spaces |= 1 << UInt64(depth) }
            }
            while inner < folded.count {
                narrow(&candidates, depth: depth, to: folded.symbol(inner))
                if candidates.isEmpty { return }
                depth += 1
                inner += 1
                for form in candidates {
                    guard forms[form].symbols.count == depth else { break }
                    if lengths.contains(depth) {
                        let range = start.offset..<(offset + length)
                        // The bit of the next symbol is not set yet.
                        found(Occurrence(form: form, range: range, gaps: gaps, spaces: spaces))
                    }
                }
                if depth == Form.longest || depth + 1 == lengths.upperBound { return }
            }
            inner = 0
            offset += length
        }
    }

    private func isHard(_ scalar: UInt32) -> Bool {
        if scalar == UInt32(SymbolText.hardBreak) { return true }
        return endsAtTags && (scalar == 0x3C || scalar == 0x3E || scalar == 0x22 || scalar == 0x3D)
    }

    /// Keeps the candidates, equal up to `depth`, whose next symbol is `symbol`.
    private func narrow(_ candidates: inout Range<Int>, depth: Int, to symbol: UInt32) {
        if candidates.count == 1 {
            if next(of: candidates.lowerBound, depth) != Int64(symbol) { candidates = 0..<0 }
            return
        }
        let low = firstIndex(in: candidates, depth, above: Int64(symbol) - 1)
        guard low < candidates.upperBound, next(of: low, depth) == Int64(symbol) else {
            candidates = low..<low
            return
        }
        let high = firstIndex(in: low..<candidates.upperBound, depth, above: Int64(symbol))
        candidates = low..<high
    }

    /// A form's symbol at a depth; -1 where the form ends there.
    @inline(__always)
    private func next(of form: Int, _ depth: Int) -> Int64 {
        let place = forms[form].symbols.lowerBound + depth
        return place < forms[form].symbols.upperBound ? Int64(symbols[place]) : -1
    }

    private func firstIndex(in range: Range<Int>, _ depth: Int, above bound: Int64) -> Int {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = (low + high) / 2
            if next(of: middle, depth) > bound { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
