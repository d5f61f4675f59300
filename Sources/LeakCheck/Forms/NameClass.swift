import ShareModel

/// How sure one can be that a name, seen somewhere, is the secret.
enum NameClass {
    /// No ordinary word and long enough: it may be nowhere.
    case distinctive
    /// Four Latin letters or fewer, and no ordinary word.
    case short
    /// A school that has the name of its town.
    case town
    /// A firm or school whose name is ordinary words.
    case phrase
    /// An ordinary word, a single letter, or a firm that has the name of a place or of many people.
    case common

    /// Classes a folded spelling of a value.
    init(_ form: Form, in list: FormList, for maskClass: MaskClass) {
        let symbols = list.symbols[form.symbols]
        let traits = list.traits(of: form)
        if symbols.count == 1 || traits.contains(.ordinary) {
            self = .common
            return
        }
        switch maskClass {
        case .institution where traits.contains(.place):
            self = .town
            return
        case .company, .institution:
            if !traits.isDisjoint(with: [.place, .surname]) {
                self = .common
                return
            }
            if form.breaks != 0, PhraseWords(form, in: list).areOrdinary {
                self = .phrase
                return
            }
        default: break
        }
        let letters = symbols.count { !(0x30...0x39).contains($0) }
        let wide = symbols.count { $0 >= 0x1100 }
        self = letters >= 5 || wide >= 2 ? .distinctive : .short
    }
}
