/// Judges an occurrence: whether the form may not stand at this place.
struct HitRules {
    let matcher: Matcher
    let reading: Reading
    let text: SymbolText
    let page: PageReading
    let source: UnsafeBufferPointer<UInt8>

    /// Whether the occurrence is a leak.
    func forbids(_ occurrence: Occurrence, of form: Form) -> Bool {
        switch form.rule {
        case .digits: return true
        case .anywhere: return isWholeReading(occurrence, of: form)
        case .handle:
            return occurrence.spaces == 0 && isWholeReading(occurrence, of: form)
                && !readsAsPersonName(occurrence, of: form)
        case .context, .word:
            guard occurrence.gaps & ~form.breaks == 0 || isInitials(occurrence),
                text.startsWord(at: occurrence.range.lowerBound),
                text.endsWord(at: occurrence.range.upperBound)
            else { return false }
            if reading.view != .raw, isWholePiece(occurrence) { return true }
            if isInAddress(occurrence.range) { return true }
            guard text.bytes[occurrence.range].elementsEqual(matcher.spelling(of: form))
            else { return false }
            return form.rule == .word || FirmContext(text: text).surrounds(occurrence.range)
        }
    }

    /// Whether a distinctive form is read here as a person would read it.
    ///
    /// Across gaps a word must begin where the form begins, and where the gaps are not the form's
    /// own, as in `G o o g l e`, it must end with it: `as an analyst` does not say `Asana`.
    private func isWholeReading(_ occurrence: Occurrence, of form: Form) -> Bool {
        let range = occurrence.range
        guard occurrence.gaps != 0 else { return !isPartOfOrdinaryWord(range) }
        guard text.startsWord(at: range.lowerBound) else { return false }
        return occurrence.gaps & ~form.breaks == 0
            || text.endsWordOrPlural(at: range.upperBound)
    }

    /// Whether an ordinary word happens to hold the form, as `intelligence` holds `intel`.
    private func isPartOfOrdinaryWord(_ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        while start > 0, text.bytes[start - 1].isASCIILetter { start -= 1 }
        var end = range.upperBound
        while end < text.bytes.count, text.bytes[end].isASCIILetter { end += 1 }
        guard end - start > range.count, end - start < 24 else { return false }
        return SortedLines.ordinaryWords.contains(text.bytes[start..<end].map(\.asciiLowercased))
    }

    /// Whether single letters are set apart by points: `I.B.M.`.
    private func isInitials(_ occurrence: Occurrence) -> Bool {
        occurrence.gaps == occurrence.gaps & ~occurrence.spaces
    }

    /// Whether a handle is a capitalised word of plain text, and so a person's name.
    private func readsAsPersonName(_ occurrence: Occurrence, of form: Form) -> Bool {
        let word = text.bytes[occurrence.range]
        guard let first = word.first, (0x41...0x5A).contains(first), occurrence.gaps == 0,
            !(0x41...0x5A).contains(matcher.spelling(of: form).first ?? 0),
            word.dropFirst().allSatisfy({ (0x61...0x7A).contains($0) })
        else { return false }
        return !isInAddress(occurrence.range)
    }

    /// Whether the occurrence is all that an element, an attribute or a decoded text says.
    private func isWholePiece(_ occurrence: Occurrence) -> Bool {
        let range = occurrence.range
        guard let first = reading.pieceIndex(at: range.lowerBound),
            let last = reading.pieceIndex(at: range.upperBound - 1),
            text.isBlank(reading.pieces[first].start..<range.lowerBound),
            text.isBlank(range.upperBound..<reading.end(ofPiece: last))
        else { return false }
        guard reading.view == .text else { return true }
        guard reading.pieces[first].opensElement, reading.pieces[last].closesElement,
            reading.pieces[first].element >= 0
        else { return false }
        let element = page.elements[reading.pieces[first].element]
        return
            !(element.traits.contains(.emphasis)
            && element.tag.count == element.name.count + 2)
    }

    /// Whether the occurrence is a host label, a path segment, a handle or part of an e-mail address.
    private func isInAddress(_ range: Range<Int>) -> Bool {
        let bytes = text.bytes
        var start = range.lowerBound
        while start > 0, bytes[start - 1].isAddressByte { start -= 1 }
        var end = range.upperBound
        while end < bytes.count, bytes[end].isAddressByte { end += 1 }
        let before = bytes[start..<range.lowerBound]
        let after = bytes[range.upperBound..<end]
        if before.last == UInt8(ascii: "@") { return true }
        if after.first == UInt8(ascii: "@"), after.count > 1 { return true }
        let isLabel = before.last.map { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") } ?? true
        guard isLabel else { return false }
        if before.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "@") }) {
            return true
        }
        if before.starts(with: [0x2F, 0x2F]) || before.starts(with: [0x77, 0x77, 0x77, 0x2E]) {
            return true
        }
        guard after.first == UInt8(ascii: ".") else { return false }
        let domain = after.dropFirst().prefix(while: \.isASCIILetter).map(\.asciiLowercased)
        return WordLists.isTopLevelDomain(domain)
    }
}

extension UInt8 {
    fileprivate var isAddressByte: Bool {
        isASCIILetter || isASCIIDigit || (0x2D...0x2F).contains(self) || self == UInt8(ascii: ":")
            || self == UInt8(ascii: "@") || self == UInt8(ascii: "_") || self == UInt8(ascii: "%")
    }
}
