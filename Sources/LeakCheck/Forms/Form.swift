/// One folded spelling of a secret, and where it may not stand.
struct Form {
    /// Where a form counts as a leak.
    enum Rule {
        /// Anywhere, as a part of a word too.
        case anywhere
        /// As one word without white space, in an address or after `@`.
        case handle
        /// As digits with signs and spaces between them.
        case digits
        /// As a whole element, attribute, host label or handle, and in the context of a firm.
        case context
        /// As `context`, and as a word with the same capitals.
        case word
    }

    /// The longest form that is looked for; of a longer one this much is a leak as well.
    static let longest = 48

    /// The folded letters and digits.
    let symbols: [UInt32]
    /// Bit `n` is set where the spelling has a gap before symbol `n`.
    let breaks: UInt64
    /// The place of the secret among those given.
    let secret: Int
    let rule: Rule
    /// The bytes of the spelling, for a comparison with case.
    let spelling: [UInt8]

    /// Folds a spelling; `nil` where it has no letter and no digit.
    init?(_ spelling: [UInt8], secret: Int, rule: Rule) {
        var symbols: [UInt32] = []
        symbols.reserveCapacity(min(spelling.count, Form.longest))
        var breaks: UInt64 = 0
        var gap = false
        spelling.withUnsafeBufferPointer { bytes in
            let text = SymbolText(bytes: bytes)
            var offset = 0
            while offset < bytes.count, symbols.count < Form.longest {
                let (value, length) = text.scalar(at: offset)
                let folded = Folded(value)
                offset += length
                gap = gap || folded.isGap
                for place in 0..<min(folded.count, Form.longest - symbols.count) {
                    if gap, !symbols.isEmpty { breaks |= 1 << UInt64(symbols.count) }
                    gap = false
                    symbols.append(folded.symbol(place))
                }
            }
        }
        guard !symbols.isEmpty else { return nil }
        self.symbols = symbols
        self.breaks = breaks
        self.secret = secret
        self.rule = rule
        self.spelling = rule == .context || rule == .word || rule == .handle ? spelling : []
    }

    private init(symbols: [UInt32], breaks: UInt64, secret: Int, rule: Rule, spelling: [UInt8]) {
        self.symbols = symbols
        self.breaks = breaks
        self.secret = secret
        self.rule = rule
        self.spelling = spelling
    }

    /// The same form under another rule.
    func under(_ rule: Rule, spelling: [UInt8]) -> Form {
        Form(symbols: symbols, breaks: breaks, secret: secret, rule: rule, spelling: spelling)
    }
}
