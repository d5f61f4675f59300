import ShareModel

/// Judges an occurrence: whether the form may not stand at this place.
struct HitRules {
    let matcher: Matcher
    let reading: Reading
    let text: SymbolText
    let page: PageReading
    let source: UnsafeBufferPointer<UInt8>

    /// As far as an address is read on each side, so that no text is read again and again.
    private static let longestAddress = 256

    /// Whether the occurrence is a leak.
    func forbids(_ occurrence: Occurrence, of form: Form, _ maskClass: MaskClass) -> Bool {
        if form.rule == .digits { return true }
        if occurrence.spaces != 0, crossesBorder(occurrence, of: form) { return false }
        switch form.rule {
        case .digits: return true
        case .time: return isDatetime(occurrence)
        case .year:
            return reading.view == .text && occurrence.gaps == 0 && isWholeWords(occurrence.range)
        case .anywhere: return isWholeReading(occurrence, of: form)
        case .part:
            return occurrence.gaps & ~form.breaks == 0
                && text.startsWord(at: occurrence.range.lowerBound)
                && !isPartOfKnownWord(occurrence.range)
        case .words:
            return occurrence.spaces & ~form.breaks == 0 && isWholeWords(occurrence.range)
        case .handle:
            return occurrence.spaces == 0 && isWholeWords(occurrence.range)
                && !readsAsPersonName(occurrence, of: form)
        case .title, .lead:
            return occurrence.gaps == form.breaks && reading.view.isProse
                && isWholeWords(occurrence.range) && isNamed(occurrence, by: form)
        case .context, .capital, .capitals, .word:
            return isWholeWords(occurrence.range) && isName(occurrence, of: form, maskClass)
        }
    }

    /// Whether a sentence ends, or a value of a title, inside the occurrence and not inside the form.
    private func crossesBorder(_ occurrence: Occurrence, of form: Form) -> Bool {
        let range = occurrence.range
        let places = Borders(needLongWord: true, joinValues: joinsValues(at: range.lowerBound))
            .places(in: text, range)
        guard places != 0 else { return false }
        let own = matcher.spelling(of: form).withUnsafeBufferPointer { spelling in
            Borders(needLongWord: false, joinValues: true)
                .places(in: SymbolText(bytes: spelling), 0..<spelling.count)
        }
        return places & ~own != 0
    }

    /// Whether the theme joins several values into one text here: in the title, and in what tells it to
    /// machines.
    ///
    /// The file as it stands is not read as one or the other.
    private func joinsValues(at offset: Int) -> Bool {
        guard reading.view != .raw else { return true }
        guard let index = reading.pieceIndex(at: offset) else { return false }
        let piece = reading.pieces[index]
        if !piece.attribute.isEmpty {
            return source[piece.attribute].elementsEqual("content".utf8)
        }
        return piece.element >= 0
            && source[page.elements[piece.element].name].elementsEqual("title".utf8)
    }

    private func context(of form: Form) -> FirmContext {
        FirmContext(
            text: text, traits: WordTable.traits(of: WordKey(matcher.letters(of: form))))
    }

    private func isWholeWords(_ range: Range<Int>) -> Bool {
        text.startsWord(at: range.lowerBound) && text.endsWord(at: range.upperBound)
    }

    /// Whether ordinary words are written here as the name is: with all its capitals, one of which no
    /// sentence gives; or stand in an address, or behind "at" and the like.
    private func isNamed(_ occurrence: Occurrence, by form: Form) -> Bool {
        let short = ShortName(text: text, spelling: matcher.spelling(of: form))
        let isSmall = short.isInLowerCase(occurrence)
        let follows = context(of: form).follows(occurrence.range, surely: isSmall)
        if form.rule == .lead { return follows && !isSmall }
        // "At the bank" names no bank that is called The Bank.
        if isSmall, form.tellsOneWord { return false }
        return follows || isInLink(occurrence.range) || short.isExact(occurrence) && short.isTitle
    }

    /// Whether a whole word that others use too is the name here.
    private func isName(_ occurrence: Occurrence, of form: Form, _ maskClass: MaskClass) -> Bool {
        guard occurrence.gaps & ~form.breaks == 0 || isInitials(occurrence) else { return false }
        let short = ShortName(text: text, spelling: matcher.spelling(of: form))
        // The name of a person needs no firm's context, be it a word or not; a short word at the start
        // of a sentence is itself: "An experienced nurse".
        let isPerson = maskClass == .name && form.symbols.count > 2
        let isWord = maskClass == .name && form.rule == .context && form.symbols.count <= 3
        if reading.view.isDecodedBytes {
            // In the bytes of a hash, short words stand by chance.
            return form.rule != .capitals && short.isExact(occurrence)
                && (isAllThatIsDecoded(occurrence) || form.rule == .word && isPerson
                    || context(of: form).surrounds(occurrence.range))
        }
        if isInAddress(occurrence.range) { return true }
        if isWord, text.startsSentence(at: occurrence.range.lowerBound) { return false }
        if form.rule == .capitals {
            return reading.view.isProse && short.isInCapitals(occurrence, as: form)
        }
        let isAsGiven = short.isExact(occurrence) || !short.isInLowerCase(occurrence)
        if reading.view != .raw, isWholePiece(occurrence) { return form.rule == .word || isAsGiven }
        let isRead = short.isExact(occurrence) || short.isRead(occurrence, as: form)
        guard reading.view.isProse else {
            return short.isExact(occurrence)
                && (form.rule == .word && isPerson
                    || context(of: form).surrounds(occurrence.range))
        }
        switch form.rule {
        case .word: return isRead
        case .capital: return isRead && isAsGiven
        default: return isRead && (isPerson || context(of: form).surrounds(occurrence.range))
        }
    }

