import Markdown
import Testing

@testable import ShareModel

/// What is left of a resume with a value in each of its fields, for each key of `blurOptions`.
@Suite struct ResumeGoldenTests {
    @Test("M001 M014 M018 What each key hides, and what it leaves") func resume() throws {
        let plain = try lines(hiding: "{}")
        var lines = plain
        for key in BlurKey.allKnown.map(\.name) {
            let masked = try self.lines(hiding: #"{"\#(key)": true}"#)
            lines += ["", "# \(key)"]
            lines += plain.filter { !masked.contains($0) }.map { "- \($0)" }
            lines += masked.filter { !plain.contains($0) }.map { "+ \($0)" }
        }
        expectGolden(lines, "resume")
    }

    @Test("M119 M127 Where a hidden name that is a word is left") func words() throws {
        let pieces = Array(Self.cvData.utf8).split(separator: Array("Zyqvorth".utf8))
        let cvData = String(
            decoding: Array(pieces.joined(separator: "Target".utf8)), as: UTF8.self)
        let plain = try lines(hiding: "{}", in: cvData)
        let masked = try lines(hiding: #"{"companies": true}"#, in: cvData)
        expectGolden(
            masked.filter { !plain.contains($0) }.map { "+ \($0)" }
                + masked.filter { plain.contains($0) && $0.utf8.contains(UInt8(ascii: "T")) },
            "resume-words")
    }

    @Test("M132 A heading keeps the person's own name, and a bare handle its site's") func own()
        throws
    {
        let resume = try masked(
            #"{"firstName": "Zyqada", "lastName": "Zyqvorth", "employer": "Zyqvorth", "references": [{"company": "LinkedIn"}, {"company": "Zyqada"}, {"company": "GitHub"}], "linkedIn": "ada", "github": "ada-q"}"#,
            blur: #"{"companies": true}"#)
        #expect(resume.personal.text(.firstName).map(shown) == "Zyqada")
        #expect(resume.personal.text(.lastName).map(shown) == "Zyqvorth")
        #expect(resume.personal.address(.linkedIn) == .withheld(.linkedIn))
        #expect(resume.personal.address(.github) == .withheld(.github))
    }

    @Test("What has nothing to show is left out, and a flag is what it says") func rest() throws {
        let resume = try masked(
            #"{"experiences": [{"id": "e1"}, {"company": "Zyq", "isCurrent": true}, {"id": "e2"}], "skills": [{"id": "s1"}]}"#,
            blur: nil)
        #expect(resume.sections.map(\.kind) == [.experiences])
        let entries = resume.entries(.experiences)
        #expect(entries.map { $0.flag(.experienceIsCurrent) } == [true])
        #expect(entries.map { $0.flag(.educationIsCurrent) } == [false])
    }

    @Test("The twin of a text has its links, to nowhere") func twin() throws {
        let resume = try masked(#"{"summary": "a [b](https://zyq.example) c"}"#, blur: nil)
        let text = try #require(resume.shapeTwin.entries(.summary).first?.text(.summary))
        let events = text.document.events.map { event in
            switch event {
            case .text(let span): printable(text.document[span])
            case .open(.link(let target)): "link to \(printable(text.document[target]))"
            case .close(.link(let target)): "end of link to \(printable(text.document[target]))"
            default: "\(event)"
            }
        }
        #expect(
            events.dropFirst().dropLast() == [
                "x", "link to https://x.invalid/", "x", "end of link to https://x.invalid/", "x",
            ])
    }

    private func lines(
        hiding blur: String, in cvData: String = ResumeGoldenTests.cvData
    ) throws -> [String] {
        let snapshot = try snapshot(
            cvData, blur: blur,
            terms: #"{"companies": ["Termqel"], "website": ["termqel.example"]}"#,
            optional: #"{"birthDate": true, "gender": true, "driverLicense": true}"#)
        var lines = snapshot.secrets.map { secret in
            "hides \(secret.maskClass.name) \(secret.kind) \(printable(secret.value.utf8))"
                + (secret.namesOrganisation ? ", an organisation" : "")
        }
        let resume = try MaskedResume(masking: snapshot)
        lines += described(resume.personal, of: "personal")
        for section in resume.sections {
            let name = section.kind.name
            if let title = section.title { lines.append("\(name): \(shown(title))") }
            for (index, entry) in section.entries.enumerated() {
                lines += described(entry, of: "\(name)[\(index)]")
            }
        }
        return lines + described(resume.shapeTwin.personal, of: "twin")
    }

    private func described(_ entry: MaskedEntry, of place: String) -> [String] {
        entry.values.map { field, value in "\(place) \(field): \(described(value))" }
    }

    private func described(_ value: MaskedValue) -> String {
        switch value {
        case .text(let text): printable(shown(text).utf8)
        case .list(let texts): texts.map { printable(shown($0).utf8) }.joined(separator: " | ")
        case .date(.date(let date)):
            [date.year, date.month, date.day].compactMap(\.self).map { "\($0)" }.joined(
                separator: "-")
        case .date(.text(let text)): "\"\(printable(shown(text).utf8))\""
        case .date(.open): "open"
        case .date(.withheld(let maskClass)): "(\(maskClass.name))"
        case .address(.shown(let address)): printable(address.utf8)
        case .address(.withheld(let maskClass)): "(\(maskClass.name))"
        case .flag(let flag): "\(flag)"
        case .photo: "photo"
        }
    }

    /// Each kind of entry twice: one that mentions what is hidden elsewhere, and one that does not.
    private static let cvData = #"""
        {"firstName": "Jane", "lastName": "Zyqvane", "jobTitle": "Quelmaker at Zyqvorth", "email": "jane@zyqvorth.example",
        "phone": "+31 6 1234 5678", "address": "Zyqstraat 12", "province": "Zyqland", "country": "Norway", "birthDate": "1990-05-04",
        "driverLicense": "BE", "gender": "female", "sector": "Quelling", "employer": "Zyqvorth", "linkedIn": "jane-zyqvane",
        "website": "https://vaneyule.example", "portfolio": "https://foliozyq.example", "github": "janezyq", "photo": "data:image/png;base64,AAAA",
        "summary": "Quelmaker in **Zyqland**, Quelling at Zyqvorth and Termqel; see vaneyule.example, foliozyq.example, termqel.example, janezyq. Schooled at Ostervale. Born 4-5-1990, female, BE.",
        "experiences": [
            {"id": "e1", "jobTitle": "Maker", "company": "Zyqvorth", "location": "Zyqdam", "url": "https://a.example", "startDate": "2015-03",
             "endDate": "May 2018", "isCurrent": false, "description": "At *Zyqvorth*", "responsibilities": ["Led Zyqvorth", "Made tea"], "achievements": ["Zyqvorth cup"]},
            {"jobTitle": "Cook", "company": "", "startDate": "while at Zyqvorth", "isCurrent": true, "description": "Made tea"}],
        "education": [{"school": "Ostervale", "degree": "BSc at Zyqvorth", "field": "Tea", "location": "Zyqdam", "url": "https://b.example", "startDate": "2006", "endDate": "2010", "description": "Thesis at Zyqvorth"},
            {"school": "Tindelbach", "degree": "MSc", "url": "https://c.example"}],
        "skills": [{"name": "Zyqvorth tools", "category": "Zyqvorth", "level": "expert"}, {"name": "Tea", "keywords": ["Zyqvorth", "Pots"]}],
        "languages": [{"name": "Dutch", "level": "native"}, {"name": "Quelish"}, {"name": "Zyqvorth"}],
        "projects": [{"name": "Zyqvorth site", "organisation": "Zyqvorth", "url": "https://d.example", "description": "x", "role": "Quelmaker", "startDate": "2011", "keywords": ["Zyqvorth", "Pots"]}, {"name": "Tea", "organisation": "Vexholm", "url": "https://e.example"}],
        "certificates": [{"name": "Cup", "issuer": "Zyqvorth", "credentialId": "AB12", "verificationUrl": "https://f.example", "issueDate": "2012-01-02", "expiryDate": "2013"}, {"name": "Pot", "issuer": "Vexholm", "credentialId": "CD34", "verificationUrl": "https://g.example"}],
        "awards": [{"name": "Zyqvorth prize", "organisation": "Zyqvorth", "date": "2014", "description": "x", "url": "https://h.example"}, {"name": "Prize", "organisation": "Vexholm", "url": "https://i.example"}],
        "publications": [{"name": "On tea", "publisher": "Zyqvorth", "url": "https://j.example", "releaseDate": "2015", "date": "2015", "summary": "x", "doi": "10.1/zyq"}, {"name": "On pots", "publisher": "Vexholm", "url": "https://k.example"}],
        "interests": [{"name": "Zyqvorth", "keywords": ["Tea", "Zyqvorth cup"]}, {"name": "Pots"}],
        "references": [{"name": "Bo Yule", "company": "Zyqvorth", "position": "Boss", "email": "bo@mail.example", "phone": "+31 6 8765 4321", "reference": "Best at Zyqvorth", "relationship": "Boss"}, {"name": "Di Yule", "company": "Vexholm", "email": "di@mail.example", "phone": "020 765 4321"}],
        "profiles": [{"network": "LinkedIn", "username": "jane-zyqvane", "url": "https://linkedin.com/in/jane-zyqvane"}, {"network": "Zyqvorth", "username": "janezyq", "url": "https://zyqvorth.example/janezyq"}],
        "customSections": [{"title": "At Zyqvorth", "items": [{"title": "Zyqvorth", "organization": "Zyqvorth", "description": "x", "url": "https://l.example", "startDate": "2001-01"}, {"title": "Tea", "organization": "Vexholm", "url": "https://m.example"}]}]}
        """#
}
