import ShareModel
import Testing

@testable import LeakCheck

/// Which spellings of a value are found, and which texts are none.
@Suite struct MatchTests {
    @Test(
        "A spelling of the value is found",
        arguments: [
            ("M022 possessive", "Google", "Google's"), ("M022 capitals", "Google", "at GOOGLE"),
            ("M022 curly", "Google", "Google\u{2019}s"), ("M022 plural", "Google", "Googles"),
            ("M023 compound", "Google", "ex-Google"), ("M024 derived", "Google", "a Googler"),
            ("M031 hyphenated", "Google", "Goo-gle"), ("M031 spaced", "Google", "at G o o g l e."),
            ("M031 dotted", "Google", "G.o.o.g.l.e"), ("M027 broken", "Google", "Goo  \ngle"),
            ("spaced", "Asana", "at A s a n a"),
            ("spaced words", "Zyq Vorth", "at Z y q V o r t h"),
            ("M037 and", "Smeerq & Tandq", "Smeerq and Tandq"),
            ("M037 back", "Smeerq and Tandq", "Smeerq &amp; Tandq"),
            ("M033 suffix", "Zyqvorth Inc.", "at Zyqvorth today"),
            ("M033 two", "Zyqvorth Co., Ltd", "Zyqvorth"),
            ("M062 white space", "Bank of America", "Bank\u{A0}of\u{2009}America"),
            ("M062 ideographic", "Bank of America", "Bank\u{3000}of\tAmerica"),
            ("M063 hyphens", "Coca-Cola", "Coca\u{2011}Cola Coca\u{2212}Cola"),
            ("M063 none", "Coca-Cola", "CocaCola"),
            ("M064 straight", "McDonald\u{2019}s", "McDonald&#39;s"),
            ("M064 none", "McDonald's", "McDonalds"),
            ("M068 umlaut", "M\u{FC}ller Werke", "Mueller Werke"),
            ("M068 plain", "M\u{FC}ller Werke", "Muller Werke"),
            ("M067 kana", "\u{30BD}\u{30CB}\u{30FC}", "at \u{FF7F}\u{FF86}\u{FF70}"),
            ("M067 jamo", "\u{D55C}\u{AD6D}", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}"),
            ("M070 slug", "Zyq Vorth", "zyq_vorth"), ("M070 camel", "Zyq Vorth", "ZyqVorth"),
            ("M069 host", "Zyqvorth", "https://careers.zyqvorth.com/x"),
        ])
    func findsSpelling(_ row: String, _ value: String, _ text: String) throws {
        #expect(try isFound(value, in: text))
    }

    @Test(
        "Another text is none",
        arguments: [
            ("Asana", "as an analyst"), ("Intel", "artificial intelligence"),
            ("Art Huis", "start huis"), ("Zyqvorth", "Zyqvort Hum"),
            ("Avast", "a vast amount"), ("R&D", "brand design"), ("Cisco", "in San Francisco"),
            ("Intel", "in telecom"), ("Intel", "check-in telephone"), ("Indra", "behind racks"),
            ("Asana", "work as an analyst"), ("Asana", "known as ana"), ("PostNL", "post nl"),
            ("Inholland", "in Holland"), ("Ordina", "a coordinator of coordination"),
            ("Essent", "essentials"), ("Revolut", "revolutionary"), ("Arriva", "on arrival"),
            ("Leiden", "begeleiden en leidende"), ("Accor", "according to"),
            ("Smith & Co", "Jane Smith"), ("M047", "N/A - ."), ("Lumen", "the lu-menning"),
        ])
    func passes(_ value: String, _ text: String) throws {
        #expect(try !isFound(value, in: text))
    }

    @Test(
        "M047: a value without letters gives no form", arguments: ["", " ", "-", ".", "\u{1F600}"])
    func hasNoForm(_ value: String) throws {
        #expect(try !isFound(value, in: "a - b. \u{1F600}"))
    }

    @Test(
        "A telephone number is found in every spelling",
        arguments: [
            "+31 6 12345678", "0612345678", "06-12 34 56 78", "0031 6 1234 5678",
            "+31 (0)6 12345678",
        ])
    func findsPhone(_ spelling: String) throws {
        for value in ["+31 6 1234 5678", "06 12345678", "0031612345678"] {
            #expect(try isFound(value, .phone, in: "Call \(spelling)."))
        }
        #expect(try !isFound("+31 6 1234 5678", .phone, in: "Call 06 8765 4321."))
    }

