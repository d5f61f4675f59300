import ShareModel
import Testing

/// Rows of the masking matrix on names in free text that need more than a folded form: other names,
/// initials, marks, encodings, words of the language.
@Suite struct MaskingMatrixTests {
    /// A row: its id, an employer, a text, and what is left of it.
    typealias Row = (id: String, company: String, text: String, expected: String)

    /// Section B: names that have other names.
    static let names: [Row] = [
        ("M032", "IBM", "At International Business Machines", "At ▮"),
        ("M032", "International Business Machines", "At IBM, then I.B.M.", "At ▮, then ▮."),
        ("M032", "ZDN", "at Zyqvorth Dynamics of Netherlands", "at ▮"),
        ("M032", "BNQ", "Beautiful New Quarters (BNQ)", "▮ (▮)"),
        ("M032", "Zyqvorth Dynamics Netherlands", "the ZDN team, zdn.example", "the ▮ team, ▮"),
        ("M033", "IBM", "at IBM Corp., IBM Corporation or IBM, Inc today", "at ▮ or ▮ today"),
        ("M033", "IBM", "at IBM GmbH, or IBM Inc. in May", "at ▮, or ▮ in May"),
        (
            "M033", "Zyqvorth Inc.", "I left Zyqvorth Inc. in May. At Zyqvorth.",
            "I left ▮ in May. At ▮."
        ),
        ("M035", "Google", "built Gmail and Azure", "built Gmail and Azure"),
        ("M037", "AT&T", "AT&T, AT&amp;T, AT and T or at&t", "▮ or ▮"),
        ("M037", "AT&T", "ATT", "▮"),
        ("M038", "Yahoo!", "at Yahoo! and yahoo", "at ▮ and ▮"),
        ("M038", "C++ Builders", "at C++ Builders, C++", "at ▮, C++"),
        ("M038", ".NET Ltd", "at .NET Ltd with .NET and Java", "at ▮ with ▮ and Java"),
        ("M038", "S&P", "for S&P, S and P.", "for ▮."),
        ("M038", "(n)Code", "for (n)Code now", "for ▮ now"),
        ("M038", #"Toys "R" Us"#, #"at Toys "R" Us, Toys R Us"#, "at ▮"),
        ("M038", "[24]7.ai", "for [24]7.ai now", "for ▮ now"),
        ("M038", "a*bq", "for a*bq now", "for ▮ now"),
        ("M039", "Smith & Co", "Ann Smith of Smith & Co", "Ann Smith of ▮"),
        ("M039", "Jansen Techniek BV", "Piet Jansen, bij Jansen", "Piet Jansen, bij ▮"),
        ("M046", "Confidential company", "at Confidential company", "at ▮"),
        ("M066", "3M", "at 3M or ３M", "at ▮ or ▮"),
        ("M066", "7-Eleven", "７-Eleven, Seven Eleven", "▮"),
        ("M066", "20th Century Zyq", "Twentieth Century Zyq", "▮"),
        ("M065", "Ernst & Young", "Ernst and Young, E&Y or EY; they", "▮ or ▮; they"),
        ("M065", "EY", "at Ernst & Young, keyboard", "at ▮, keyboard"),
        ("M068", "Müller Bau", "at Mueller Bau or Muller Bau", "at ▮ or ▮"),
        ("M068", "Mueller Bau", "at Müller Bau or Muller Bau", "at ▮ or ▮"),
        ("M064", "McDonald's", "McDonald’s or McDonalds or McDonald&#39;s", "▮ or ▮ or ▮"),
        ("M044", "Zyqvorth", "Zyqvorthu, Zyqvorthem; Zyqvorth:n ja Zyqvorth'da", "▮; ▮ ja ▮"),
        ("M034", "Zyqvorth University", "Zyqvorth U under the roof", "▮ under the roof"),
        ("M151", "Van der Zyq Bouw", "bij Van der Zyq en in de bouw", "bij ▮ en in de bouw"),
        (
            "M069", "Booking.com", "booking.com, at Booking, booking a room",
            "▮, at ▮, booking a room"
        ),
        ("M043", "Zyqvorth", "在谷歌工作", "在谷歌工作"),
        ("M042", "Zyqvorth", "ZyqvorthMIT and Zyqvorth,Zyqvorth", "▮ and ▮"),
    ]

    /// Section C: names in other letters and in encodings.
    static let encodings: [Row] = [
        ("M049", "Ζᾳλωνη", "at Ζα\u{345}λωνη", "at ▮"),
        ("M064", "Zyqŉvorth", "at Zyq'nvorth", "at ▮"),
        ("M050", "fiserv", "at ﬁserv and FISERV", "at ▮ and ▮"),
        ("M050", "Kelvyn", "at \u{212A}elvyn", "at ▮"),
        ("M050", "Işıkzyq", "IŞIKZYQ or ışıkzyq", "▮ or ▮"),
        ("M055", "Zyqvorth", "&amp;#90;yqvorth and &amp;#x5A;yqvorth", "▮ and ▮"),
        ("M056", "Zyqvorth", "a %5Ayqvorth b %255Ayqvorth c", "a ▮ b ▮ c"),
        ("M104", "Zyqvorth", "%5Ayqvorth, Zyqvorth; %5Ayqvorth. Go", "▮; ▮. Go"),
        ("M057", "Zürqich", "see xn--zrqich-3ya.example", "see ▮"),
        ("M058", "Zyqvorth", #"{"a":"\\u005ayqvorth"} then"#, "▮ then"),
        ("M059", "Zyqvorth", "id Wnlxdm9ydGg= or 5a7971766f727468 now", "id ▮ or ▮ now"),
        ("M031", "Δλλσλ", "at Δ λ λ σ λ now", "at ▮ now"),
        ("M031", "谷歌微軟", "at 谷 歌 微 軟 now", "at ▮ now"),
        ("M070", "Zyqvorth 2.0", "Zyqvorth 2.0-wide, Zyqvorth 2.0/others", "▮-wide, ▮/others"),
        ("M069", "谷歌微軟", "谷歌微軟.example now", "▮ now"),
        ("M038", "Zyqvorth (Qandel)", "at Zyqvorth (Qandel) now", "at ▮ now"),
        ("M043", "Zyqvorth 2.0", "在Zyqvorth 2.0工作", "在▮工作"),
        ("M051", "Zyqvorth", "🆉🆈🆀🆅🅾🆁🆃🅷 or 🇿🇾🇶🇻🇴🇷🇹🇭 or ⓩⓨⓠⓥⓞⓡⓣⓗ", "▮ or ▮ or ▮"),
        ("M031", "Zyqvorth", "ZYQ VORTH, Zyqvor th or zyq.vorth", "▮ or ▮"),
        ("M061", "Zyqvorth", "at \u{202E}htrovqyZ\u{202C} now", "at htrovqyZ\u{202C} now"),
        ("M066", "Zyq 42", "zyq ٤٢", "▮"),
    ]

    /// Section G: names that are words.
    static let words: [Row] = [
        (
            "M119", "Apple", "apple pie, Pineapple, Appleton, at Apple, Apple Inc.",
            "apple pie, Pineapple, Appleton, at ▮."
        ),
        ("M120", "Meta", "metadata, meta-analysis", "metadata, meta-analysis"),
        ("M121", "Target", "a target audience, at Target Corp", "a target audience, at ▮"),
        ("M122", "Gap", "gap analysis at Gap Inc.", "gap analysis at ▮."),
        (
            "M123", "Shell", "shell scripting, Bash Shell, Shell plc",
            "shell scripting, Bash Shell, ▮"
        ),
        (
            "M124", "Go", "I like Go, Rust; go to market; a goal",
            "I like Go, Rust; go to market; a goal"
        ),
        (
            "M125", "X", "X-ray, XML, macOS X, at X (formerly Twitter)",
            "X-ray, XML, macOS X, at ▮ (formerly Twitter)"
        ),
        (
            "M126", "EY", "they type on a keyboard for EY or E&Y",
            "they type on a keyboard for ▮ or ▮"
        ),
        (
            "M127", "Square", "a square deal. Square meals. Engineer, Square",
            "a square deal. Square meals. Engineer, ▮"
        ),
        ("M127", "Square", "Engineer, Square", "Engineer, ▮"),
        ("M127", "Orange", "Senior engineer – Orange (2019)", "Senior engineer – ▮ (2019)"),
        ("M127", "Slack", "Tools: Slack, Jira", "Tools: Slack, Jira"),
        (
            "M127", "Oracle", "tuned Oracle databases, then joined Oracle",
            "tuned Oracle databases, then joined ▮"
        ),
        (
            "M128", "Amazon", "the Amazon rainforest, Amazon Web Services",
            "the ▮ rainforest, ▮ Web Services"
        ),
        ("M131", "Brown", "Mrs Brown wore brown shoes", "Mrs Brown wore brown shoes"),
        ("M031", "Lanternworks", "at Lantern Works, lantern works", "at ▮, lantern works"),
        ("M127", "Square", "Engineer\nSquare\nSquare meals", "Engineer\n▮\nSquare meals"),
        ("M134", "IT", "it was IT work with AI", "it was IT work with AI"),
        ("M134", "A", "A plan, a plan", "A plan, a plan"),
    ]

    @Test(
        "M034 M041 M151 A school by its short and its long name",
        arguments: [
            (
                "MIT", "Massachusetts Institute of Technology, M.I.T. or Mass. Inst. of Tech.",
                "▮ or ▮."
            ),
            (
                "Massachusetts Institute of Technology", "MIT, summit, mitigation",
                "▮, summit, mitigation"
            ),
            ("TU Delft", "Delft University of Technology in Delft", "▮ in Delft"),
            ("University of Zyqland", "Univ. of Zyqland, Zyqland Uni, UoZ", "▮"),
            ("University of Leeds", "Leeds Uni in Leeds, at UoL", "▮ in Leeds, at ▮"),
            ("Cambridge", "a Cambridge degree", "a ▮ degree"),
            ("York University", "New York University and York", "New ▮ and York"),
            (
                "Oxford University", "lived in Oxford, at Oxford, jane@oxford.ac.uk",
                "lived in Oxford, at ▮"
            ),
            ("TU Delft", "Delft", "Delft"),
            ("Rice University", "rice, Rice University", "rice, ▮"),
        ])
    func school(name: String, text: String, expected: String) throws {
        let data = JSONValue.object([
            ("summary", .string(text)),
            ("education", .array([.object([("school", .string(name))])])),
        ])
        let resume = try masked(
            String(decoding: JSONWriter.bytes(of: data), as: UTF8.self),
            blur: #"{"institutions":true}"#)
        #expect(resume.entries(.summary)[0].text(.summary).map(shown) == expected)
    }

    @Test("M130 A school that has its town's name leaves the town where it is one")
    func town() throws {
        let data = #"""
            {"address":"Cambridge, MA","education":[{"school":"Cambridge","location":"Cambridge"}],
             "skills":["Cambridge English"]}
            """#
        let resume = try masked(data, blur: #"{"institutions":true}"#)
        #expect(resume.personal.text(.address).map(shown) == "Cambridge, MA")
        let entry = resume.entries(.education)[0]
        #expect(entry.text(.educationLocation).map(shown) == "Cambridge")
        #expect(entry.text(.educationSchool).map(shown) == "▮")
    }

    @Test("M036 The owner's own names, and a former one")
    func aliases() throws {
        let blur = #"{"companies":{"aliases":["Facebook"]}}"#
        let text = "formerly Facebook, now at Meta, with metadata"
        #expect(
            try maskedSummary(text, company: "Meta", blur: blur)
                == "formerly ▮, now at ▮, with metadata")
    }

    @Test("M009 M040 A value of one field in another; the longer name first")
    func longestFirst() throws {
        let data = #"""
            {"summary":"Bank of Zyqland, then Zyqland","experiences":[{"company":"Bank of Zyqland"},{"company":"Zyqland"}],
             "certificates":[{"name":"C","issuer":"Zyqland"}]}
            """#
        let resume = try masked(data, blur: #"{"companies":true}"#)
        #expect(resume.entries(.summary)[0].text(.summary).map(shown) == "▮, then ▮")
        #expect(resume.entries(.certificates)[0].text(.certificateIssuer).map(shown) == "▮")
    }

    @Test(
        "Dates in words and in other orders",
        arguments: [
            (
                #""birthDate":"1990-05-04""#, "birthDate",
                "born 4 May 1990, May 4th, 1990 or 04/05/1990", "born ▮ or ▮"
            ),
            (
                #""birthDate":"1990-05-04""#, "birthDate",
                "geboren op 4 mei 1990, 5-4-1990; in 1990", "geboren op ▮; in ▮"
            ),
            (
                #""experiences":[{"startDate":"2019-03"}]"#, "dates",
                "since March 2019, 03/2019; 20190 of 2018", "since ▮; 20190 of 2018"
            ),
            (
                #""experiences":[{"startDate":"03/2015","endDate":"June 2018"}]"#, "dates",
                "Since 2015, March 2015; mid-2018, juni 2018", "Since ▮; mid-▮"
            ),
            (
                #""experiences":[{"startDate":"2019-03"}]"#, "dates",
                "2019年3月入社, marzo de 2019, marca 2019", "▮入社, ▮"
            ),
            (
                #""birthDate":"01/05/1990""#, "birthDate", "Born 1 May 1990, 1/5/90.",
                "Born ▮."
            ),
        ])
    func date(field: String, key: String, text: String, expected: String) throws {
        let data = "{" + field + #","summary":"\#(text)"}"#
        let resume = try masked(data, blur: #"{"\#(key)":true}"#)
        #expect(resume.entries(.summary)[0].text(.summary).map(shown) == expected)
    }

    @Test(
        "An e-mail address as people spell it for people",
        arguments: [
            "jane (at) corp.example", "jane [at] corp [dot] example", "jane at corp dot example",
            "jane@corp.example", "JANE@CORP.EXAMPLE",
        ])
    func email(text: String) throws {
        let data = #"{"email":"jane@corp.example","summary":"Write to \#(text) now"}"#
        let resume = try masked(data, blur: #"{"email":true}"#)
        let summary = resume.entries(.summary)[0].text(.summary).map(shown) ?? ""
        #expect(!summary.utf8Contains("corp") && summary.utf8Contains("write to"), "\(summary)")
    }

    @Test("M132 A name field that tells more than a name is masked")
    func nameField() throws {
        let data =
            #"{"firstName":"Jane","lastName":"Doe at Zyqvorth","experiences":[{"company":"Zyqvorth"}]}"#
        let resume = try masked(data, blur: #"{"companies":true}"#)
        #expect(resume.personal.text(.lastName).map(shown) == "Doe at ▮")
        let own =
            #"{"firstName":"Jane","lastName":"van Zyqvorth","experiences":[{"company":"Zyqvorth"}]}"#
        let kept = try masked(own, blur: #"{"companies":true}"#)
        #expect(kept.personal.text(.lastName).map(shown) == "van Zyqvorth")
    }

    @Test("A name that has other names", arguments: names.indices)
    func name(index: Int) throws { try check(Self.names[index]) }

    @Test("A name in other letters and in encodings", arguments: encodings.indices)
    func encoding(index: Int) throws { try check(Self.encodings[index]) }

    @Test("A name that is a word of the language", arguments: words.indices)
    func word(index: Int) throws { try check(Self.words[index]) }

    private func check(_ row: Row) throws {
        let result = try maskedSummary(row.text, company: row.company)
        #expect(result == row.expected, "\(row.id): \(row.text)")
    }
}
