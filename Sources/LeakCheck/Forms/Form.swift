/// One folded spelling of a secret, and where it may not stand.
///
/// Symbols and spelling are places in the arrays that all forms share.
struct Form {
    /// Where a form counts as a leak.
    enum Rule {
        /// Anywhere, as a part of a word too.
        case anywhere
        /// Where a word begins.
        case part
        /// As whole words, with signs between them or none.
        case words
        /// As one whole word without white space, as in an address or after `@`.
        case handle
        /// As digits with signs and spaces between them.
        case digits
        /// As the whole of a `datetime` attribute.
        case time
        /// As a whole word of what a person reads.
        case year
        /// As a whole element, attribute, host label or handle, and in the context of a firm.
        case context
        /// As `context`, and as a whole word of a text that does not begin in lower case.
        case capital
        /// As a host label or handle, and as a whole word in capitals or as it was given.
        case capitals
        /// As `context`, and as a whole word of a text in any case.
        case word
        /// As whole words with their capitals, or in the context of a firm: a name of ordinary words.
        case title
        /// As a whole word with a capital in the context of a firm: what a longer name begins with.
        case lead

        /// Whether the spelling decides, and not the symbols alone.
        var readsSpelling: Bool {
            switch self {
            case .anywhere, .part, .words, .digits, .time, .year: false
            case .handle, .context, .capital, .capitals, .word, .title, .lead: true
            }
        }

        /// Whether the word means itself in a list of skills or as the name of a town.
        var yieldsToLists: Bool {
            switch self {
            case .context, .capital, .capitals, .title, .lead: true
            case .anywhere, .part, .words, .handle, .digits, .time, .year, .word: false
            }
        }
    }

    /// The longest form that is looked for; of a longer one this much is a leak as well.
    static let longest = 48

    /// Where the folded letters and digits are.
    let symbols: Range<Int>
    /// Bit `n` is set where the spelling has a gap before symbol `n`.
    let breaks: UInt64
    /// The place of the secret among those given.
    let secret: Int
    /// Where the bytes of the spelling are, for a comparison with case.
    let spelling: Range<Int>
    var rule: Rule
    /// Whether it is ordinary words of which one says something.
    var tellsOneWord = false
    /// Whether it is one word of a longer name, which alone is the person's where they share it.
    var isPartOfName = false
}
