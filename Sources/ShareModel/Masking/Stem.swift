/// What stays of a name when its ending changes: `Zelmar` of `Zelmara`, in Polish `w Zelmarze`.
enum Stem {
    /// So many letters of a stem are met in no other word by chance.
    private static let shortest = 6

    /// The name without the vowel at its end; `nil` where it is more than one word, too short, or ends
    /// otherwise.
    static func stem(of name: String) -> String? {
        let scalars = Array(name.unicodeScalars)
        guard scalars.count > shortest, let last = scalars.last, vowels.contains(last),
            scalars.allSatisfy(\.properties.isAlphabetic)
        else { return nil }
        var stem = String.UnicodeScalarView()
        stem.append(contentsOf: scalars.dropLast())
        return String(stem)
    }

    private static let vowels = Set("aeiouyAEIOUYаеиоуыэюяйьАЕИОУЫЭЮЯЙЬ".unicodeScalars)
}
