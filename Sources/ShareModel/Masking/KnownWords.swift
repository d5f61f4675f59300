/// Words that name nobody by themselves: ordinary words and places, what a firm is in law, words
/// around names.
enum KnownWords {
    private static let ordinary = SortedLines(KnownWordData.ordinary)
    private static let places = SortedLines(KnownWordData.places)
    private static let surnames = SortedLines(KnownWordData.surnames)
    private static let legalForms = SortedLines(FirmWordData.legalForms)
    private static let kinds = SortedLines(FirmWordData.kinds)
    private static let generic = SortedLines(FirmWordData.generic)
    private static let leads = SortedLines(FirmWordData.leads)
    private static let sureLeads = SortedLines(FirmWordData.sureLeads)
    private static let joining = SortedLines(FirmWordData.joining)
    private static let articles = SortedLines(FirmWordData.articles)
    private static let roles = SortedLines(FirmWordData.roles)
    private static let acronyms = SortedLines(FirmWordData.acronyms)
    private static let technicalTerms = SortedLines(TechnicalTermData.terms)

    /// Whether folded bytes are an ordinary word.
    static func isOrdinary(_ word: some RandomAccessCollection<UInt8>) -> Bool {
        ordinary.contains(word)
    }

    /// Whether folded bytes are the name of a place.
    static func isPlace(_ word: some RandomAccessCollection<UInt8>) -> Bool {
        places.contains(word)
    }

    /// Whether folded bytes are a surname that many people have.
    static func isSurname(_ word: some RandomAccessCollection<UInt8>) -> Bool {
        surnames.contains(word)
    }

    /// Whether folded bytes say what a firm is in law.
    static func isLegalForm(_ word: some RandomAccessCollection<UInt8>) -> Bool {
        legalForms.contains(word)
    }

    /// Whether folded bytes say no more of a name than that it is a firm's.
    static func isFirmKind(_ word: some RandomAccessCollection<UInt8>) -> Bool {
        kinds.contains(word)
    }

    /// Whether folded bytes say of what kind a firm or school is, and not which it is.
    static func isGeneric(_ word: some RandomAccessCollection<UInt8>) -> Bool {
        generic.contains(word) || kinds.contains(word) || legalForms.contains(word)
    }

    /// Whether folded bytes lead to a firm's name, as "at" does.
    static func leadsToFirm(_ word: some RandomAccessCollection<UInt8>) -> Bool {
        leads.contains(word)
    }

    /// Whether folded bytes lead to a firm's name, be it in small letters or not.
    static func surelyLeadsToFirm(_ word: some RandomAccessCollection<UInt8>) -> Bool {
        sureLeads.contains(word)
    }

    /// Whether folded bytes are an article that a name may be said without.
    static func isArticle(_ word: some RandomAccessCollection<UInt8>) -> Bool {
        articles.contains(word)
    }

    /// Whether folded bytes join other words in a name and have no letter in its initials.
    static func isJoining(_ word: some RandomAccessCollection<UInt8>) -> Bool {
        joining.contains(word)
    }

    /// Whether folded bytes are a word of job titles.
    static func isRole(_ word: some RandomAccessCollection<UInt8>) -> Bool {
        roles.contains(word)
    }

    /// Whether folded bytes are initials of a thing that everybody knows: HR, IT, UK.
    static func isCommonAcronym(_ word: some RandomAccessCollection<UInt8>) -> Bool {
        acronyms.contains(word)
    }

    /// Whether folded bytes are a term, a method or a product that is at home in very many firms.
    static func isTechnicalTerm(_ word: some RandomAccessCollection<UInt8>) -> Bool {
        acronyms.contains(word) || technicalTerms.contains(word)
    }

    /// Whether folded bytes are initials that everybody uses for something else.
    static func isAcronym(_ word: some RandomAccessCollection<UInt8>) -> Bool {
        acronyms.contains(word) || ordinary.contains(word)
    }
}
