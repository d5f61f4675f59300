/// Makes what a stranger typed fit to stand in a message.
public enum ErrorText {
    /// A key as it may be quoted: at most 40 scalars, printable ASCII, all else as `?`.
    ///
    /// Line ends and control bytes cannot reach a log, and a value pasted in place of a key does
    /// not get far.
    public static func quotable(_ text: String) -> String {
        var output = ""
        for scalar in text.unicodeScalars.prefix(40) {
            output.unicodeScalars.append((0x20..<0x7F).contains(scalar.value) ? scalar : "?")
        }
        return text.unicodeScalars.count > 40 ? output + "…" : output
    }
}
