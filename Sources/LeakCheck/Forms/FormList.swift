/// The forms of a share's secrets, with all symbols in one array and all spellings in another.
struct FormList {
    private(set) var forms: [Form] = []
    private(set) var symbols: [UInt32] = []
    private(set) var texts: [UInt8] = []

    /// Makes room for the forms of some secrets.
    init(secretCount: Int) {
        forms.reserveCapacity(secretCount * 2)
        symbols.reserveCapacity(secretCount * 32)
        texts.reserveCapacity(secretCount * 32)
    }

    /// Adds a text whose ranges can be spellings.
    mutating func add(text: some Collection<UInt8>) -> Range<Int> {
        let start = texts.count
        texts.append(contentsOf: text)
        return start..<texts.count
    }

    /// Folds a spelling; `nil` where it has no letter and no digit.
    ///
    /// The form is the next one, and not yet in the list.
    mutating func fold(_ spelling: Range<Int>, secret: Int, rule: Form.Rule) -> Form? {
        let start = forms.last?.symbols.upperBound ?? 0
        symbols.removeLast(symbols.count - start)
        let breaks = Self.fold(texts, spelling, into: &symbols)
        guard symbols.count > start else { return nil }
        return Form(
            symbols: start..<symbols.count, breaks: breaks, secret: secret, spelling: spelling,
            rule: rule)
    }

    /// What the lists say of a form.
    func traits(of form: Form) -> WordTraits {
        WordTable.traits(of: WordKey(symbols[form.symbols]))
    }

    /// The symbols of a form as ASCII; `nil` where one of them is not.
    func letters(of form: Form) -> [UInt8]? {
        var all: UInt32 = 0
        for symbol in symbols[form.symbols] { all |= symbol }
        return all < 0x80 ? symbols[form.symbols].map { UInt8(truncatingIfNeeded: $0) } : nil
    }

    /// Adds the form that was folded last.
    mutating func add(_ form: Form) { forms.append(form) }

    /// Appends the symbols of a text, and gives the places of the gaps between them.
    private static func fold(
        _ texts: [UInt8], _ range: Range<Int>, into symbols: inout [UInt32]
    ) -> UInt64 {
        texts.withUnsafeBufferPointer { texts in
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: Form.longest) { output in
                let text = SymbolText(bytes: texts)
                var count = 0
                var breaks: UInt64 = 0
                var gap = false
                var offset = range.lowerBound
                while offset < range.upperBound, count < Form.longest {
                    let byte = texts[offset]
                    if byte.isASCIILetter || byte.isASCIIDigit {
                        if gap, count > 0 { breaks |= 1 &<< UInt64(count) }
                        gap = false
                        output[count] = UInt32(byte.asciiLowercased)
                        count &+= 1
                        offset &+= 1
                        continue
                    }
                    if byte < 0x80 {
                        gap = true
                        offset &+= 1
                        continue
                    }
                    let (value, length) = text.scalar(at: offset)
                    let folded = Folded(value)
                    offset += length
                    gap = gap || folded.isGap
                    for place in 0..<min(folded.count, Form.longest - count) {
                        if gap, count > 0 { breaks |= 1 &<< UInt64(count) }
                        gap = false
                        output[count] = folded.symbol(place)
                        count += 1
                    }
                }
                symbols.append(contentsOf: UnsafeBufferPointer(rebasing: output[..<count]))
                return breaks
            }
        }
    }
}
