/// The words of a form, and what the lists say of them.
struct PhraseWords {
    /// What each word is that does not only join others.
    private var traits: [WordTraits] = []
    private var endsJoining = false

    init(_ form: Form, in list: FormList) {
        let symbols = list.symbols[form.symbols]
        var start = symbols.startIndex
        for place in 1...symbols.count
        where place == symbols.count || place < 64 && form.breaks & 1 << UInt64(place) != 0 {
            let end = symbols.startIndex + place
            // A single letter is no word of a list's.
            let word = end - start == 1 ? [] : WordTable.traits(of: WordKey(symbols[start..<end]))
            endsJoining = word.contains(.joining)
            if !endsJoining { traits.append(word) }
            start = end
        }
    }

    /// Whether they are one to three, and each is an ordinary word: an ordinary text may say them too.
    var areOrdinary: Bool {
        (1...3).contains(traits.count)
            && traits.allSatisfy { $0.intersection([.ordinary, .place]) == .ordinary }
    }

    /// Whether one of them says something.
    var tellsOne: Bool { traits.count == 1 }

    /// Whether they are enough of a longer name to know it by.
    var areTelling: Bool {
        traits.count > 1 && !endsJoining
            && !traits.allSatisfy { !$0.isDisjoint(with: [.generic, .firmKind, .legalForm]) }
    }
}