    /// Whether a word that is the person's own name too is the firm's here: "at Heineken",
    /// `heineken.com`.
    func isFirms(_ occurrence: Occurrence, of form: Form) -> Bool {
        let range = occurrence.range
        guard reading.view.isProse, isWholeWords(range) else { return false }
        let context = context(of: form)
        return context.isHost(range)
            || !text.startsInLowerCase(at: range.lowerBound) && context.surrounds(range)
    }

    /// Whether the occurrence is a whole decoded run, letter by letter.
    private func isAllThatIsDecoded(_ occurrence: Occurrence) -> Bool {
        let range = occurrence.range
        return range.count >= 4
            && (range.lowerBound == 0 || text.bytes[range.lowerBound - 1] == SymbolText.hardBreak)
            && (range.upperBound == text.bytes.count
                || text.bytes[range.upperBound] == SymbolText.hardBreak)
    }

    /// Whether a distinctive form is read here as a person would read it.
    ///
    /// Across gaps a word must begin where the form begins, and where the gaps are not the form's
    /// own it must end with it. A space that is not the form's own may be a broken word, as in
    /// `Goo gle`, and is none between words of the language: `a vast amount` does not say `Avast`.
    private func isWholeReading(_ occurrence: Occurrence, of form: Form) -> Bool {
        let range = occurrence.range
        guard occurrence.gaps != 0 else { return !isPartOfKnownWord(range) }
        guard text.startsWord(at: range.lowerBound) else { return false }
        let foreign = occurrence.gaps & ~form.breaks
        if foreign == 0 { return true }
        guard text.endsWordOrPlural(at: range.upperBound) else { return false }
        let isSpacedOut = occurrence.gaps == (1 << UInt64(form.symbols.count)) - 2
        return occurrence.spaces & foreign == 0 || isSpacedOut
            || !WordsOfText(text: text).holdOrdinaryWord(range)
    }

    /// Whether an ordinary word or a place happens to hold the form, as `intelligence` holds `intel`.
    private func isPartOfKnownWord(_ range: Range<Int>) -> Bool {
        guard let word = text.word(around: range, longest: WordKey.longest) else { return false }
        return !WordTable.traits(of: WordKey(word)).isDisjoint(with: [.ordinary, .place])
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

    /// Whether the occurrence is all of a date for machines.
    private func isDatetime(_ occurrence: Occurrence) -> Bool {
        guard reading.view == .attribute, isWholePiece(occurrence),
            let piece = reading.pieceIndex(at: occurrence.range.lowerBound)
        else { return false }
        return source[reading.pieces[piece].attribute].elementsEqual("datetime".utf8)
    }

    /// Whether the occurrence is in an attribute that holds an address.
    private func isInLink(_ range: Range<Int>) -> Bool {
        guard let piece = reading.pieceIndex(at: range.lowerBound) else { return false }
        let name = source[reading.pieces[piece].attribute]
        return name.elementsEqual("href".utf8) || name.elementsEqual("src".utf8)
    }

    /// Whether the occurrence is a host label, a path segment, a handle or part of an e-mail address.
    private func isInAddress(_ range: Range<Int>) -> Bool {
        if isInLink(range) { return true }
        let bytes = text.bytes
        let first = max(0, range.lowerBound - Self.longestAddress)
        var start = range.lowerBound
        while start > first, bytes[start - 1].isAddressByte { start -= 1 }
        let last = min(bytes.count, range.upperBound + Self.longestAddress)
        var end = range.upperBound
        while end < last, bytes[end].isAddressByte { end += 1 }
        // Of so long a word nobody knows what it is.
        if start == first, first > 0 || end == last, last < bytes.count { return true }
        let before = bytes[start..<range.lowerBound]
        let after = bytes[range.upperBound..<end]
        if before.last == UInt8(ascii: "@") { return true }
        if after.first == UInt8(ascii: "@"), after.count > 1 { return true }
        let isLabel = before.last.map { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") } ?? true
        guard isLabel else { return false }
        if before.contains(UInt8(ascii: "@")) || before.starts(with: [0x77, 0x77, 0x77, 0x2E]) {
            return true
        }
        if let slash = before.firstIndex(of: UInt8(ascii: "/")),
            before[slash...].starts(with: [0x2F, 0x2F])
        {
            return true
        }
        guard after.first == UInt8(ascii: ".") else { return false }
        let domain = after.dropFirst().prefix(while: \.isASCIILetter).map(\.asciiLowercased)
        return WordLists.isTopLevelDomain(domain)
    }
}

extension View {
    /// Whether a person reads it.
    fileprivate var isProse: Bool {
        switch self {
        case .text, .attribute, .entity, .percent, .escape, .punycode: true
        case .raw, .base64, .hex: false
        }
    }
}

extension View {
    /// Whether it makes bytes of what may be a hash or a picture.
    fileprivate var isDecodedBytes: Bool { self == .base64 || self == .hex }
}

extension UInt8 {
    fileprivate var isAddressByte: Bool {
        isASCIILetter || isASCIIDigit || (0x2D...0x2F).contains(self) || self == UInt8(ascii: ":")
            || self == UInt8(ascii: "@") || self == UInt8(ascii: "_") || self == UInt8(ascii: "%")
    }
}
