/// Tells whether a whole word of a text reads as a short or ordinary name.
struct ShortName {
    let text: SymbolText
    /// The name as it was given.
    let spelling: ArraySlice<UInt8>

    /// Whether the text has the very bytes of the name.
    func isExact(_ occurrence: Occurrence) -> Bool {
        text.bytes[occurrence.range].elementsEqual(spelling)
    }

    /// Whether the text says the name in another spelling.
    ///
    /// An ordinary word that begins in lower case is itself: `target audience`.
    func isRead(_ occurrence: Occurrence, as form: Form) -> Bool {
        let isSmall = isInLowerCase(occurrence)
        if isSmall, form.rule != .word { return false }
        if occurrence.gaps == 0 { return form.breaks == 0 || !isSmall }
        if isDotted(occurrence, count: form.symbols.count) { return !isSmall && !hasSpace }
        // `at t` is not AT&T, but `AT & T` is.
        return occurrence.gaps & ~form.breaks == 0
            && (occurrence.spaces == 0 || hasSpace || hasSign(occurrence.range))
    }

    /// Whether the text says the name in capitals, with points or the name's own signs between, or
    /// has the very bytes of the name.
    func isInCapitals(_ occurrence: Occurrence, as form: Form) -> Bool {
        if isExact(occurrence) { return true }
        let range = occurrence.range
        guard !text.bytes[range].contains(where: { (0x61...0x7A).contains($0) }) else {
            return false
        }
        if form.breaks != 0 { return occurrence.gaps == form.breaks && hasSign(range) }
        return occurrence.gaps == 0 || isDotted(occurrence, count: form.symbols.count)
    }

    /// Whether the name has a capital behind its first word.
    var isTitle: Bool {
        let words = spelling.split { $0 == 0x20 }
        return words.dropFirst().contains { (0x41...0x5A).contains($0.first ?? 0) }
    }

    /// Whether the text begins the name in lower case.
    func isInLowerCase(_ occurrence: Occurrence) -> Bool {
        text.startsInLowerCase(at: occurrence.range.lowerBound)
    }

    private var hasSpace: Bool {
        spelling.withUnsafeBufferPointer { bytes in
            let name = SymbolText(bytes: bytes)
            return name.contains(in: 0..<bytes.count) { SymbolText.isSpace($0) }
        }
    }

    private func hasSign(_ range: Range<Int>) -> Bool {
        text.contains(in: range) { Folded($0).isGap && !SymbolText.isSpace($0) }
    }

    /// Whether points alone stand between all letters: `I.B.M.`.
    private func isDotted(_ occurrence: Occurrence, count: Int) -> Bool {
        occurrence.gaps == (1 << UInt64(count)) - 2 && occurrence.spaces == 0
            && !text.contains(in: occurrence.range) {
                Folded($0).isGap && $0 != UInt32(UInt8(ascii: "."))
            }
    }
}

extension SymbolText {
    /// Whether a scalar of a range is such a one.
    fileprivate func contains(in range: Range<Int>, where isSuch: (UInt32) -> Bool) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (value, length) = scalar(at: offset)
            if isSuch(value) { return true }
            offset += length
        }
        return false
    }
}
