import ShareModel
import Testing

/// Section A of the masking matrix: the fields that a class covers.
@Suite struct MaskingByFieldTests {
    static let cvData = #"""
        {"firstName": "Jane", "lastName": "Vander", "jobTitle": "Engineer at Zyqvorth",
         "email": "jane@zyqvorth.example", "phone": "+31 6 5550 1234",
         "address": "12 Mulberry Lane", "country": "Netherlands", "employer": "Zyqvorth BV",
         "linkedIn": "https://www.linkedin.com/in/jane-vander-42", "website": "https://janevander.example",
         "github": "janevander", "photo": "data:image/png;base64,AAAA", "birthDate": "1990-05-04",
         "summary": "Reach me at 06 5550 1234 or linkedin.com/in/jane-vander-42, or @jane-vander-42.",
         "experiences": [
           {"id": "e1", "jobTitle": "Engineer, Zyqvorth Cloud", "company": "Zyqvorth BV", "url": "https://jobs.example/1",
            "location": "Zyqvorthplex, Utrecht", "startDate": "2020-01", "endDate": "2021-02-28",
            "achievements": ["Grew Zyqvorth", "Kept calm"]},
           {"jobTitle": "Intern", "company": "Other Firm", "employer": "Hidden Spelling Works"}],
         "education": [{"school": "Qarnival College", "degree": "BSc", "url": "https://x.example", "description": "At Qarnival College"}],
         "certificates": [{"name": "Cert", "issuer": "Zyqvorth", "credentialId": "ABC-1", "verificationUrl": "https://c.example/1"}],
         "references": [{"name": "Bo", "company": "Zyqvorth", "email": "bo@zyqvorth.example", "description": "Best hire at Zyqvorth"}],
         "projects": [{"name": "Tool", "organisation": "Zyqvorth", "url": "https://github.com/zyqvorth/tool", "description": "For Hidden Spelling Works"}],
         "profiles": [{"network": "LinkedIn", "username": "janny-v", "url": "https://nl.linkedin.com/in/janny-v"}],
         "skills": [{"name": "Swift", "level": "expert"}, "Go"],
         "extra": "Zyqvorth", "awards": [{"name": "Zyqvorth Peer Bonus"}]}
        """#

    private func resume(_ blur: String) throws -> MaskedResume {
        try masked(Self.cvData, blur: blur)
    }

    @Test("M001 M005 M006 A company's own field, and its name in others")
    func company() throws {
        let entry = try resume(#"{"blurCompanies": true}"#).entries(.experiences)[0]
        #expect(entry.text(.experienceCompany).map(shown) == "▮")
        #expect(entry.text(.experienceJobTitle).map(shown) == "Engineer, ▮ Cloud")
        #expect(entry.text(.experienceLocation).map(shown) == "▮, Utrecht")
        #expect(entry.list(.experienceAchievements).map(shown) == ["Grew ▮", "Kept calm"])
    }

    @Test("M002 M010 What leads to a hidden organisation goes with it")
    func leads() throws {
        let resume = try resume(#"{"companies": true}"#)
        #expect(resume.entries(.experiences)[0].address(.experienceUrl) == nil)
        let certificate = resume.entries(.certificates)[0]
        #expect(certificate.text(.certificateIssuer).map(shown) == "▮")
        #expect(certificate.address(.certificateVerificationUrl) == nil)
        #expect(certificate.text(.certificateCredentialId) == nil)
        let open = try self.resume("{}")
        #expect(open.entries(.certificates)[0].text(.certificateCredentialId) != nil)
    }

    @Test("M007 M008 A school, and its link")
    func institution() throws {
        let entry = try resume(#"{"institutions": 1}"#).entries(.education)[0]
        #expect(entry.text(.educationSchool).map(shown) == "▮")
        #expect(entry.text(.educationDescription).map(shown) == "At ▮")
        #expect(entry.address(.educationUrl) == nil)
        #expect(entry.text(.educationDegree).map(shown) == "BSc")
    }

    @Test("M012 M013 M014 M017 Projects, awards, references, e-mail")
    func mentions() throws {
        let resume = try resume(#"{"companies": true}"#)
        #expect(resume.entries(.projects)[0].address(.projectUrl) == nil)
        #expect(resume.entries(.awards)[0].text(.awardName).map(shown) == "▮ Peer Bonus")
        let reference = resume.entries(.references)[0]
        #expect(reference.address(.referenceEmail) == nil)
        #expect(reference.text(.referenceDescription).map(shown) == "Best hire at ▮")
        #expect(resume.personal.address(.email) == .withheld(.email))
    }

    @Test("M015 M072 LinkedIn: field, handle, every address of the site")
    func linkedIn() throws {
        let resume = try resume(#"{"linkedIn": true}"#)
        #expect(resume.personal.address(.linkedIn) == .withheld(.linkedIn))
        #expect(
            resume.entries(.summary)[0].text(.summary).map(shown)
                == "Reach me at 06 5550 1234 or ▮, or ▮.")
        let profile = resume.entries(.profiles)[0]
        #expect(profile.address(.profileUrl) == .withheld(.linkedIn))
        #expect(profile.text(.profileUsername).map(shown) == "▮")
    }

    @Test("M132 The person's own name stays when a handle is made of it")
    func ownName() throws {
        let data =
            #"{"firstName":"Jane","lastName":"Vander","linkedIn":"linkedin.com/in/janevander","summary":"I, Jane Vander, am janevander."}"#
        let resume = try masked(data, blur: #"{"linkedin":true}"#)
        #expect(resume.personal.text(.lastName).map(shown) == "Vander")
        #expect(resume.entries(.summary)[0].text(.summary).map(shown) == "I, Jane Vander, am ▮.")
    }

    @Test("M016 A hidden photo leaves nothing")
    func photo() throws {
        #expect(try resume(#"{"photo": true}"#).personal.photo(.photo) == nil)
        #expect(try resume("{}").personal.photo(.photo) != nil)
    }

    @Test("M018 M019 A value counts wherever it stands, and unknown keys are never shown")
    func everywhere() throws {
        #expect(try !resume(#"{"companies": true}"#).allText.utf8Contains("zyqvorth"))
        #expect(try resume("{}").allText.utf8Contains("zyqvorth"))
        let losers = try resume(#"{"companies": true}"#).entries(.projects)[0]
        #expect(losers.text(.projectDescription).map(shown) == "For ▮")
    }

    @Test("A telephone number in national and international form")
    func phone() throws {
        let summary = try resume(#"{"phone": true}"#).entries(.summary)[0].text(.summary).map(shown)
        #expect(summary?.utf8.starts(with: "Reach me at ▮ or".utf8) == true)
    }

    @Test("A hidden section keeps its entries and dates, and loses texts, links and ids")
    func section() throws {
        let entry = try resume(#"{"experiences": true}"#).entries(.experiences)[0]
        #expect(entry.text(.experienceJobTitle).map(shown) == "▮")
        #expect(entry.list(.experienceAchievements).map(shown) == ["▮"])
        #expect(entry.address(.experienceUrl) == nil)
        #expect(entry.date(.experienceStartDate) != nil)
    }

    @Test("What is shown in another section is no secret of a hidden one")
    func sectionBesideShown() throws {
        let data =
            #"{"summary":"Zyqvorth and Quendra","experiences":[{"company":"Zyqvorth"}],"references":[{"name":"Quendra","company":"Zyqvorth"}]}"#
        let resume = try masked(data, blur: #"{"references":true}"#)
        #expect(resume.entries(.summary)[0].text(.summary).map(shown) == "Zyqvorth and ▮")
        let both = try masked(data, blur: #"{"references":true,"companies":true}"#)
        #expect(both.entries(.summary)[0].text(.summary).map(shown) == "▮ and ▮")
    }

    @Test("Dates and contact")
    func datesAndContact() throws {
        let dates = try resume(#"{"dates": true}"#).entries(.experiences)[0]
        #expect(dates.date(.experienceStartDate) == .withheld(.dates))
        let contact = try resume(#"{"contact": true}"#)
        for field in [Field.email, .phone, .linkedIn, .website, .github] {
            guard case .withheld? = contact.personal.address(field) else {
                Issue.record("\(field) is shown")
                continue
            }
        }
        #expect(contact.personal.text(.address).map(shown) == "▮")
    }

    @Test("Aliases of the owner and mask terms of hidden items")
    func aliasesAndTerms() throws {
        let data = #"{"summary": "From Big Blue to Quendra, said I"}"#
        let resume = try masked(
            data, blur: #"{"companies": {"aliases": ["Big Blue"]}}"#,
            terms: #"{"companies": ["Quendra Ltd"], "institutions": ["I"]}"#)
        #expect(resume.entries(.summary)[0].text(.summary).map(shown) == "From ▮ to ▮, said I")
    }

    @Test("M082 An id that somebody chose must not hold a secret")
    func badID() throws {
        let snapshot = try snapshot(
            Self.cvData, blur: #"{"companies": true}"#, id: "jane-at-zyqvorth")
        #expect(throws: SnapshotError.self) { try MaskedResume(masking: snapshot) }
    }

    @Test("The name, when it is hidden")
    func name() throws {
        let resume = try masked(
            #"{"firstName":"Jane","lastName":"Vandermolen","summary":"Jane Vandermolen, or Vandermolen"}"#,
            blur: #"{"name": true}"#)
        #expect(resume.personal.text(.firstName).map(shown) == "▮")
        #expect(resume.entries(.summary)[0].text(.summary).map(shown) == "▮, or ▮")
    }
}

extension String {
    /// Whether ASCII letters occur, without regard to case.
    func utf8Contains(_ needle: String) -> Bool {
        let text = utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        let needle = Array(needle.utf8)
        return text.indices.contains { text[$0...].starts(with: needle) }
    }
}
