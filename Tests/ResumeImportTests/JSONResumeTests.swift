import ResumeImport
import ShareModel
import Testing

@Suite struct JSONResumeTests {
    @Test func everySectionFindsItsPlaceAndTheRestIsListed() throws {
        let resume = try ImportedResume(parsing: try readFile(local("Fixtures/ilse-brakel.json")))
        #expect(resume.form == .jsonResume)
        try expectGolden(report(resume), "ilse-brakel.txt")
    }

    @Test(arguments: [
        ("Ilse Brakel", #"{"firstName":"Ilse","lastName":"Brakel"}"#),
        ("Anna de Wit", #"{"firstName":"Anna de","lastName":"Wit"}"#),
        ("Madonna", #"{"firstName":"Madonna"}"#),
        (" \u{3000}Ilse\u{A0}Brakel ", #"{"firstName":"Ilse","lastName":"Brakel"}"#),
        ("Zoe\u{308} Brakel", "{\"firstName\":\"Zoe\u{308}\",\"lastName\":\"Brakel\"}"),
        ("  ", "{}"),
    ])
    func theLastWordOfANameIsTheLastName(name: String, expected: String) throws {
        let resume = try imported(#"{"basics":{"name":"\#(name)"}}"#)
        #expect(try content(resume).utf8.elementsEqual(expected.utf8))
    }

    @Test func onlyAnImageInTheFileItselfIsAPhoto() throws {
        let inline = try imported(#"{"basics":{"image":"DATA:image/png;base64,AA=="}}"#)
        #expect(try content(inline) == #"{"photo":"DATA:image/png;base64,AA=="}"#)
        #expect(inline.leftOut.isEmpty)
        let remote = try imported(#"{"basics":{"image":"https://a.example/me.png"}}"#)
        #expect(try content(remote) == "{}")
        #expect(remote.leftOut == ["basics.image"])
    }

    @Test(arguments: [
        (#"{"network":"linkedin","username":"a b/c"}"#, "https://www.linkedin.com/in/a%20b%2Fc"),
        (#"{"network":"Linked-In","url":"linkedin.com/in/x"}"#, "linkedin.com/in/x"),
        (#"{"network":"LinkedIn","username":"linkedin.com/in/ada-x"}"#, "linkedin.com/in/ada-x"),
        (#"{"network":"LinkedIn","username":"in/ada-x"}"#, "https://www.linkedin.com/in/ada-x"),
        (#"{"network":"LinkedIn","username":"@ada-x"}"#, "https://www.linkedin.com/in/ada-x"),
        (#"{"url":"HTTPS://NL.LinkedIn.com/in/x"}"#, "HTTPS://NL.LinkedIn.com/in/x"),
    ])
    func aLinkedInProfileIsTheFieldOfThatName(profile: String, address: String) throws {
        let resume = try imported(#"{"basics":{"profiles":[\#(profile)]}}"#)
        #expect(try content(resume) == #"{"linkedIn":"\#(address)"}"#)
    }

    @Test(arguments: ["https://notlinkedin.com/x", "https://linkedin.com.evil.example/x"])
    func anotherHostIsAProfileAsItIs(url: String) throws {
        let resume = try imported(#"{"basics":{"profiles":[{"url":"\#(url)"}]}}"#)
        #expect(try content(resume) == #"{"profiles":[{"url":"\#(url)"}]}"#)
    }

    @Test func aUserNameThatTheAddressDoesNotSayIsListed() throws {
        let resume = try imported(
            #"{"basics":{"profiles":[{"network":"GitHub","username":"u","url":"https://x.example"}]}}"#
        )
        #expect(resume.leftOut == ["basics.profiles[0].username"])
    }

    @Test func nullAndEmptyValuesAreAbsent() throws {
        let resume = try imported(
            #"{"basics":{"name":null,"label":"","extra":null},"work":[null,{"name":null}],"skills":null}"#
        )
        #expect(try content(resume) == "{}")
        #expect(resume.leftOut.isEmpty)
    }
}
