import Testing

@testable import ShareModel

/// Which values of a snapshot are hidden, and as what, written out.
@Suite struct SecretGoldenTests {
    @Test("M009 M014 M036 What is hidden of which snapshot") func secrets() throws {
        expectGolden(
            try Self.snapshots.flatMap { row in
                let snapshot = try snapshot(row.cvData, blur: row.blur, terms: row.terms)
                return ["# \(row.blur)"]
                    + snapshot.secrets.map { secret in
                        "\(secret.maskClass.name) \(secret.kind) \(secret.value)"
                            + (secret.isAlias ? ", named by the owner" : "")
                            + (secret.namesSomebody ? ", names somebody" : "")
                    }
            }, "secrets")
    }

    @Test("Secrets are the same where all of them is") func equality() {
        let secret = Secret(value: "Zyqvane", maskClass: .section)
        #expect(secret == Secret(value: "Zyqvane", maskClass: .section))
        #expect(secret != Secret(value: "zyqvane", maskClass: .section))
        #expect(secret != Secret(value: "Zyqvane", maskClass: .company))
        #expect(secret != Secret(value: "Zyqvane", maskClass: .section, kind: .link))
        #expect(secret != Secret(value: "Zyqvane", maskClass: .section, isAlias: true))
        #expect(secret != Secret(value: "Zyqvane", maskClass: .section, namesSomebody: true))
    }

    /// Resumes, what is hidden of them, and terms to hide.
    private static let snapshots: [(cvData: String, blur: String, terms: String?)] = [
        (
            "{}",
            #"{"companies": {"aliases": ["Zyq Vane", "Zyqvane"]}, "email": {"aliases": ["jane at doe", "jane@doe.nl"]}, "linkedin": {"aliases": ["jane-zyq", "jane zyq"]}}"#,
            nil
        ),
        (
            #"""
            {"profiles": [{"network": "LinkedIn", "username": "jane-a"}, {"network": "Chess", "username": "jane-b"},
            {"network": "Zyq", "url": "https://linkedin.com/in/jane-c"}, {"username": "jane-d"},
            {"network": "LinkedIn", "url": "https://a.example/jane-e"}]}
            """#, #"{"linkedin": true}"#, nil
        ),
        (
            "{}",
            #"{"linkedin": true, "portfolio": true, "github": true, "email": true, "phone": true, "website": true, "companies": true}"#,
            #"""
            {"linkedin": ["jane-zyq"], "portfolio": ["zyqfolio"], "github": ["janezyq"], "email": ["jane@doe.nl"],
            "phone": ["0612345678"], "website": ["zyq.example"], "companies": ["Zyq"]}
            """#
        ),
        (
            #"""
            {"skills": [{"name": "Zyqware", "keywords": ["Water", "Zyqpot"]}],
            "profiles": [{"network": "Chess", "url": "lantern", "username": "zyqvane"}],
            "references": [{"name": "Ann Brown", "company": "Target"}, {"name": "Rose", "company": "Zyqvane"}]}
            """#, #"{"skills": true, "profiles": true, "references": true}"#, nil
        ),
        (
            #"""
            {"address": "Zyqdam", "experiences": [{"location": "Groningen", "jobTitle": "Paralegal", "company": "Target"},
            {"location": "Zyqdam", "jobTitle": "Nurse", "company": "Zyqvane Dynamics"}, {"location": "Zyqham", "jobTitle": "Zyqmaker"}],
            "projects": [{"name": "Zyqvane Dynamics", "organisation": "Zyqvane Dynamics"}]}
            """#, #"{"experiences": true, "projects": true}"#,
            #"{"experiences": ["Zyqterm Dynamics"]}"#
        ),
    ]
}
