import ShareModel
import Testing

/// Section B and C of the masking matrix: the same value in free text.
@Suite struct MaskingByValueTests {
    /// Sentences with a distinctive employer in them, and what is left.
    static let sentences: [(id: String, company: String, text: String, expected: String)] = [
        ("M021", "Zyqvorth", "I joined Zyqvorth in 2015", "I joined ▮ in 2015"),
        ("M022", "Zyqvorth", "Zyqvorth's plan", "▮ plan"),
        ("M022", "Zyqvorth", "Zyqvorth’s plan", "▮ plan"),
        ("M022", "Zyqvorth", "ZYQVORTH zyqvorth Zyqvorths", "▮"),
        ("M023", "Zyqvorth", "ex-Zyqvorth, non-Zyqvorth", "ex-▮, non-▮"),
        ("M023", "Zyqvorth", "@Zyqvorth #Zyqvorth", "▮"),
        ("M024", "Zyqvorth", "a Zyqvorther of old", "a ▮ of old"),
        ("M025", "Zyqvorth", "at Zyq**vorth** then", "at ▮ then"),
        ("M025", "Zyqvorth", "**Z**yqvorth it is", "▮ it is"),
        ("M025", "Zyqvorth", "at `Zyqvorth` then", "at ▮ then"),
        ("M025", "Zyqvorth", "Zyq~~vorth~~", "▮~~"),
        ("M026", "Zyqvorth", "Zyq<!-- -->vorth and Zyq<b>vorth</b>", "▮ and ▮"),
        ("M027", "Bank of Zyqland", "at Bank of\nZyqland now", "at ▮ now"),
        ("M027", "Zyqvorth", "at Zyq\\\nvorth and Zyq  \nvorth", "at ▮ and ▮"),
        ("M028", "Zyqvorth", "# Zyqvorth", "▮"),
        ("M029", "Zyqvorth", "see [this](https://careers.zyqvorth.example/x)", "see this"),
        ("M030", "Zyqvorth", "text\n\n[1]: https://zyqvorth.example \"Zyqvorth\"", "text"),
        ("M031", "Zyqvorth", "Zyq-vorth and Z y q v o r t h", "▮ and ▮"),
        ("M031", "Zyqvorth", "Z.y.q.v.o.r.t.h rules", "▮ rules"),
        ("M033", "Zyqvorth GmbH", "at Zyqvorth then", "at ▮ then"),
        ("M037", "Zyq & Vorth", "Zyq and Vorth, Zyq &amp; Vorth, Zyq Vorth.", "▮."),
        ("M040", "Bank of Zyqland", "Bank of Zyqland", "▮"),
        ("M045", "Zyqvorth", "(Zyqvorth) «Zyqvorth» — Zyqvorth", "(▮) «▮» — ▮"),
        ("M049", "Nestlé", "Nestle\u{301} and Nestle", "▮ and ▮"),
        ("M050", "Straßenbau", "STRASSENBAU", "▮"),
        ("M051", "Zyqvorth", "Ｚｙｑｖｏｒｔｈ or 𝐙𝐲𝐪𝐯𝐨𝐫𝐭𝐡", "▮ or ▮"),
        ("M052", "Zyqvorth", "Zyqvorth\u{FE0F} x Zyqvorth\u{301} x Zyqvorth\u{20E3}", "▮ x ▮ x ▮"),
        ("M053", "Zyqvorth", "Zyq\u{200B}vorth, Zyq&shy;vorth or Zyq&zwnj;vorth", "▮ or ▮"),
        ("M054", "Zyqvоrth", "Zyqvorth", "▮"),
        ("M055", "Zyqvorth", "&#90;yqvorth &#x5A;yqvorth", "▮"),
        ("M060", "Zyqvorth", #"\*Zyqvorth\*"#, "*▮*"),
        ("M062", "Bank of Zyqland", "Bank\u{A0}of\u{2009}Zyqland", "▮"),
        ("M063", "Zyq-Vorth", "Zyq\u{2010}Vorth Zyq\u{2011}Vorth Zyq\u{2013}Vorth", "▮"),
        ("M067", "ソニー", "ｿﾆｰで働く", "▮で働く"),
        ("M077", "Zyqvorth", "mail zyqvorth.jane@mail.example now", "mail ▮ now"),
        ("M076", "Zyqvorth", "https://job.example/?ref=zyqvorth now", "▮ now"),
    ]

    /// Parts of longer names: M151 and its like.
    static let parts: [(company: String, text: String, expected: String)] = [
        (
            "Zyqvorth Dynamics Netherlands",
            "at Zyqvorth, and Zyqvorth Dynamics, on fluid dynamics in the Netherlands",
            "at ▮, and ▮, on fluid dynamics in the Netherlands"
        ),
        ("Halqor Brug (Sindyan Works)", "with Sindyan, or halqor", "with ▮, or ▮"),
        ("TU Delft", "TU Delft is in Delft", "▮ is in Delft"),
        (
            "University of Ambertide", "the Ambertide prize of a university",
            "the ▮ prize of a university"
        ),
        ("Zyqvorth Vane", "the Vane team, zyqvorth.example", "the Vane team, ▮"),
        ("Kestrelmoor Banking", "Kestrelmoor does banking", "▮ does banking"),
        ("Code for America", "code in America", "code in America"),
    ]

    @Test("M151 The distinctive words and beginnings of a longer name", arguments: parts.indices)
    func namePart(index: Int) throws {
        let row = Self.parts[index]
        #expect(try maskedSummary(row.text, company: row.company) == row.expected)
    }

    @Test("A telephone number however its digits are grouped")
    func phone() throws {
        let data =
            #"{"phone":"+44 7700 900 123","summary":"Call 07700 900123, +44 (0)7700-900.123 or 900 124"}"#
        let resume = try masked(data, blur: #"{"phone":true}"#)
        #expect(resume.entries(.summary)[0].text(.summary).map(shown) == "Call ▮ or 900 124")
    }

    @Test(
        "A name with spaces that are no plain ones is told by its words as any",
        arguments: ["\u{A0}", "\u{2009}", "\u{202F}", "\u{3000}", "\u{2028}"])
    func otherSpaces(space: String) throws {
        for (name, text, expected) in [
            ("Zyqvorth_Dynamics", "at Zyqvorth. Zyqvorth Dynamics", "at ▮. ▮"),
            ("Zyqvorth_B.V.", "at Zyqvorth now", "at ▮ now"),
            ("Zyqvorth_Dynamics_B.V.", "at Zyqvorth Dynamics now", "at ▮ now"),
            ("Zyqvorth_&_Drokvel", "at Zyqvorth or Drokvel", "at ▮ or ▮"),
        ] {
            let company = name.split(separator: "_").joined(separator: space)
            #expect(try maskedSummary(text, company: company) == expected, "\(name)")
        }
    }

    @Test(
        "Of two names with a sign between, each is told",
        arguments: ["·", "|", "–", "—", "-", "+", "→", "•", ":", "_", "=", "、", "&"])
    func joinedNames(sign: String) throws {
        let names = "Zyqvorth\(sign)Drokvel"
        #expect(try maskedSummary("at Zyqvorth or Drokvel", company: names) == "at ▮ or ▮")
        #expect(try maskedSummary("at \(names) now", company: names) == "at ▮ now")
        // What many have is nobody's: a drink, a phone.
        #expect(
            try maskedSummary("a Mobile, a phone, data", company: "Zyqv\(sign)Mobile")
                == "a Mobile, a phone, data")
    }

    @Test("A name in free text", arguments: sentences.indices)
    func freeText(index: Int) throws {
        let row = Self.sentences[index]
        let result = try maskedSummary(row.text, company: row.company)
        #expect(result == row.expected, "\(row.id): \(row.text)")
    }

    /// Ordinary words that are also names: section G.
    static let ordinary: [(id: String, company: String, text: String, expected: String)] = [
        (
            "M119", "Apple", "apple pie in Apple Valley, Pineapple",
            "apple pie in Apple Valley, Pineapple"
        ),
        ("M119", "Apple", "worked at Apple and Apple Inc.", "worked at ▮ and ▮."),
        ("M121", "Target", "target audience", "target audience"),
        ("M124", "Go", "go to market with Rust", "go to market with Rust"),
        ("M126", "EY", "they had a keyboard at EY", "they had a keyboard at ▮"),
        ("M126", "IRH", "IRH's award, not the irh", "▮ award, not the ▮"),
        ("M127", "Block", "Block the road, at Block, a Block", "Block the road, at ▮, a Block"),
        ("M121", "Target", "Target's team, #Target, TARGET Corp", "▮ team, ▮"),
        ("M151", "Halvorsen Maritime AS", "halvorsen maritime, i love halvorsen", "▮, i love ▮"),
        ("M134", "IT", "IT and it", "IT and it"),
        ("M047", "N/A", "N/A and na", "N/A and na"),
        ("M047", "-", "a - b", "a - b"),
    ]

    @Test("An ordinary word in free text", arguments: ordinary.indices)
    func ordinaryWord(index: Int) throws {
        let row = Self.ordinary[index]
        let result = try maskedSummary(row.text, company: row.company)
        #expect(result == row.expected, "\(row.id): \(row.text)")
    }

    @Test("M133 Nothing hidden: nothing changes")
    func nothingHidden() throws {
        let text = "At Zyqvorth I *led* [x](https://zyqvorth.example)"
        #expect(try maskedSummary(text, company: "Zyqvorth", blur: "{}") == "At Zyqvorth I led x")
    }

    /// Short names, and names that other words hold by chance.
    static let chance: [(id: String, company: String, text: String, expected: String)] = [
        ("M033", "IBM", "at ibm, ＩＢＭ, I\u{200B}BM or I.B.M", "at ▮ or ▮"),
        ("M049", "Quëx", "a QUE\u{308}X or quex", "a ▮ or ▮"),
        ("M119", "Asana", "Work as an analyst at A s a n a", "Work as an analyst at ▮"),
        ("M119", "R&D", "a brand design by R&D or r and d", "a brand design by ▮ or ▮"),
        (
            "M119", "Intel", "artificial intelligence in telecom at Intel",
            "artificial intelligence in telecom at ▮"
        ),
        ("M119", "Cisco", "San Francisco", "San Francisco"),
        ("M024", "Zyqvorth Dynamics", "Zyqvorthians of ZyqvorthNL", "▮ of ▮"),
        ("M033", "Zyqo GmbH & Co. KG", "at Zyqo", "at ▮"),
        (
            "M069", "Zyqvorth Group NV", "https://zyqvorthjobs.com and jane@zyqvorthgroup.com",
            "▮ and ▮"
        ),
        ("M151", "IBM Netherlands", "at IBM in the Netherlands", "at ▮ in the Netherlands"),
    ]

    @Test("A short name, and one that other words hold", arguments: chance.indices)
    func chanceOccurrence(index: Int) throws {
        let row = Self.chance[index]
        let result = try maskedSummary(row.text, company: row.company)
        #expect(result == row.expected, "\(row.id): \(row.text)")
    }

    @Test("M048 X-30 Hostile names and texts take linear time")
    func hostile() throws {
        let words = (0..<2_000).map { "zyq\(String($0, radix: 36))x" }.joined(separator: " ")
        #expect(try maskedSummary("at \(words)", company: words) == "at ▮")
        let dots = String(repeating: "a.b.", count: 8_000)
        #expect(try maskedSummary(dots + " AB", company: "AB").utf8.count < 40_000)
        let letters = String(repeating: "a", count: 60_000)
        #expect(try maskedSummary(letters, company: "aaaaa") == "▮")
    }

    @Test("Mask terms that are not a list refuse the share")
    func badTerms() {
        #expect(throws: SnapshotError.self) {
            try masked("{}", blur: #"{"companies":true}"#, terms: #"{"companies":"Zyqvorth"}"#)
        }
    }

    @Test("M072 M074 Handles as they are written")
    func handles() throws {
        for (key, value, text) in [
            ("linkedIn", "in/janezz77", "@janezz77"),
            ("linkedIn", "LinkedIn: janezz77", "janezz77"),
            ("github", "git@github.com:janezz77/x.git", "github.com/janezz77"),
            ("website", "https://janezz77.github.io", "janezz77"),
            ("website", "janezz77.co.uk", "janezz77"),
            ("portfolio", "https://behance.net/janezz77/projects", "janezz77"),
        ] {
            let data = #"{"\#(key)":"\#(value)","summary":"my projects, \#(text)"}"#
            let resume = try masked(data, blur: #"{"\#(key)":true}"#)
            let summary = resume.entries(.summary)[0].text(.summary).map(shown) ?? ""
            #expect(
                !summary.utf8Contains("janezz77") && summary.utf8Contains("projects"), "\(value)")
        }
    }

    @Test("M048 Ten thousand names are looked for in one pass")
    func manyNames() throws {
        let companies = (0..<5_000).map { #"{"company":"Zyqvorth\#($0)x"}"# }.joined(separator: ",")
        let resume = try masked(
            #"{"summary":"was at Zyqvorth4999x once","experiences":[\#(companies)]}"#,
            blur: #"{"companies":true}"#)
        #expect(resume.entries(.summary).first?.text(.summary).map(shown) == "was at ▮ once")
    }
}
