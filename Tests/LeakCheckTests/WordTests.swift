import Testing

@testable import LeakCheck

/// The lists of words, and the table that holds them all.
@Suite struct WordTests {
    private static let lists: [(lines: StaticString, traits: WordTraits)] = [
        (OrdinaryWordData.words, .ordinary), (KnownNameData.places, .place),
        (KnownNameData.surnames, .surname), (FirmWordData.legalForms, .legalForm),
        (FirmWordData.kinds, .firmKind), (FirmWordData.generic, .generic),
        (FirmWordData.leads, .firmLead), (FirmWordData.sureLeads, .sureLead),
        (FirmWordData.joining, .joining),
        (FirmWordData.roles, .role), (FirmWordData.acronyms, .acronym),
        (AliasData.abbreviations, .shortened),
    ]

    private static func traits(_ word: some Collection<UInt8>) -> WordTraits {
        WordTable.traits(of: WordKey(word))
    }

    @Test("Each word of each list is in the table", arguments: 0..<lists.count)
    func holdsAll(_ index: Int) {
        let (lines, traits) = Self.lists[index]
        lines.withUTF8Buffer { lines in
            let words = lines.split(separator: 0x0A).map { $0.prefix { $0 != 0x3D } }
            #expect(!words.isEmpty)
            for word in words where !Self.traits(word).contains(traits) {
                Issue.record("\(String(decoding: word, as: UTF8.self))")
            }
        }
    }

    @Test("A search for a word that is in no list ends, be the table small or large")
    func endsForUnknownWords() {
        for table in [WordTable([]), WordTable([("one\n", .ordinary)]), WordTable(Self.lists)] {
            for number in 0..<2000 {
                if let key = WordKey([UInt8]("zyq\(number)".utf8)) {
                    #expect(table.traits(of: key) == [])
                }
            }
        }
    }

    @Test("A word is told from its parts, its neighbours and words that are too long")
    func tellsWords() {
        func traits(_ word: String) -> WordTraits { Self.traits([UInt8](word.utf8)) }
        #expect(traits("apple") == .ordinary)
        #expect(traits("amsterdam") == .place)
        #expect(traits("ltd").contains(.legalForm))
        #expect(traits("at").isSuperset(of: [.firmLead, .ordinary, .joining]))
        #expect(traits("ibm") == .otherNamed)
        for word in ["", "appl", "applee", "zyqvorth", "\u{E9}", "Apple"] {
            #expect(traits(word) == [], "\(word)")
        }
        #expect(WordKey([UInt8](repeating: 0x61, count: WordKey.longest)) != nil)
        #expect(WordKey([UInt8](repeating: 0x61, count: WordKey.longest + 1)) == nil)
    }
}
