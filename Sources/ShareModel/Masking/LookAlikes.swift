/// Letters that a reader takes for Latin ones.
///
/// Facts of Unicode's chart glyphs: Cyrillic, Greek and Armenian letters drawn like Latin ones, and
/// Latin letters that have no decomposition. They are looked up after case folding.
enum LookAlikes {
    /// The Latin letters for a scalar, if it looks like them.
    static func latin(for scalar: Unicode.Scalar) -> [UInt8]? {
        guard scalar.value >= 0xC6 else { return nil }
        return table[scalar]
    }

    private static let table: [Unicode.Scalar: [UInt8]] = {
        var table: [Unicode.Scalar: [UInt8]] = [:]
        for (letters, alikes) in rows {
            for scalar in alikes.unicodeScalars { table[scalar] = Array(letters.utf8) }
        }
        return table
    }()

    private static let rows: [(letters: String, alikes: String)] = [
        // Latin letters without a decomposition.
        ("ae", "æ"), ("oe", "œ"), ("o", "øɵ"), ("d", "đð"), ("l", "łƚɫ"), ("h", "ħɦ"), ("t", "ŧ"),
        ("i", "ıɩɪ"), ("b", "ƀɓ"), ("ss", "ß"), ("th", "þ"), ("n", "ŋɲ"), ("g", "ɡǥɢ"), ("a", "ɑ"),
        ("z", "ƶ"), ("r", "ʀɾ"), ("y", "ʏ"), ("e", "ɛ"), ("f", "ƒ"),
        // Cyrillic.
        ("a", "а"), ("b", "ь"), ("c", "с"), ("d", "ԁ"), ("e", "е"), ("h", "һ"), ("i", "і"),
        ("j", "ј"), ("k", "к"), ("m", "м"), ("h", "н"), ("o", "о"), ("p", "р"), ("q", "ԛ"),
        ("s", "ѕ"), ("t", "т"), ("w", "ԝ"), ("x", "х"), ("y", "у"), ("b", "в"), ("l", "ӏ"),
        ("r", "г"), ("v", "ѵ"),
        // Greek.
        ("a", "α"), ("b", "β"), ("e", "ε"), ("z", "ζ"), ("h", "η"), ("i", "ι"), ("k", "κ"),
        ("m", "μ"), ("v", "ν"), ("o", "ο"), ("p", "ρ"), ("t", "τ"), ("y", "υγ"), ("x", "χ"),
        ("c", "ϲ"), ("w", "ω"), ("j", "ϳ"),
        // Armenian.
        ("o", "օ"), ("h", "հ"), ("n", "ո"), ("u", "ս"), ("q", "զ"), ("g", "ց"),
    ]
}
