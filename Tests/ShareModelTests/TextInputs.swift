@testable import ShareModel

/// Surroundings in which a name can stand, documents, and addresses.
enum TextInputs {
    /// `{}` is the name, with a letter in it a spelling of the name.
    static let surroundings = [
        "{}", "{l}", "{u}", "at {}", "at {l}", "at {u}", "at the {}", "at the {l}", "bij de {}",
        "van {}", "von {}",
        "the {} team", "the {l} team", "{} Inc.", "{} Inc. in May", "{}, Inc.", "{} plc wins",
        "{l} ltd", "{} as we",
        "{} B.V. was", "{} B.V.\nNext", "{}\nInc. was", "{}'s", "{}’s work", "{}'da", "{}:n",
        "{}'abcd x", "{}'abcde x",
        "{l}'s work", "Engineer, {}", "Engineer, {l}", "Senior engineer – {} (2019)",
        "We like tea – {} – a lot",
        "Engineer one two three four five six seven eight nine, {}",
        "{}, engineer one two three four five six seven",
        "Engineer one two three four five six seven eight nine ten, {}",
        "Lead, {}, one two three four five six seven eight",
        "Engineer one two three four five six seven eight nine ten eleven, {}", "{} | Engineer",
        "{}\nEngineer",
        "Engineer\n{}", "Engineer @ {}", "x{}", "ex{}", "{}x", "my{}", "My{}", "my{}er", "{}ers",
        "{}ersabc", "{}er",
        "x{l}y", "ex{u}", "{u}er", "{u}erab", "{u}erabcd", "@{}", "@{l}", "#{}", "#{l}",
        "https://{j}.example/x",
        "www.{j}.example", "mail@{j}.example", "{j}.example", "careers.{j}.example/a",
        "{j}.careers.example",
        "https://a.example/{j}", "https://a.example/{j}/", "https://a.example/x{j}y/ then",
        "a.example/{j}.pdf", "{j}.js",
        "{j}.edu", "{j}.ac.uk", "{j}.ac", "{j}.education", "cs.{j}.edu/x", "at {l}.", "({})",
        "[{}]", "\"{}\"", "‘{}’",
        "{} {}", "{}, {}", "{}. {}", "{}; {}", "{} / {}", "{}/{}", "{} and {}", "{}\n\n{}",
        "{}({})", "{} ({})", "**{}**",
        "*{}*x", "x*{}*", "{}\nnext", "line\n{}\nnext", "- {}\n- {}", "Work. {} is", "Work: {} is",
        "{} was", "by {}",
        "joined {l}", "joined {}", "with {}", "with {l} and", "Mr {}", "Dr. {}", "{} audience",
        "{s}", "{s} now", "{d}",
        "{d}. Now", "{h}", "{b}", "{b} now", "at {b} now", "{n}", "{z}", "{f}", "{m}", "{e}", "+{}",
        "pre-{}-post",
        "{}-wide", "{}/others", "{}, others", "Foo.{}", "a.{}.b", "{j}@mail.example",
        "x+{j}@mail.example", "1{}2", "{}2019",
        "2019{}", "{1}. {2}", "{1} ({2})", "{1}\n{2}", "{1}, {2}", "{1}; {2}", "{1} x {2}",
        "{1}_{2}", "{1}-{2}", "{1}{2}",
        "{2} {1}", "{1}! {2}", "longer {1}. {2}", "the {1} and {2}", "{1}", "at {1}", "at {1} in",
        "at {2}", "the {2}", "{1}ers",
        "www.{1}.example", "{1}.example/{2}", "{64}", "id {64}=", "{16}", "x {16} y", "%{p}", "{p}",
        "a%2F{p}", "{q}", "{8}",
        "{9} x", "{x}", "&#{r};", "de {}", "in {}", "In {} wonen", "St {}", "{} {}er", "our {} 2.0",
        "{}.", "{}!", "{}?", "a{}",
        "was{}", "在{}工作", "на {} и", "ה{}", "({}", "tel:{}", "call {} or", "{} x12", "0{}", "{}0",
        "1 {} 2", "{}-1", "1-{}",
        "born {} in", "(0{})", "+31 {}", "a2b {} c", "foo1 {}", "{}/x/", "see {}/ now", "since{}",
        "{} to {}", "{} – {}",
        "Engineer one two three four five six seven eight nine ten eleven twelve, {}", "{} edu",
        "{} ac", "{j}.com", "{j}.nl",
        "https://{j}/x", "https://{1}/x", "x@{1}.example", "{} spa is", "{} corp is",
        "I work at. {}", "Engineer {}, more",
        "Engineer, {}@home", "We, {}\nEngineer", "Engineer\n{}, we",
        "1234567890123456{}1234567890123456", "the one {} team",
        "Lead engineer\n{}\nand more", "Tea and\n{}\ncake",
        "{}\none two three four five six seven eight nine ten eleven Engineer",
        "{} incorporated was", "{1}.js", "www.{1}.js",
    ]

