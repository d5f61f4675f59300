extension BlurKey {
    /// The known key that a misspelt one was probably meant to be, such as `companies` for `compnies`.
    public static func suggestion(for text: String) -> BlurKey? {
        NearestWord.suggestion(for: folded(text), among: foldedNames).flatMap { BlurKey($0) }
    }

    /// The end of a message about an unknown key: the key that was probably meant, or all of them.
    public static func hint(for text: String) -> String {
        suggestion(for: text).map { "; did you mean '\($0.name)'?" }
            ?? "; known keys: " + allKnown.map(\.name).joined(separator: ", ")
    }
}
