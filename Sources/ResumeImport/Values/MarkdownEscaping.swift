/// Keeps a text from being read as Markdown.
enum MarkdownEscaping {
    /// The text with a backslash before each sign that could mean something.
    static func escaped(_ text: String) -> String {
        var output = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if signs.contains(scalar) { output.append("\\") }
            output.append(scalar)
        }
        return String(output)
    }

    /// A line with a backslash before what would make it a heading, a list, a quotation or a rule.
    static func escapingStart(of line: String) -> String {
        guard let first = line.unicodeScalars.first else { return line }
        if ["#", "+", "-", ">", "=", "~"].contains(first) { return "\\" + line }
        let digits = line.utf8.prefix { $0 &- UInt8(ascii: "0") < 10 }
        let rest = line.utf8.dropFirst(digits.count)
        guard (1...9).contains(digits.count), let sign = rest.first,
            sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")")
        else { return line }
        return String(decoding: digits, as: UTF8.self) + "\\"
            + String(decoding: rest, as: UTF8.self)
    }

    /// An address as it may stand between `<` and `>`.
    static func target(_ address: String) -> String {
        var output = String.UnicodeScalarView()
        for scalar in address.unicodeScalars {
            switch scalar {
            case "<": output.append(contentsOf: "%3C".unicodeScalars)
            case ">": output.append(contentsOf: "%3E".unicodeScalars)
            case "\\": output.append(contentsOf: "%5C".unicodeScalars)
            case "\n", "\r": break
            default: output.append(scalar)
            }
        }
        return String(output)
    }

    /// Whether marks around a text would be read as emphasis: CommonMark wants no sign inside of them
    /// where a letter is outside.
    static func canMark(_ text: String, after before: String, before next: String) -> Bool {
        func isSign(_ scalar: Unicode.Scalar?) -> Bool {
            scalar.map { !$0.properties.isAlphabetic && $0.properties.numericType == nil } ?? true
        }
        let opens = !isSign(text.unicodeScalars.first) || isSign(before.unicodeScalars.last)
        let closes = !isSign(text.unicodeScalars.last) || isSign(next.unicodeScalars.first)
        return opens && closes
    }

    private static let signs: Set<Unicode.Scalar> = ["\\", "`", "*", "_", "[", "]", "<", "&"]
}
