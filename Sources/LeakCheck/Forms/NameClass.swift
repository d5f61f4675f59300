/// How sure one can be that a name, seen somewhere, is the secret.
enum NameClass {
    /// No ordinary word and long enough: it may be nowhere.
    case distinctive
    /// Four Latin letters or fewer, and no ordinary word.
    case short
    /// An ordinary word or a single letter.
    case common

    /// Classes a folded spelling.
    init(_ form: Form, in list: FormList) {
        let symbols = list.symbols[form.symbols]
        var all: UInt32 = 0
        for symbol in symbols { all |= symbol }
        guard symbols.count > 1 else {
            self = .common
            return
        }
        guard all < 0x80 else {
            let wide = symbols.count { $0 >= 0x1100 }
            self = symbols.count >= 5 || wide >= 2 ? .distinctive : .short
            return
        }
        if symbols.count < 24,
            SortedLines.ordinaryWords.contains(symbols.map { UInt8(truncatingIfNeeded: $0) })
        {
            self = .common
        } else {
            self = symbols.count >= 5 ? .distinctive : .short
        }
    }
}
