import ShareModel
import Testing

/// Fields that hold several addresses, handles or numbers, with whatever people put between them.
@Suite struct SeveralValuesTests {
    @Test(
        "A value of several addresses hides each of them, and a text beside one is none",
        arguments: [
            "zyqvorth.example, blog.zyqmar.example", "zyqvorth.example blog.zyqmar.example/cv",
            "https://zyqvorth.example; https://www.zyqmar.example",
            "zyqvorth.example/cv or zyqmar.example",
            "https://zyqvorth.example\\nzyqmar.example/a b",
        ])
    func severalAddresses(value: String) throws {
        let data =
            #"{"website":"\#(value)","summary":"See zyqvorth.example and zyqmar.example or Zyqvorth."}"#
        let resume = try masked(data, blur: #"{"website":true}"#)
        #expect(
            resume.entries(.summary)[0].text(.summary).map(shown) == "See ▮ and ▮ or ▮.", "\(value)"
        )
    }

    @Test(
        "Whatever stands between two e-mail addresses, each of them is hidden",
        arguments: [
            ", ", ";", " ", "|", "/", "\u{A0}", "·", "–", "+", "(", "‹", ":", "•", "→", "_",
            "\u{200B}",
            "%20", "?cc=", " or ", "<", "\\n",
        ])
    func mails(separator: String) throws {
        for (at, dot) in [("@", "."), ("(at)", "[dot]")] {
            let value =
                "mail:zyqvarn42\(at)quel\(dot)example\(separator)drokvel\(at)mol\(dot)example"
            let data =
                #"{"email":"\#(value)","summary":"Ask zyqvarn42@quel.example, not drokvel@mol.example so."}"#
            let resume = try masked(data, blur: #"{"email":true}"#)
            #expect(
                resume.entries(.summary)[0].text(.summary).map(shown) == "Ask ▮, not ▮ so.",
                "\(value)")
        }
    }

    /// What people put between two addresses; some would not, and a form may.
    static let separators = [
        " ", ", ", "; ", ",", ";", "|", " | ", " / ", " – ", " - ", "\u{A0}", "\u{2003}",
        "\u{202F}",
        "\u{3000}", "\u{2028}", "\u{200B}", "\u{FEFF}", "·", " · ", "•", "–", "—", "→", "、", "，",
        "；",
        "…", "...", "(", "<", "[", "\"", "'", "*", "\\n", "\\\\", "<br>", "%20", "%2C", " and ",
        " und ",
    ]

    @Test(
        "Whatever stands between two addresses or handles, each of them is hidden",
        arguments: separators, ["", "https://"])
    func separated(separator: String, scheme: String) throws {
        let json = separator.replacing("\"", with: "\\\"")
        for (key, one, other) in [
            ("website", "zyqvarn.example", "drokvel.example"),
            ("github", "github.com/zyqvarn42", "github.com/drokvel-dev"),
            ("linkedIn", "www.linkedin.com/in/zyqvarn42", "linkedin.com/in/drokvel-dev"),
        ] {
            let value = "\(scheme)\(one)\(json)\(scheme)\(other)"
            let text = "At \(one)/x and https://\(other) or zyqvarn42 so."
            let data = #"{"\#(key)":"\#(value)","summary":"\#(text)"}"#
            let resume = try masked(data, blur: #"{"\#(key)":true}"#)
            let shown = resume.entries(.summary)[0].text(.summary).map(shown) ?? ""
            let expected = key == "website" ? "At ▮ and ▮ or zyqvarn42 so." : "At ▮ and ▮ or ▮ so."
            #expect(shown == expected, "\(value)")
        }
    }

    @Test(
        "A handle in a list, with a label or in an odd place",
        arguments: [
            ("github", "github.com/qvornik42, zeldrith-dev"), ("github", "qvornik42,zeldrith-dev"),
            ("github", "@qvornik42 | @zeldrith-dev"), ("linkedIn", "qvornik42;zeldrith-dev"),
            ("linkedIn", "linkedin.com/in/qvornik42 (zeldrith-dev)"),
            ("github", "me=qvornik42 and zeldrith-dev, Eindhoven"),
        ])
    func listed(key: String, value: String) throws {
        let data =
            #"{"\#(key)":"\#(value)","summary":"I am zeldrith-dev or qvornik42, of Eindhoven and me."}"#
        let resume = try masked(data, blur: #"{"\#(key)":true}"#)
        #expect(
            resume.entries(.summary)[0].text(.summary).map(shown)
                == "I am ▮ or ▮, of Eindhoven and me.", "\(value)")
    }

    @Test(
        "A label or another address around a site is no part of it",
        arguments: [
            "web=zyqvarn.example", "Website:zyqvarn.example", "Website:\u{A0}zyqvarn.example",
            "#zyqvarn.example", "view-source:https://zyqvarn.example",
            "https://https://zyqvarn.example",
            "https%3A%2F%2Fzyqvarn.example", "https：／／zyqvarn.example", "zyqvarn。example",
            "https://web.archive.org/web/2020/https://zyqvarn.example",
            "https://translate.example/?u=zyqvarn.example",
            "Ada's blog: zyqvarn.example, Eindhoven",
        ])
    func labelled(value: String) throws {
        let data =
            #"{"website":"\#(value)","summary":"I write at zyqvarn.example and zyqvarn. Ada, Eindhoven."}"#
        let resume = try masked(data, blur: #"{"website":true}"#)
        #expect(
            resume.entries(.summary)[0].text(.summary).map(shown)
                == "I write at ▮ and ▮. Ada, Eindhoven.", "\(value)")
    }

    @Test(
        "What an address says of a person is told elsewhere",
        arguments: [
            ("github", "https://github.com/sponsors/qvornik42", "by qvornik42", "by ▮"),
            ("website", "https://drokvel.zyqvarn.example/~jolmar", "a drokvel, jolmar", "a ▮"),
            ("website", "https://münzkraut.example", "a muenzkraut or münzkraut", "a ▮ or ▮"),
            (
                "website", "https://xn--mnzkraut-65a.example", "a muenzkraut or münzkraut",
                "a ▮ or ▮"
            ),
            ("website", "https://", "https and https://a.example", "https and https://a.example"),
            ("github", "github.com", "github.com/others", "github.com/others"),
        ])
    func partsOfAddress(key: String, value: String, text: String, expected: String) throws {
        let data = #"{"\#(key)":"\#(value)","summary":"\#(text)"}"#
        let resume = try masked(data, blur: #"{"\#(key)":true}"#)
        #expect(resume.entries(.summary)[0].text(.summary).map(shown) == expected, "\(value)")
    }

    @Test("The host of an e-mail address beside a handle is not the person's own")
    func mailBesideHandle() throws {
        let data = #"""
            {"profiles":[{"network":"LinkedIn","username":"zyq-vorth or me.zyq@quelmail.example"}],
             "summary":"Not x@quelmail.example, zyq-vorth, me.zyq@quelmail.example."}
            """#
        let resume = try masked(data, blur: #"{"linkedin":true}"#)
        #expect(
            resume.entries(.summary)[0].text(.summary).map(shown) == "Not x@quelmail.example, ▮.")
    }
}
