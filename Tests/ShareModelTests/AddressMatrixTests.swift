import Markdown
import ShareModel
import Testing

/// Section D of the masking matrix: addresses, and what is derived from a name to make one.
@Suite struct AddressMatrixTests {
    /// An address that gives a hidden employer or handle away.
    static let secrets: [(id: String, company: String, address: String)] = [
        ("M069", "Zyqvorth", "https://www.zyqvorth.com"),
        ("M069", "Zyqvorth", "http://zyqvorth.co.uk"),
        ("M069", "Zyqvorth", "https://zyqvorth.com/careers"),
        ("M070", "Zyq Vorth", "https://zyq-vorth.example"),
        ("M070", "Zyq Vorth", "https://jobs.example/zyq_vorth"),
        ("M070", "Zyq Vorth", "https://jobs.example/ZyqVorth"),
        ("M071", "International Business Machines", "https://ibm.example"),
        ("M071", "Zyqvorth Dynamics Netherlands", "https://zdn.example/jobs"),
        ("M072", "Zyqvorth", "https://nl.linkedin.com/company/zyqvorth"),
        ("M075", "Zyqvorth", "https://github.com/zyqvorth/tool"),
        ("M075", "Zyqvorth", "https://www.npmjs.com/package/@zyqvorth/tool"),
        ("M075", "Zyqvorth", "https://gcr.io/zyqvorth/tool"),
        ("M075", "Zyqvorth", "https://pkg.go.dev/zyqvorth.example/tool"),
        ("M076", "Zyqvorth", "https://jobs.example/?ref=zyqvorth"),
        ("M076", "Zyqvorth", "https://jobs.example/#zyqvorth"),
        ("M076", "Zyqvorth", "https://jobs.example/?utm_source=zyqvorth"),
        ("M080", "Zyqvorth", "https://research.zyqvorth/paper"),
        ("M081", "Zyqvorth", "mailto:jobs@mail.example?subject=Zyqvorth%20job"),
        ("M081", "Zyqvorth", "mailto:jobs@mail.example?body=at%20%5Ayqvorth"),
        ("M057", "Zürqich", "https://xn--zrqich-3ya.example"),
        ("M057", "Zürqich", "https://zürqich.example"),
        ("M059", "Zyqvorth", "https://jobs.example/?id=Wnlxdm9ydGg"),
        ("M059", "Zyqvorth", "https://jobs.example/?id=5a7971766f727468"),
        ("M056", "Zyqvorth", "https://jobs.example/%255Ayqvorth"),
        ("M023", "EY", "https://ey.example"),
        ("M127", "Target", "https://target.example"),
    ]

    /// An address that has nothing to do with the name.
    static let harmless: [(company: String, address: String)] = [
        ("Zyqvorth", "https://jobs.example/careers"),
        ("Zyqvorth Dynamics Netherlands", "https://netherlands.example/dynamics"),
        ("EY", "https://they.example/keyboard"),
        ("International Business Machines", "https://business.example/machines"),
        ("American Property Investors", "https://api.example/v1"),
        ("MIT", "https://summit.example/mitigation"),
    ]

    @Test("A link to an address that holds a name loses it", arguments: secrets.indices)
    func link(index: Int) throws {
        let row = Self.secrets[index]
        let text = "see [this](<\(row.address)>) now"
        #expect(try targets(of: text, company: row.company) == [], "\(row.id): \(row.address)")
        #expect(try targets(of: text, company: "Quelbrax").count == 1, "\(row.id)'s twin")
        #expect(try maskedSummary(text, company: row.company) == "see this now")
    }

    @Test("Another address keeps its target", arguments: harmless.indices)
    func harmlessLink(index: Int) throws {
        let row = Self.harmless[index]
        let text = "see [this](\(row.address))"
        #expect(try targets(of: text, company: row.company).count == 1, "\(row.address)")
    }

