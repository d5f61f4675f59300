import Testing

@testable import ShareModel

/// What may give a hidden value away is told; its twin, which cannot, is not.
@Suite struct NearMatchTests {
    private let companies = #"{"companies":true}"#

    // MARK: Words beside a token

    @Test("M035 a product beside a hidden company is told, with its places and the alias to give")
    func product() throws {
        let cv = entry(
            "Worked on Gmail for years.",
            more:
                #""summary":"I like Gmail.","projects":[{"name":"Tidewatch","organisation":"Google"}]"#
        )
        let found = try report(cv, blur: companies)
        #expect(found.words(.unusualWord) == ["Gmail", "Tidewatch"])
        let gmail = try #require(found.remarks(.unusualWord).first)
        #expect(gmail.places == ["summary", "experiences[0].description"])
        #expect(gmail.excerpt == "Worked on Gmail for years.")
        #expect(gmail.advice == "To hide one: --alias companies=WORD")
        let hidden = try report(cv, blur: #"{"companies":{"aliases":["Gmail","Tidewatch"]}}"#)
        #expect(hidden.words(.unusualWord) == [])
    }

    @Test(
        "M035 words that name nobody are not told",
        arguments: [
            "Led a Team of engineers in Amsterdam", "Worked with Kafka and the KafkaConnect",
            "With Ilse Meijer", "we used tidewatch and Tidewatch", "see Mail.Example.com/Docs",
            "by I. B. Q.",
            "from the University of Vestergard",
        ])
    func ordinary(text: String) throws {
        let more = """
            "firstName":"Ilse","lastName":"Meijer",
            "skills":[{"name":"Kafka"},{"name":"KafkaConnect"}],
            "education":[{"school":"University of Vestergard"}]
            """
        #expect(try report(entry(text, more: more), blur: companies).words(.unusualWord) == [])
    }

    @Test("M035 a word far from any token is not told, nor is one where nothing is hidden")
    func far() throws {
        let cv = #"{"experiences":[{"company":"Google"},{"description":"Worked on Gmail."}]}"#
        #expect(try report(cv, blur: companies).words(.unusualWord) == [])
        let near = entry("Worked on Gmail.")
        #expect(try report(near, blur: "{}").remarks == [])
        #expect(try report(near, blur: #"{"phone":true}"#).remarks == [])
        #expect(try report(near, blur: companies).words(.unusualWord) == ["Gmail"])
    }

    @Test("M035 in the summary the sentence counts, in an entry all of it")
    func scope() throws {
        let summary = #"{"summary":"%","experiences":[{"company":"Google"}]}"#
        func words(_ text: String) throws -> [String] {
            let parts = summary.utf8.split(separator: UInt8(ascii: "%"))
            let cv =
                [String(decoding: parts[0], as: UTF8.self), text]
                + [String(decoding: parts[1], as: UTF8.self)]
            return try report(cv.joined(), blur: companies).words(.unusualWord)
        }
        #expect(try words("At Google I built Gmail. Then I moved Xylo along.") == ["Gmail"])
        #expect(try words("I was there. At Google! Then I moved Xylo along.") == [])
        let entry = entry("I was there. Then I moved Xylo along.")
        #expect(try report(entry, blur: companies).words(.unusualWord) == ["Xylo"])
    }

    @Test("M035 at the start of a sentence a word is told apart, as any has a capital there")
    func sentenceStart() throws {
        let found = try report(
            entry("Zibbled a lot. Gmail was mine, YouTube too."), blur: companies)
        #expect(found.words(.possibleName) == ["Gmail", "Zibbled"])
        #expect(found.words(.unusualWord) == ["YouTube"])
        let twice = try report(entry("Gmail was mine. I ran Gmail."), blur: companies)
        #expect(twice.words(.unusualWord) == ["Gmail"] && twice.words(.possibleName) == [])
    }

    // MARK: Almost the same

    @Test("a hidden name with one letter wrong is told")
    func misspelling() throws {
        func words(_ text: String) throws -> [String] {
            let more = #""summary":"For \#(text) I sailed.""#
            return try report(
                entry("-", company: "Halvorsen Maritime", more: more), blur: companies
            )
            .words(.misspelling)
        }
        for near in ["Halvorson", "halvrosen", "Halvorseen", "Halvosen"] {
            #expect(try words(near) == [near])
        }
        for far in ["Halversin", "Halvarson", "Halvorsen", "maritimes", "Nordic"] {
            #expect(try words(far) == [])
        }
    }

    @Test(arguments: [
        ("abcdef", "abcdeg", true), ("abcdef", "abcde", true), ("abcdef", "xabcdef", true),
        ("abcdef", "abdcef", true), ("abcdef", "abcdef", false), ("abcdef", "abcdxy", false),
        ("abcdef", "badcfe", false), ("abcdef", "abcd", false), ("ab", "ba", true), ("", "a", true),
    ])
    func oneLetterAway(first: String, second: String, isAway: Bool) {
        let (first, second) = (Array(first.utf8), Array(second.utf8))
        #expect(NearForms.isOneLetterAway(first, second) == isAway)
        #expect(NearForms.isOneLetterAway(second, first) == isAway)
    }

    @Test("two letters that a hidden name begins its words with are told")
    func initials() throws {
        func words(_ text: String, _ company: String) throws -> [String] {
            try report(entry(text, company: company), blur: companies).words(.initials)
        }
        #expect(try words("As KV we sailed", "Kestrel Vane Ltd") == ["KV"])
        #expect(try words("As QV we sailed", "Quast of Vane") == ["QV"])
        #expect(try words("As kv or Kv we sailed", "Kestrel Vane") == [])
        #expect(try words("As KV and IT we sailed", "Zyqvorth") == [])
    }

    @Test("M132 a company with the person's own name is told, and the name is not")
    func ownName() throws {
        let name = #""firstName":"Jane","lastName":"Ford""#
        let found = try report(entry("-", company: "Ford Inc", more: name), blur: companies)
        let remark = try #require(found.remarks(.ownName).first)
        #expect(remark.hidden == ["experiences[0].company"] && remark.keys == ["name"])
        #expect(!found.everything.utf8Contains("ford"))
        let part = try report(
            entry("-", company: "Halvorsen Maritime", more: #""lastName":"Halvorsen""#),
            blur: companies)
        #expect(part.remarks(.ownName).count == 1)
        let other = try report(entry("-", company: "Fjord Inc", more: name), blur: companies)
        #expect(other.remarks(.ownName) == [])
        let hidden = try report(
            entry("-", company: "Ford Inc", more: name), blur: #"{"companies":1,"name":1}"#)
        #expect(hidden.remarks(.ownName) == [])
    }

    @Test("M134 a short or ordinary name is told, with the places where the word stays")
    func ordinaryName() throws {
        for (company, text) in [
            ("Go", "we go on"), ("HR", "work for hr"), ("X", "the x axis"),
            ("Target Corp", "a target group"),
        ] {
            let found = try report(entry(text, company: company), blur: companies)
            let remark = try #require(found.remarks(.ordinaryName).first, "\(company)")
            #expect(remark.hidden == ["experiences[0].company"])
            #expect(remark.places == ["experiences[0].description"], "\(company)")
            #expect(remark.excerpt == nil && remark.words == [])
            let none = try report(entry("-", company: company), blur: companies)
            #expect(none.remarks(.ordinaryName).map(\.places) == [[]])
            #expect(none.remarks(.ordinaryName).map(\.advice) == [nil])
        }
        for company in ["Zyqvorth", "Zyqvorth Dynamics"] {
            let found = try report(entry("dynamics", company: company), blur: companies)
            #expect(found.remarks(.ordinaryName) == [])
        }
    }

    @Test("a name in a hidden section that another section shows is told")
    func shownElsewhere() throws {
        let cv = entry("-", more: #""references":[{"name":"Bo","company":"Google"}]"#)
        let found = try report(cv, blur: #"{"references":true}"#).remarks(.shownElsewhere)
        #expect(found.map(\.places) == [["experiences[0].company"]])
        #expect(found.map(\.hidden) == [["references[0].company"]])
        #expect(found.first?.advice == "To hide it there too: --blur companies")
        let token = try report(
            #"{"education":[{"school":"Zyqvorth"}],"references":[{"company":"School"}]}"#,
            blur: #"{"references":true,"institutions":true}"#)
        #expect(token.remarks(.shownElsewhere) == [])
        let both = try report(cv, blur: #"{"references":true,"companies":true}"#)
        #expect(both.remarks(.shownElsewhere) == [])
    }

    // MARK: Addresses

    @Test(
        "an address that holds a word of what is hidden is told",
        arguments: [
            (#""website":"https://janedoe.dev""#, "https://janedoe.dev"),
            (#""github":"https://github.com/jdoe""#, "https://github.com/jdoe"),
            (#""email":"jane.d@mail.example""#, "jane.d@mail.example"),
            (#""summary":"[me](https://x.example/janed)""#, "https://x.example/janed"),
            (#""summary":"Write to doe-jane.example today""#, "doe-jane.example"),
            (#""profiles":[{"network":"Chess","username":"janedoe"}]"#, "janedoe"),
        ])
    func address(field: String, address: String) throws {
        let hidden = #""linkedIn":"https://linkedin.com/in/jane-doe-42""#
        let found = try report("{\(hidden),\(field)}", blur: #"{"linkedin":true}"#)
        #expect(found.words(.address) == [address])
        #expect(found.remarks(.address).first?.hidden == ["linkedIn"])
        let free = try report("{\(hidden),\(field)}", blur: #"{"phone":true}"#)
        #expect(free.remarks == [])
    }

    @Test(arguments: [
        "https://janus.example", "https://doesburg.example", "https://platform.example",
        "https://linkedout.example", "https://github.com/rust-lang", "https://github.com/ilse",
        "https://gitlab.com/profile-com-org",
    ])
    func otherAddress(address: String) throws {
        let cv = """
            {"linkedIn":"https://linkedin.com/in/jane-doe-platform-ilsemeijer","website":"\(address)"}
            """
        let found = try report(cv, blur: #"{"linkedin":true}"#)
        #expect(found.words(.address) == [] && found.words(.addressWithName) == [])
    }

    @Test("what the name in the heading tells as well is told apart, and last")
    func addressWithName() throws {
        let cv = """
            {"firstName":"Jane","lastName":"Doe","website":"https://janedoe.dev",
            "portfolio":"https://jane.example","linkedIn":"jane-doe-42"}
            """
        let shown = try report(cv, blur: #"{"linkedin":true}"#)
        #expect(shown.words(.addressWithName) == ["https://janedoe.dev"])
        #expect(shown.words(.address) == [])
        let hidden = try report(cv, blur: #"{"linkedin":true,"name":true}"#)
        #expect(hidden.links.hosts.isEmpty && hidden.words(.address) == [])
    }

    // MARK: Narrowing

    @Test("M116 title, place and month of a hidden company are told in one remark")
    func narrowing() throws {
        let entry = #"{"company":"Google","jobTitle":"Keeper","location":"Delft","startDate":"%"}"#
        func places(_ date: String, _ blur: String) throws -> [[String]] {
            let text = entry.utf8.split(separator: UInt8(ascii: "%"))
                .map { String(decoding: $0, as: UTF8.self) }.joined(separator: date)
            return try report("{\"experiences\":[\(text),\(text)]}", blur: blur)
                .remarks(.narrowing).map(\.places)
        }
        #expect(try places("2019-08-01", companies) == [["experiences[0]", "experiences[1]"]])
        #expect(try places("2019", companies) == [])
        #expect(try places("2019-08", #"{"companies":true,"dates":true}"#) == [])
        #expect(try places("2019-08", #"{"companies":true,"location":true}"#) == [])
        #expect(try places("2019-08", #"{"phone":true}"#) == [])
    }
}
