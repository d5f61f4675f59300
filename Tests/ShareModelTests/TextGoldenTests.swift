import Markdown
import Testing

@testable import ShareModel

/// What a reader is left with, written out: names of each kind in each of many surroundings.
@Suite struct TextGoldenTests {
    /// A value and how it is hidden.
    struct Hidden: Sendable {
        var name: String
        var cvData: String
        var blur: String
    }

    static let firms =
        [
            "Zyqvorth", "Zyqvorth Dynamics", "Zyqvorth Dynamics Netherlands", "IBM", "Zyq", "Apple",
            "HR",
            "Brown", "Lantern Health", "Lantern Health Systems", "Yahoo!", ".NET Ltd", "谷歌微軟", "X",
            "AT&T",
            "Zelmara", "Amazon", "York", "Van Dijk", "Zyqvorth 2.0", "Zyq Vane Yule", "St. Zyqolaf",
        ].map { hidden("companies", #"{"employer": \#(json($0))}"#, $0) }
        + [
            Hidden(
                name: "Data Systems", cvData: "{}",
                blur: #"{"companies": {"aliases": ["Data Systems"]}}"#)
        ]

    static let others = [
        hidden("institutions", #"{"education": [{"school": "Cambridge"}]}"#, "Cambridge"),
        hidden("institutions", #"{"education": [{"school": "Oxford University"}]}"#, "Oxford"),
        hidden("institutions", #"{"education": [{"school": "MIT"}]}"#, "MIT"),
        hidden("name", #"{"firstName": "An", "lastName": "Nurse"}"#, "An"),
        hidden("name", #"{"firstName": "Jane", "lastName": "Doe"}"#, "Jane Doe"),
        hidden("name", #"{"firstName": "Mary", "lastName": "Brown"}"#, "Brown"),
        hidden("linkedin", #"{"linkedIn": "linkedin.com/in/jane-zyq"}"#, "jane-zyq"),
        hidden("email", #"{"email": "janezyq@doe.nl"}"#, "janezyq@doe.nl"),
        hidden("phone", #"{"phone": "+44 7700 900 123"}"#, "07700 900123"),
        hidden("birthDate", #"{"birthDate": "1990-05-04"}"#, "4-5-1990"),
        hidden("birthDate", #"{"birthDate": "1990-05-04"}"#, "05-90"),
        hidden("location", #"{"address": "Zyqstraat 12, 1015 CJ Utrecht"}"#, "1015 CJ"),
        hidden("location", #"{"address": "Zyqstraat 12, 1015 CJ Utrecht"}"#, "Utrecht"),
        hidden("gender", #"{"gender": "female"}"#, "female"),
    ]

    private static func hidden(_ key: String, _ cvData: String, _ name: String) -> Hidden {
        Hidden(name: name, cvData: cvData, blur: #"{"\#(key)": true}"#)
    }

    private static func json(_ text: String) -> String {
        String(decoding: JSONWriter.bytes(of: .string(text)), as: UTF8.self)
    }

    @Test("M031 M042 M045 M119 Firms in free text") func firmsInText() throws {
        expectGolden(try Self.firms.flatMap(lines), "text-firms")
    }

    @Test("M034 M130 Other values in free text") func othersInText() throws {
        expectGolden(try Self.others.flatMap(lines), "text-others")
    }

    @Test("M025 M104 Firms in structured text") func structure() throws {
        let hidden = Self.hidden(
            "companies", #"{"experiences": [{"company": "Zyqvorth"}, {"company": "Vane Yule"}]}"#,
            "")
        let masker = try masker(hidden)
        expectGolden(
            try TextInputs.documents.flatMap { source in
                ["# " + printable(source.utf8)]
                    + events(masker.mask(try MarkdownDocument(parsing: source)).document)
            }, "text-documents")
    }

    @Test("M041 M104 Of names that overlap the class with precedence names the token")
    func precedence() throws {
        let masker = try masker(
            Hidden(
                name: "",
                cvData: #"""
                    {"firstName": "Zyqada", "lastName": "Quellmark", "employer": "Quellmark Works",
                    "education": [{"school": "Works Academy"}], "linkedIn": "linkedin.com/in/quellmark-academy",
                    "phone": "0612345678"}
                    """#,
                blur:
                    #"{"companies": true, "name": true, "institutions": true, "linkedin": true, "phone": true}"#
            ))
        expectGolden(
            [
                "Quellmark Works Academy", "Works Academy Quellmark", "Works Academy, Zyqada",
                "at Quellmark-Academy now",
                "Quellmark Works, 0612345678", "0612345678 Works Academy",
                "quellmark-academy, Works Academy, Quellmark Works",
                "Quellmark Works. Works Academy", "Works Academy Zyqada Quellmark Works",
            ].map { text in
                text + " → " + masker.mask(plain: text).plainText { "[\($0.name)]" }
            }, "text-precedence")
    }

    @Test("M032 The words that initials stand for") func longForms() throws {
        let masker = try masker(
            Hidden(name: "ZYX", cvData: #"{"employer": "ZYX"}"#, blur: #"{"companies": true}"#))
        expectGolden(
            try TextInputs.longForms.map {
                let left = shown(masker.mask(try MarkdownDocument(parsing: $0)))
                return "\(printable($0.utf8)) → \(printable(left.utf8))"
            }, "text-long-forms")
    }

    @Test("M015 M017 Which addresses are withheld") func addresses() throws {
        var lines: [String] = []
        for hidden in Self.firms + Self.others {
            let masker = try masker(hidden)
            lines.append("# \(hidden.blur) \(hidden.name)")
            for address in TextInputs.addresses.map({ TextInputs.filled($0, with: hidden.name) }) {
                let maskClass = masker.finder.secret(inAddress: address)
                lines.append("\(maskClass.map(\.name) ?? "shown"): \(printable(address.utf8))")
            }
        }
        expectGolden(lines, "text-addresses")
    }

    @Test("Which ids are refused") func ids() throws {
        var lines: [String] = []
        for hidden in Self.firms + Self.others {
            let masker = try masker(hidden)
            for template in ["{j}", "a{j}b", "x-{j}-y", "{64}", "{16}", "{u}_1"] {
                let text = TextInputs.filled(template, with: hidden.name)
                guard let id = ShareID(text) else { continue }
                lines.append("\(masker.finder.distinctiveSecret(in: id)?.name ?? "taken"): \(text)")
            }
        }
        expectGolden(lines, "text-ids")
    }

    private func masker(_ hidden: Hidden) throws -> TextMasker {
        TextMasker(finder: try SecretFinder(try snapshot(hidden.cvData, blur: hidden.blur)))
    }

    /// Each surrounding with the name in it, and what is left of it where that is something else;
    /// where a list of words is masked otherwise, that too.
    private func lines(_ hidden: Hidden) throws -> [String] {
        let masker = try masker(hidden)
        var lines = ["# \(hidden.blur) \(hidden.name)"]
        for template in TextInputs.surroundings {
            let source = TextInputs.filled(template, with: hidden.name)
            let document = try MarkdownDocument(parsing: source)
            let left = shown(masker.mask(document))
            let plain = shown(masker.mask(plain: source))
            let words = shown(masker.mask(plain: source, isWordList: true))
            let before = document.plainText { _ in "" }
            var line = printable(source.utf8) + " → "
            line += left.utf8.elementsEqual(before.utf8) ? "=" : printable(left.utf8)
            if !plain.utf8.elementsEqual(left.utf8) { line += " | plain: \(printable(plain.utf8))" }
            if !words.utf8.elementsEqual(plain.utf8) {
                line += " | words: \(printable(words.utf8))"
            }
            lines.append(line)
        }
        return lines
    }

    private func events(_ document: MarkdownDocument) -> [String] {
        document.events.map { event in
            switch event {
            case .text(let span): "  text \(printable(document[span]))"
            case .open(.link(let target)): "  link \(printable(document[target]))"
            case .close(.link): "  end of link"
            default: "  \(event)"
            }
        }
    }
}