    @Test("M073 Shorteners go when a link is hidden, LinkedIn's own with LinkedIn")
    func shorteners() throws {
        for (blur, address, isKept) in [
            (#"{"linkedin":true}"#, "https://lnkd.in/abc", false),
            (#"{"github":true}"#, "https://bit.ly/x", false),
            (#"{"companies":true}"#, "https://bit.ly/x", true),
        ] {
            let targets = try targets(of: "[x](\(address))", company: "Zyqvorth", blur: blur)
            #expect(!targets.isEmpty == isKept, "\(blur) \(address)")
        }
    }

    @Test("An address that is an ordinary word is hidden where an address stands")
    func ordinaryAddress() throws {
        let data = #"{"website":"led","portfolio":"led","summary":"I led it. Led by me."}"#
        let resume = try masked(data, blur: #"{"website":true}"#)
        #expect(resume.personal.address(.portfolio) == .withheld(.portfolio))
        #expect(resume.entries(.summary)[0].text(.summary).map(shown) == "I led it. Led by me.")
    }

    @Test("M003 M004 M079 Nothing is loaded from another host: an image is its words")
    func images() throws {
        let text =
            "![Zyqvorth logo](https://cdn.example/9f86d081.png) and ![a chart](https://x.example/c.png)"
        #expect(try maskedSummary(text, company: "Zyqvorth") == "▮ logo and a chart")
        #expect(try targets(of: text, company: "Zyqvorth") == [])
    }

    @Test("M078 M011 What can be looked up goes when the issuer or publisher is masked by value")
    func lookups() throws {
        let data = #"""
            {"experiences":[{"company":"Zyqvorth"}],
             "publications":[{"name":"On tools","publisher":"Zyqvorth Press","url":"https://doi.example/10.1/abc"},
                             {"name":"On rest","publisher":"Other","url":"https://doi.example/10.1/def"}],
             "certificates":[{"name":"C","issuer":"Zyqvorth","credentialId":"A-1","verificationUrl":"https://credly.example/b/1"}]}
            """#
        let resume = try masked(data, blur: #"{"companies":true}"#)
        let (first, second) = (resume.entries(.publications)[0], resume.entries(.publications)[1])
        #expect(first.text(.publicationPublisher).map(shown) == "▮ Press")
        #expect(first.address(.publicationUrl) == nil)
        #expect(second.address(.publicationUrl) != nil)
        #expect(resume.entries(.certificates)[0].address(.certificateVerificationUrl) == nil)
        #expect(resume.entries(.certificates)[0].text(.certificateCredentialId) == nil)
    }

    @Test(
        "A telephone number as it is typed, and as it is called",
        arguments: [
            ("+49 (0)8221/12345", "Call 08221/12345 now", "Call ▮ now"),
            ("06 12345678 of 020 7654321", "06 12345678, 0207654321", "▮"),
            ("+31612345678 +31201234567", "0612345678, 020 1234567", "▮"),
            ("01 23 45 67 89 09 87 65 43 21", "0123456789 or 09 87 65 43 21", "▮ or ▮"),
            ("(555) 014-2277", "Call (555) 014-2277 now", "Call ▮ now"),
            ("1-800-ZYQ-CALL", "1-800-ZYQ-CALL", "▮"),
            ("+31 20 7654321", "in 2019. +31 20 7654321", "in 2019. ▮"),
            ("06-12345678/79", "06-12345679 or 06-12345678", "▮ or ▮"),
            ("030 1234567-0 / -12", "030 1234567-0 or 030 1234567-12", "▮ or ▮"),
        ])
    func phone(number: String, text: String, expected: String) throws {
        let data = #"{"phone":"\#(number)","summary":"\#(text)"}"#
        let resume = try masked(data, blur: #"{"phone":true}"#)
        #expect(resume.entries(.summary)[0].text(.summary).map(shown) == expected)
    }

    @Test(
        "M074 A handle that is made of a hidden name",
        arguments: [
            ("Wei", "Chen", "chenwei and weichen"), ("Jane Mary", "Doe", "janedoe, doe.jane"),
            ("Anna", "van der Berg", "annavdberg or annaberg"), ("Jan-Willem", "Bosma", "janbosma"),
            ("Katherine (Kate)", "Doe", "katedoe"), ("Wei", "Chen-Lion", "weichen or weilion"),
        ])
    func nameHandle(first: String, last: String, text: String) throws {
        let data = #"{"firstName":"\#(first)","lastName":"\#(last)","summary":"I am \#(text)"}"#
        let resume = try masked(data, blur: #"{"name":true}"#)
        let summary = resume.entries(.summary)[0].text(.summary).map(shown)
        #expect(["I am ▮", "I am ▮ and ▮", "I am ▮ or ▮"].contains(summary), "\(summary ?? "")")
    }

    @Test("A handle is no part of a longer name, and a bare one is shown with its site")
    func handles() throws {
        let other = #"{"firstName":"Joan","lastName":"Novak","summary":"Joanna Peters, MariaDB"}"#
        let kept = try masked(other, blur: #"{"name":true}"#)
        #expect(kept.entries(.summary)[0].text(.summary).map(shown) == "Joanna Peters, MariaDB")
        let employee = #"{"github":"janezz","experiences":[{"company":"GitHub, Inc."}]}"#
        let resume = try masked(employee, blur: #"{"companies":true}"#)
        #expect(resume.personal.address(.github) == .withheld(.github))
    }

    @Test("A hidden section hides names, and not what many share")
    func hiddenSection() throws {
        let data = #"""
            {"jobTitle":"Nurse Practitioner","address":"Delft","country":"Netherlands",
             "summary":"Writing at Zyqvorth",
             "experiences":[{"jobTitle":"Nurse","company":"Zyqvorth","location":"Delft, Netherlands","startDate":"2019"}],
             "skills":[{"name":"Writing"}]}
            """#
        let resume = try masked(data, blur: #"{"experiences":true,"skills":true}"#)
        #expect(resume.personal.text(.jobTitle).map(shown) == "Nurse Practitioner")
        #expect(resume.personal.text(.address).map(shown) == "Delft")
        #expect(resume.entries(.summary)[0].text(.summary).map(shown) == "Writing at ▮")
        let entry = resume.entries(.experiences)[0]
        #expect(entry.text(.experienceLocation).map(shown) == "▮")
        #expect(entry.date(.experienceStartDate) == PartialDate(year: 2019).map(MaskedDate.date))
    }

    @Test(
        "A hidden name of letters that stand in an address too, one here and one there, is hidden")
    func hiddenSectionWithoutSpaces() throws {
        func summary(_ network: String) throws -> String? {
            let data =
                #"{"country":"澜鑫","province":"熙瀚","summary":"\#(network)","profiles":[{"network":"\#(network)"}]}"#
            return try masked(data, blur: #"{"profiles":true}"#).entries(.summary)[0]
                .text(.summary).map(shown)
        }
        #expect(try summary("澜瀚熙澜") == "▮")
        // The twin: what is the address is no name of the profile's.
        #expect(try summary("熙瀚") == "熙瀚")
    }

    @Test("Digits of base 16 that are all letters are read as such")
    func letterDigits() throws {
        let data =
            #"{"experiences":[{"company":"꽽꽽"}],"summary":"id eabdbdeabdbd x, facade, deadbeefaced"}"#
        let summary = try masked(data, blur: #"{"companies":true}"#).entries(.summary)[0]
        #expect(summary.text(.summary).map(shown) == "id ▮ x, facade, deadbeefaced")
    }

    @Test("A percent sign ends a number that a year follows")
    func percent() throws {
        let data =
            #"{"projects":[{"endDate":"1941-12-04"}],"#
            + #""summary":"Saved 12% 1941-12-04, 12/1941, **12** 1941, 4% 12 1941"}"#
        let summary = try masked(data, blur: #"{"dates":true}"#).entries(.summary)[0]
        #expect(summary.text(.summary).map(shown) == "Saved 12% ▮, 4% ▮")
    }

    @Test("The domain that a hidden site is in goes with it")
    func domainOfSite() throws {
        let cvData =
            #"{"website":"https://cv.doe.nl","email":"ada@doe.nl","summary":"On doe.nl, a doe, co.nl"}"#
        let resume = try masked(cvData, blur: #"{"website":true}"#)
        #expect(
            resume.entries(.summary).first?.text(.summary).map(shown) == "On ▮, a doe, co.nl")
        #expect(resume.personal.address(.email) == .withheld(.email))
    }

    @Test("An e-mail address without its tag, and spelt with dots in words")
    func mailSpellings() throws {
        let data =
            #"{"email":"jane.q.doe+cv@box.example","summary":"jane.q.doe@box.example or jane dot q dot doe at box dot example"}"#
        let resume = try masked(data, blur: #"{"email":true}"#)
        #expect(resume.entries(.summary)[0].text(.summary).map(shown) == "▮ or ▮")
    }

    /// The link targets that are left of a masked summary.
    private func targets(
        of text: String, company: String, blur: String = #"{"companies":true}"#
    ) throws -> [String] {
        let json = JSONValue.object([
            ("summary", .string(text)),
            ("experiences", .array([.object([("company", .string(company))])])),
            ("linkedIn", .string("linkedin.com/in/janezz77")), ("github", .string("janezz77")),
        ])
        let resume = try masked(
            String(decoding: JSONWriter.bytes(of: json), as: UTF8.self), blur: blur)
        let summary = resume.entries(.summary).first?.text(.summary)
        return (summary?.document.events ?? []).compactMap { event in
            guard case .open(.link(let target)) = event, let document = summary?.document else {
                return nil
            }
            return String(decoding: document[target], as: UTF8.self)
        }
    }
}
