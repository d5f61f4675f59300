/// How sure one can be that a name, seen somewhere, is the secret.
enum NameClass {
    /// No ordinary word and long enough: it may be nowhere.
    case distinctive
    /// Four Latin letters or fewer, and no ordinary word.
    case short
    /// An ordinary word.
    case common

    /// Classes a folded spelling.
    init(_ form: Form) {
        let isASCII = form.symbols.allSatisfy { $0 < 0x80 }
        guard isASCII else {
            let wide = form.symbols.count { $0 >= 0x1100 }
            self = form.symbols.count >= 5 || wide >= 2 ? .distinctive : .short
            return
        }
        let isOneWord = form.breaks == 0
        if isOneWord, form.symbols.count < 24,
            SortedLines.ordinaryWords.contains(form.symbols.map { UInt8($0) })
        {
            self = .common
        } else {
            self = form.symbols.count >= 5 ? .distinctive : .short
        }
    }
}
