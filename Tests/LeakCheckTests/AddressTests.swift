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
}
