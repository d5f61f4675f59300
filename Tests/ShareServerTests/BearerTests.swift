import ShareStore
import Testing

@testable import ShareServer

@Suite struct BearerTests {
    private static let digits = String(repeating: "0123456789abcdef", count: 4)
    private static let key = "mk_" + digits

    private func isKey(_ values: String...) -> Bool {
        let head = RequestHead(
            method: "GET", target: "/", fields: values.map { ("authorization", $0) })
        if case .key(let key) = BearerCredentials(head) { return key.text == Self.key }
        return false
    }

    @Test("The scheme's name has no case")
    func scheme() {
        for scheme in ["Bearer", "bearer", "BEARER", "bEaReR"] {
            #expect(isKey("\(scheme) \(Self.key)"))
        }
    }

    @Test(
        "What is not one key of our form is none",
        arguments: [
            "", "Bearer", "Bearer ", "Basic \(key)", key, "Bearer\(key)", "Bearer  \(key)",
            "Bearer \(key) ", " Bearer \(key)", "Bearer\t\(key)", "Bearer \(key),",
            "Bearer \(key)\0",
            "Bearer \(key), Bearer \(key)", "Bearer mk_\(digits.uppercased())",
            "Bearer MK_\(digits)", "Bearer mk_\(digits.dropLast())", "Bearer mk_\(digits)0",
            "Bearer mk_mk_\(digits)", "Bearer mk-\(digits)", "Bearer mk_\(digits.dropLast())g",
            "Bearer mk_\(digits.dropLast())\u{FF11}", "Bearer mk_\(digits.dropLast(2))\u{E9}",
            "Bearer mk_\(digits.dropLast(2)) a", "\u{212C}earer \(key)", "Bearer \"\(key)\"",
            "Bear\u{00}r \(key)", "[earer \(key)",
        ])
    func malformed(_ value: String) {
        #expect(!isKey(value))
    }

    @Test("Two fields are none, even if they are alike")
    func two() {
        #expect(!isKey("Bearer \(Self.key)", "Bearer \(Self.key)"))
        #expect(isKey("Bearer \(Self.key)"))
    }

    @Test("A key is not printed, neither by itself nor in a value")
    func printing() throws {
        let key = try #require(KeySecret(Self.key))
        #expect(
            "\(key) \(String(reflecting: key)) \(BearerCredentials.key(key))".contains("0123")
                == false)
    }
}
