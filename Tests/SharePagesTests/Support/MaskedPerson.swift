import SharePages

/// A resume that names its firm, school and LinkedIn handle in every part of a page.
struct MaskedPerson {
    var company = "Zyqvorth"
    var school = "Qarnival College"
    var handle = "ada-quell-zq7"
    var lastName = "Quellenberg"

    /// What a search of a page looks for, in lower case.
    var secrets: [String] {
        [company, school, handle, lastName].map { $0.lowercased() } + ["qarnival"]
    }

    static let hideAll =
        #"{"companies": true, "institutions": true, "linkedin": true, "name": true}"#

    var cvData: String {
        let photo = Samples.base64(Samples.png(width: 3, height: 2))
        return #"""
            {"firstName": "Ada", "lastName": "\#(lastName)", "jobTitle": "Engineer at \#(company)",
             "email": "ada@\#(host).example", "employer": "\#(company)", "photo": "data:image/png;base64,\#(photo)",
             "linkedIn": "https://www.linkedin.com/in/\#(handle)", "website": "https://\#(host).example",
             "summary": "At [\#(company)](https://\#(host).example), and `\#(company)`, with a \#(school) degree; see @\#(handle).",
             "experiences": [
               {"jobTitle": "Lead, \#(company)", "company": "\#(company)", "location": "\#(company) Campus",
                "startDate": "2020-01", "url": "https://\#(host).example", "description": "# \#(company)\n\n- \#(company)"},
               {"jobTitle": "Intern", "company": "\#(company)", "startDate": "2018-01", "endDate": "2019-12"}],
             "education": [{"school": "\#(school)", "degree": "BSc of \#(school)", "courses": ["\#(school) I"]}],
             "skills": [{"name": "\#(company) tools", "category": "\#(company)", "keywords": ["\#(company)"]}],
             "languages": [{"name": "Dutch", "level": "as at \#(company)"}],
             "profiles": [{"network": "LinkedIn", "username": "\#(handle)", "url": "https://linkedin.com/in/\#(handle)"}],
             "certificates": [{"name": "\#(company) Certified", "issuer": "\#(company)", "credentialId": "\#(company)-1"}],
             "references": [{"name": "Bo", "company": "\#(company)", "email": "bo@\#(host).example", "phone": "020 555 1234"}]}
            """#
    }

    /// The company as the first part of a host.
    private var host: String {
        company.lowercased().split(separator: " ").joined(separator: "-")
    }

    /// The page with all of it hidden, or with nothing hidden.
    func page(isHidden: Bool = true) throws -> RenderedPage {
        try Pages.render(cvData, blur: isHidden ? Self.hideAll : "{}")
    }

    /// The page's pieces.
    func pieces(isHidden: Bool = true) throws -> [HTMLPiece] {
        try HTMLReader.pieces(
            of: String(decoding: page(isHidden: isHidden).page.html, as: UTF8.self))
    }

    /// Which of the secrets stand in texts.
    func found(in texts: [String]) -> [String] {
        let texts = texts.map { $0.lowercased() }
        return secrets.filter { secret in texts.contains { $0.holds(secret) } }
    }
}