    /// Documents about Zyqvorth and Vane Yule in each construct of Markdown.
    static let documents = [
        "Zyqvorth", "a **Zyqvorth** b", "**Zyqvorth**", "a **b Zyq**vorth c", "*Zyq*vorth",
        "Zyq*vorth* x", "`Zyqvorth` x",
        "[Zyqvorth](https://a.example)", "[x](https://zyqvorth.example)", "[x](https://a.example)",
        "[x y](zyqvorth) z",
        "[a](https://a.example) [b](https://zyqvorth.example) [c](https://c.example)",
        "[a *b*](https://zyqvorth.example)",
        "[Zyq](https://a.example)vorth", "a [b Zyqvorth c](https://a.example \"Zyqvorth\") d",
        "<https://zyqvorth.example>",
        "![Zyqvorth](x.png) y", "![a](zyqvorth.png) y", "# Zyqvorth\n\ntext", "a\n\n---\n\nb",
        "---\n\nZyqvorth\n\n***", "- Zyqvorth\n- b",
        "1. a\n2. Zyqvorth\n3. c", "5. a\n6. b", "> Zyqvorth\n> b", "> a\n\nb",
        "```\nZyqvorth\nb\n```", "    code Zyqvorth", "a\nb",
        "Vane\nYule\nc", "Vane *\nYule* c", "Vane\\\nYule c", "a  \nb", "Vane\n\nYule",
        "Vane **Yule**\nc", "• Vane Yule\n• b", "Vane [Yule](x) c",
        "Zyqvorth, **Vane Yule**, [Zyqvorth](https://b.example) and *c*", "**Zyqvorth, Vane Yule**",
        "*Zyqvorth* *Vane Yule*", "a<br>Zyqvorth<br>b",
        "<b>Zyqvorth</b> <a href=\"https://zyqvorth.example\">x</a>",
        "Zyq&shy;vorth &amp; &lt;Vane Yule&gt;", "Zyq\\*vorth", "a \\5a yqvorth b",
        "%5Ayqvorth a %5Ayqvorth", "Wnlxdm9ydGg= a Wnlxdm9ydGg",
        "[Wnlxdm9ydGg](https://a.example/Wnlxdm9ydGg)", "", " ", "[](https://a.example)",
        "| a | Zyqvorth |\n|---|---|\n| b | c |", "- a\n  - Zyqvorth\n    - b",
        "[a]\n\n[a]: https://zyqvorth.example", "a Zyqvorth.example b", "(Vane Yule) (c)",
    ]

    /// Texts with words that may be those of ZYX.
    static let longForms = [
        "Zyqvorth Yonder Xebec", "zyqvorth yonder xebec", "Zyqvorth, Yonder Xebec",
        "Zyqvorth. Yonder Xebec", "Zyqvorth-Yonder & Xebec",
        "Zyqvorth of Yonder and Xebec", "Zyqvorth is Yonder Xebec", "Zoo Year Xylophone",
        "Zoo Year Xylophone (ZYX)", "ZYX: Zoo Year Xylophone",
        "Zoo Year Xylophone is not ZYX", "Zurich York Xanten", "Zyq Yon Xeb", "Zyqv Yon Xeb",
        "at Zyqvorth Yonder Xebec Works", "Zyqvorth\nYonder Xebec",
        "Zyqvorth\n\nYonder Xebec", "Zyqvorth & Yonder & Xebec", "A Zyqvorth Yonder Xebec",
        "Zyqvorth Yonder", "Zyqvorth and of the de van der Yonder at of in la Xebec",
        "Zyqvorth and of the de van der Yonder at of in la le Xebec",
        "Zyqvorth and of the de van der Yonder at of in Xebec", "Zurich York Xylophone", "",
        "Zyqvorth/Yonder/Xebec",
        "Zyqvorth – Yonder – Xebec", "The Zyqvorth Yonder Xebec Club",
    ]

