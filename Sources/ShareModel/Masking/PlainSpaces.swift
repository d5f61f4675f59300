/// Spaces that look like the plain one, as word processors write them: "Zyqvorth\u{A0}Dynamics".
///
/// A name is taken apart at its spaces, so it has the plain one alone when its forms are derived.
enum PlainSpaces {
    /// A text with U+0020 in the place of each other white space but tabs and line feeds (Unicode
    /// Character Database, `White_Space`).
    static func plain(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { scalars.append(isSpace(scalar) ? " " : scalar) }
        return String(scalars)
    }

    /// Whether a scalar beyond ASCII is white space.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }
}
