/// What the lists say of a word.
struct WordTraits: OptionSet {
    let rawValue: UInt16

    /// An ordinary word of English or Dutch.
    static let ordinary = WordTraits(rawValue: 1)
    /// A name of a place.
    static let place = WordTraits(rawValue: 2)
    /// A surname that many people have.
    static let surname = WordTraits(rawValue: 4)
    /// What a firm is in law.
    static let legalForm = WordTraits(rawValue: 8)
    /// A word behind a name that says only that it is a firm.
    static let firmKind = WordTraits(rawValue: 16)
    /// A word before a firm's name, such as `at`.
    static let firmLead = WordTraits(rawValue: 32)
    /// A word that joins others in a name.
    static let joining = WordTraits(rawValue: 64)
    /// A word of job titles.
    static let role = WordTraits(rawValue: 128)
    /// An acronym that names no firm.
    static let acronym = WordTraits(rawValue: 256)
    /// A word that names are shortened by.
    static let shortened = WordTraits(rawValue: 512)
    /// The letters of a name that is known by others too.
    static let otherNamed = WordTraits(rawValue: 1024)
    /// A word that says of what kind a firm or school is, and not which.
    static let generic = WordTraits(rawValue: 2048)
    /// A word before a firm's name that leads to one in small letters too.
    static let sureLead = WordTraits(rawValue: 4096)
}

/// A word of up to `longest` letters of ASCII as numbers, so that words compare at once.
struct WordKey: Equatable, Sendable {
    /// The most letters of a word; no word of a list has more.
    static let longest = 24

    private var first: UInt64 = 0
    private var second: UInt64 = 0
    private var third: UInt64 = 0

    fileprivate static let none = WordKey()

    private init() {}

    /// Packs a word; `nil` where it is longer, or empty, or not ASCII.
    @inline(__always)
    init?(_ word: some Sequence<some FixedWidthInteger>) {
        var count = 0
        for letter in word {
            guard letter < 0x80 else { return nil }
            let letter = UInt64(truncatingIfNeeded: letter)
            switch count {
            case 0..<8: first = first << 8 | letter
            case 8..<16: second = second << 8 | letter
            case 16..<24: third = third << 8 | letter
            default: return nil
            }
            count += 1
        }
        guard count > 0 else { return nil }
    }

    /// A hash of all letters, good in its high bits.
    fileprivate var hash: UInt64 {
        let mixed = first ^ second &* 0xC2B2_AE3D_27D4_EB4F ^ third &* 0x1656_67B1_9E37_79F9
        return mixed &* 0x9E37_79B9_7F4A_7C15
    }
}

/// All words of the lists in one table, open addressed, so that one look tells all of a word.
///
/// The words themselves are compared, so that none is taken for another.
struct WordTable: Sendable {
    private struct Slot {
        var key = WordKey.none
        var traits: WordTraits = []
    }

    private var slots: [Slot]
    /// How far a hash is shifted to be the number of a slot.
    private let shift: UInt64

    private static let known = WordTable([
        (OrdinaryWordData.words, .ordinary),
        (KnownNameData.places, .place),
        (KnownNameData.surnames, .surname),
        (FirmWordData.legalForms, .legalForm),
        (FirmWordData.kinds, .firmKind),
        (FirmWordData.generic, .generic),
        (FirmWordData.leads, .firmLead),
        (FirmWordData.sureLeads, .sureLead),
        (FirmWordData.joining, .joining),
        (FirmWordData.roles, .role),
        (FirmWordData.acronyms, .acronym),
        (AliasData.abbreviations, .shortened),
        (AliasData.aliases, .otherNamed),
    ])

    /// Makes a table of some lists, at least half of whose slots stay free: a search ends at a free one.
    init(_ lists: [(lines: StaticString, traits: WordTraits)]) {
        let count = lists.reduce(0) { $0 + Self.lineCount($1.lines) }
        let bits = Int.bitWidth - max(2 * count - 1, 1).leadingZeroBitCount
        shift = UInt64(64 - bits)
        slots = [Slot](repeating: Slot(), count: 1 << bits)
        for (lines, traits) in lists { add(lines, traits) }
    }

    private static func lineCount(_ lines: StaticString) -> Int {
        lines.withUTF8Buffer { $0.count { $0 == 0x0A } }
    }

    private mutating func add(_ lines: StaticString, _ traits: WordTraits) {
        lines.withUTF8Buffer { lines in
            for line in lines.split(separator: 0x0A) {
                guard let key = WordKey(line.prefix { $0 != UInt8(ascii: "=") }) else { continue }
                let place = place(of: key)
                slots[place].key = key
                slots[place].traits.formUnion(traits)
            }
        }
    }

    /// The slot that holds a word, or the free one where it would be.
    private func place(of key: WordKey) -> Int {
        var place = Int(truncatingIfNeeded: key.hash >> shift)
        while slots[place].key != key, slots[place].key != .none {
            place = (place + 1) & (slots.count - 1)
        }
        return place
    }

    /// What the lists say of a word; nothing of `nil`.
    static func traits(of word: WordKey?) -> WordTraits {
        guard let word else { return [] }
        return known.traits(of: word)
    }

    /// What these lists say of a word.
    func traits(of word: WordKey) -> WordTraits { slots[place(of: word)].traits }
}