    static let addresses = [
        "{j}", "{l}", "https://{j}.example", "https://www.{j}.example/x", "https://x{j}y.example",
        "https://a.example/{j}", "https://a.example/{j}/b",
        "https://a.example/x{j}", "https://a.example/x?y={j}#z", "https://a.example/{p}",
        "https://a.example/%25{q}", "{j}@mail.example", "x@{j}.example",
        "x+{j}@mail.example", "https://{j}.edu", "https://cs.{j}.ac.uk", "https://{j}.ac",
        "https://a.example/{1}", "https://{1}.example", "https://a.example/{2}",
        "https://a.example/{1}-{2}", "https://a.example/{64}", "https://a.example/{16}", "tel:{}",
        "https://bit.ly/abc", "https://x.lnkd.in/a", "linkedin.com/in/ada",
        "https://notlinkedin.com/in/ada", "https://linkedin.com.a.example",
        "https://nl.linkedin.com", "https://xbit.ly/abc", "https://a.example",
        "https://a.{1}.example/b",
        "https://a.b/{1}.c", "https://a.example/\\{8}", "https://a.example/{z}",
        "https://a.example/{b}", "https://a.example/{n}", "mailto:{j}@a.example", "x@{1}.example",
        "https://{1}/x", "{1}.example/a",
    ]

    /// A text with spellings of a name in the places for them.
    static func filled(_ template: String, with name: String) -> String {
        var output = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            output += rest[..<open] + spelling(of: name, rest[rest.index(after: open)..<close])
            rest = rest[rest.index(after: close)...]
        }
        return output + rest
    }

    private static func spelling(of name: String, _ kind: Substring) -> String {
        let scalars = Array(name.unicodeScalars)
        let bytes = Array(name.utf8)
        let words = name.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
        let half = scalars.count / 2
        func joined(_ sign: String) -> String { scalars.map { String($0) }.joined(separator: sign) }
        func broken(_ sign: String) -> String {
            text(scalars[..<half]) + sign + text(scalars[half...])
        }
        func hex(_ byte: UInt8) -> String {
            (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
        return switch kind {
        case "l": name.lowercased()
        case "u": name.uppercased()
        case "j": text(scalars.filter { $0 != " " }).lowercased()
        case "s": joined(" ")
        case "d": joined(".")
        case "h": joined("-")
        case "b": broken(" ")
        case "n": broken("\n")
        case "z": broken("\u{200B}")
        case "m": broken("\u{301}")
        case "f": text(scalars.map { wide($0) })
        case "e": text(scalars.dropLast()) + "e"
        case "1": words.first ?? name
        case "2": words.dropFirst().joined(separator: " ")
        case "64": base64(bytes)
        case "16": bytes.map(hex).joined()
        case "p": bytes.map { "%" + hex($0) }.joined()
        case "q": bytes.map { "%25" + hex($0) }.joined()
        case "8": bytes.map { "\\u00" + hex($0) }.joined()
        case "9": bytes.map { "\\" + hex($0) + " " }.joined()
        case "x": bytes.map { "\\x" + hex($0) }.joined()
        case "r": bytes.map { "\($0)" }.joined(separator: ";&#")
        default: name
        }
    }

    private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static func wide(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        (0x21...0x7E).contains(scalar.value)
            ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
        var output: [UInt8] = []
        var (bits, count) = (0, 0)
        for byte in bytes + (bytes.count % 3 == 0 ? [] : [0]) {
            (bits, count) = (bits << 8 | Int(byte), count + 8)
            while count >= 6 {
                count -= 6
                output.append(digits[bits >> count & 63])
            }
        }
        return String(decoding: output.prefix((bytes.count * 4 + 2) / 3), as: UTF8.self)
    }
}
