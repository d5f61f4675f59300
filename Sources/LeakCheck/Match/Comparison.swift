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
            let byte = text.bytes[offset]
            if byte.isASCIILetter || byte.isASCIIDigit {
                offset &+= 1
                narrow(&candidates, depth: depth, to: UInt32(byte.asciiLowercased))
                if candidates.isEmpty { return }
                depth &+= 1
                tell(candidates, depth, start.offset..<offset, gaps, spaces, lengths, found)
                if depth == Form.longest || depth &+ 1 == lengths.upperBound { return }
                continue
            }
            let (value, length) = text.scalar(at: offset)
            let folded = Folded(value)
            offset += length
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
                tell(candidates, depth, start.offset..<offset, gaps, spaces, lengths, found)
                if depth == Form.longest || depth + 1 == lengths.upperBound { return }
            }
            inner = 0
        }
    }

    /// Calls `found` for each candidate of `depth` symbols: the first ones.
    @inline(__always)
    private func tell(
        _ candidates: Range<Int>, _ depth: Int, _ range: Range<Int>, _ gaps: UInt64,
        _ spaces: UInt64, _ lengths: Range<Int>, _ found: (Occurrence) -> Void
    ) {
        for form in candidates {
            guard forms[form].symbols.count == depth else { return }
            // The bit of the next symbol is not set yet.
            if lengths.contains(depth) {
                found(Occurrence(form: form, range: range, gaps: gaps, spaces: spaces))
            }
        }
    }

    private func isHard(_ scalar: UInt32) -> Bool {
        if scalar == UInt32(SymbolText.hardBreak) { return true }
        return endsAtTags && (scalar == 0x3C || scalar == 0x3E || scalar == 0x22 || scalar == 0x3D)
    }

    /// Keeps the candidates, equal up to `depth`, whose next symbol is `symbol`.
    ///
    /// Both ends are sought from where they are, so that a text that is nearly many forms costs a step
    /// for each form that falls away, and not a search for each symbol.
    private func narrow(_ candidates: inout Range<Int>, depth: Int, to symbol: UInt32) {
        let symbol = Int64(symbol)
        var low = candidates.lowerBound
        var high = candidates.upperBound
        if next(of: low, depth) == symbol, next(of: high &- 1, depth) == symbol { return }
        if next(of: low, depth) < symbol {
            var step = 1
            while low + step < high, next(of: low + step, depth) < symbol {
                low += step
                step *= 2
            }
            low = firstIndex(in: low + 1..<min(low + step, high), depth, above: symbol - 1)
        }
        guard low < high, next(of: low, depth) == symbol else {
            candidates = low..<low
            return
        }
        if next(of: high - 1, depth) > symbol {
            var step = 1
            while high - step > low, next(of: high - step, depth) > symbol {
                high -= step
                step *= 2
            }
            high = firstIndex(in: max(high - step, low)..<high, depth, above: symbol)
        }
        candidates = low..<high
    }

    /// A form's symbol at a depth; -1 where the form ends there.
    @inline(__always)
    private func next(of form: Int, _ depth: Int) -> Int64 {
        let range = forms[form].symbols
        let place = range.lowerBound &+ depth
        return place < range.upperBound ? Int64(symbols[place]) : -1
    }

    /// The first form of a range whose symbol at a depth is above a bound; where the range ends
    /// if there is none.
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
