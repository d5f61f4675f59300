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

    fileprivate var slot: Int {
        let mixed = first ^ second &* 0xC2B2_AE3D_27D4_EB4F ^ third &* 0x1656_67B1_9E37_79F9
        return Int(
            truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - WordTable.bits))
    }
}

/// All words of the lists in one table, open addressed, so that one look tells all of a word.
///
/// The words themselves are compared, so that none is taken for another.
struct WordTable: Sendable {
    fileprivate static let bits = 14

    private struct Slot {
        var key = WordKey.none
        var traits: WordTraits = []
    }

    private var slots = [Slot](repeating: Slot(), count: 1 << bits)

    private static let known: WordTable = {
        var table = WordTable()
        table.add(OrdinaryWordData.words, .ordinary)
        table.add(KnownNameData.places, .place)
        table.add(KnownNameData.surnames, .surname)
        table.add(FirmWordData.legalForms, .legalForm)
        table.add(FirmWordData.kinds, .firmKind)
        table.add(FirmWordData.leads, .firmLead)
        table.add(FirmWordData.joining, .joining)
        table.add(FirmWordData.roles, .role)
        table.add(FirmWordData.acronyms, .acronym)
        table.add(AliasData.abbreviations, .shortened)
        table.add(AliasData.aliases, .otherNamed)
        return table
    }()

    private init() {}

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
        var place = key.slot
        while slots[place].key != key, slots[place].key != .none {
            place = (place + 1) & (slots.count - 1)
        }
        return place
    }

    /// What the lists say of a word; nothing of `nil`.
    static func traits(of word: WordKey?) -> WordTraits {
        guard let word else { return [] }
        let table = known
        return table.slots[table.place(of: word)].traits
    }
}
