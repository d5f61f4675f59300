@_spi(LeakCheck) import ShareModel
import Testing

@testable @_spi(LeakCheck) import LeakCheck

/// Addresses, handles and numbers: what of a value is the person's own.
@Suite struct AddressTests {
    @Test(
        "A handle that is made of a person's name is found as a handle, and in no longer word",
        arguments: [
            ("see @joann", true), ("JoanN", true), ("https://x.example/joann", true),
            ("joann@mail.example", true), ("Joanna Peters", false), ("joannas", false),
            ("Joan N", false), ("a joan nearby", false),
        ])
    func findsHandleOfName(_ text: String, _ isLeak: Bool) throws {
        #expect(try isFound("JoanN", .name, kind: .link, in: text) == isLeak)
    }

    @Test("A snapshot tells of each value what kind it is")
    func tellsKinds() throws {
        let content = """
            {"firstName": "Joan", "lastName": "Novak", "phone": "06-12345678",
             "email": "jn@zyq.example", "github": "github.com/joanzz"}
            """
        let record = ShareRecord(
            id: "a", template: nil, locale: nil,
            columns: [
                .cvData: [UInt8](content.utf8),
                .blurOptions: [UInt8](
                    #"{"name": true, "contact": true, "phone": {"aliases": ["06-87654321"]}}"#.utf8),
            ])
        let secrets = try ShareSnapshot(decoding: record).rawSecrets
        func kinds(_ value: String) -> Set<RawSecret.Kind> {
            Set(secrets.filter { $0.value == value }.map(\.kind))
        }
        #expect(kinds("Novak") == [.text])
        #expect(kinds("06-12345678") == [.phone])
        #expect(kinds("06-87654321") == [.phone])
        #expect(kinds("jn@zyq.example") == [.email])
        #expect(kinds("github.com/joanzz") == [.link])
        #expect(kinds("JoanN") == [.link])
    }

    @Test("A value is of the kind of its field, or else of its class")
    func knowsKinds() throws {
        #expect(try isFound("06-12345678", .section, kind: .phone, in: "+31 6 12345678"))
        #expect(try isFound("06-12345678", .phone, in: "+31 6 12345678"))
        #expect(
            try isFound(
                "a@x.example, quell@x.example", .section, kind: .email, in: "quell@x.example"))
        let address = "https://github.com/zyqvorth/x"
        #expect(try isFound(address, .section, kind: .link, in: "@zyqvorth"))
        #expect(try isFound(address, .github, in: "@zyqvorth"))
        #expect(try !isFound(address, .section, in: "@zyqvorth"))
    }

    @Test(
        "M072, M075: The part of an address that says whose page it is is found elsewhere",
        arguments: [
            "https://www.linkedin.com/in/zyq-vorth-42/", "nl.linkedin.com/pub/zyq-vorth-42",
            "https://linkedin.com/mwlite/in/zyq-vorth-42", "linkedin.com/comm/in/zyq-vorth-42",
            "https://www.linkedin.com/nl-nl/in/zyq-vorth-42",
            "https://github.com/orgs/zyq-vorth-42/people", "in/zyq-vorth-42",
            "https://sites.google.com/view/zyq-vorth-42/home",
            "https://sites.google.com/site/zyq-vorth-42",
            "https://stackoverflow.com/users/12345/zyq-vorth-42", "huggingface.co/zyq-vorth-42",
            "https://leetcode.com/u/zyq-vorth-42", "https://medium.com/@zyq-vorth-42",
            "https://zyq-vorth-42.github.io/cv", "zyq-vorth-42.wordpress.com", "@zyq-vorth-42",
        ])
    func findsHandleOfSite(_ address: String) throws {
        #expect(try isFound(address, .website, in: "gitlab.com/zyq-vorth-42 and more"))
        #expect(try isFound(address, .website, in: "write to @zyq-vorth-42"))
        #expect(try !isFound(address, .website, in: "my github, 12345, at view, in people, home"))
        #expect(try !isFound(address, .website, in: "github.com/other, wordpress.com/other"))
    }

    @Test("A site of the person's own is found by its host and its own label")
    func findsSite() throws {
        let address = "https://cv.zyqfam.co.uk:8443/about"
        #expect(try isFound(address, .website, in: "see cv.zyqfam.co.uk"))
        #expect(try isFound(address, .website, in: "write to x@zyqfam.net"))
        #expect(try !isFound("https://cv.zyq.co.uk", .website, in: "see zyq.co, zyq-co, Zyq"))
        #expect(try !isFound("https://github.com/zyqvorth/tindelbach", .website, in: "tindelbach"))
    }

    @Test(
        "Each address of a value that names several is found",
        arguments: [
            "zyqvorth.example, blog.zyqmar.example", "zyqvorth.example blog.zyqmar.example/cv",
            "https://zyqvorth.example; https://www.zyqmar.example",
            "https://zyqvorth.example\nzyqmar.example/a b",
        ])
    func findsEachAddress(_ value: String) throws {
        for text in ["see zyqvorth.example/x", "see zyqmar.example", "write to x@zyqmar.net"] {
            #expect(try isFound(value, .website, in: text), "\(text)")
        }
        #expect(try !isFound(value, .website, in: "a blog, an example, https, cv, b"))
    }

    @Test("A handle of two letters or of a word of the language is found in its own address alone")
    func keepsCommonHandles() throws {
        for handle in ["jq", "target"] {
            let address = "https://github.com/\(handle)"
            #expect(try !isFound(address, .github, in: "x.com/\(handle), @\(handle) at \(handle)"))
            #expect(try isFound(address, .github, in: "see github.com/\(handle)"))
        }
        #expect(try !isFound("https://www.linkedin.com/in/jq", .linkedIn, in: "see x.com/jq"))
        #expect(
            try isFound("https://www.linkedin.com/in/jq", .linkedIn, in: "nl.linkedin.com/in/jq"))
    }
}