    @Test(
        "Each number of a field is found, with and without its extension",
        arguments: [
            ("+31 6 12345678 ext. 12", "06-12345678"), ("+31 6 12345678 x12", "0612345678"),
            ("+31612345678 / +31201234567", "06 12345678"),
            ("+31612345678 / +31201234567", "(020) 1234567"),
            ("0612345678 of 020 1234567", "+31 20 123 4567"),
            ("0612345678, 0201234567", "+31201234567"), ("0612345678\n0201234567", "0201234567"),
            ("+31612345678 +31201234567", "0612345678"), ("0612345678 0201234567", "+31612345678"),
            ("030/1234567", "030 1234567"), ("06/12 34 56 78", "06 12345678"),
            ("030/123456; 0612345678", "030 123456"), ("06/12/34/56/78", "0612345678"),
            ("\u{FF10}\u{FF16}12345678 / 0201234567", "0612345678"),
        ])
    func findsEachNumber(_ value: String, _ spelling: String) throws {
        #expect(try isFound(value, .phone, in: "Call \(spelling)."))
        #expect(try !isFound(value, .phone, in: "Call 06 8765 4321, ext. 12."))
    }

    @Test(
        "Each e-mail address of a field is found",
        arguments: [
            "jane@zyq.example, j.doe@vorth.example", "jane@zyq.example j.doe@vorth.example",
            "jane@zyq.example;j.doe@vorth.example", "jane@zyq.example / j.doe@vorth.example",
            "Jane <jane@zyq.example>\nWork <j.doe@vorth.example>",
            "mail:jane@zyq.example·j.doe@vorth.example", "jane@zyq.example–j.doe@vorth.example",
        ])
    func findsEachAddress(_ value: String) throws {
        #expect(try isFound(value, .email, in: "write to j.doe@vorth.example"))
        #expect(try isFound(value, .email, in: "write to jane@zyq.example"))
        #expect(try !isFound(value, .email, in: "write to info@vorth.example"))
        #expect(try isFound("jane at zyq.example", .email, in: "write to Jane at zyq.example"))
    }

    @Test("A letter beyond ASCII ends no address: what stands before it is no form of its own")
    func keepsOtherLetters() throws {
        #expect(try isFound("zyqan@münz.example", .email, in: "write to zyqan@münz.example"))
        #expect(try !isFound("zyqan@münz.example", .email, in: "Zyqan Miller, zyqan m"))
    }

    @Test(
        "A date of birth is found in its usual orders",
        arguments: ["1990-05-17", "17-05-1990", "17/05/1990"])
    func findsBirthDate(_ spelling: String) throws {
        #expect(try isFound("1990-05-17", .birthDate, in: "born \(spelling)"))
        #expect(try !isFound("2019", .dates, in: "in 2019"))
    }

    @Test(
        "A hidden date is found where the page tells it to machines, and in no other number",
        arguments: ["2019", "2019-03", "2019-03-05", "2019-03-05T00:00:00.000Z"])
    func findsTimes(_ value: String) throws {
        func time(_ text: String) -> CheckedFile {
            document("<time datetime=\"\(text)\">once</time>")
        }
        #expect(try !leaks(of: value, .dates, in: time("2019")).isEmpty)
        #expect(try leaks(of: value, .dates, in: time("2019-03")).isEmpty == (value == "2019"))
        #expect(try leaks(of: value, .dates, in: time("2018-03")).isEmpty)
        #expect(try leaks(of: value, .dates, in: document("<img width=\"2019\">2019")).isEmpty)
    }

    @Test(
        "A handle is found as one word and in addresses, and not as a name with a space",
        arguments: [
            "jane-doe", "janedoe", "jane.doe@a.example", "https://jane-doe.dev", "@janedoe",
        ])
    func findsHandle(_ text: String) throws {
        #expect(try isFound("https://www.linkedin.com/in/jane-doe/", .linkedIn, in: text))
        #expect(try !isFound("https://www.linkedin.com/in/jane-doe/", .linkedIn, in: "Jane Doe"))
    }

    @Test("An e-mail address, a site and a GitHub handle are found")
    func findsAddresses() throws {
        #expect(try isFound("jane@zyq.example", .email, in: "mailto:Jane@ZYQ.example"))
        #expect(try isFound("https://www.zyqvorth.dev/a", .website, in: "zyqvorth.dev"))
        #expect(try isFound("github.com/zyqvorth", .github, in: "see gitlab.com/zyqvorth"))
        #expect(try !isFound("github.com/zyqvorth", .github, in: "see github.com/other"))
    }

    @Test("M048: a name of 5,000 letters is found by its start")
    func findsLongName() throws {
        let name = String(repeating: "zyqvorth", count: 625)
        #expect(try isFound(name, in: name))
        #expect(try !isFound(name, in: String(name.prefix(40))))
    }
}
