import ShareModel
import SharePages
import SiteBuilder
import Testing

/// Resumes of short lines, without letters or of one name alone: a page is made of each, with few masks
/// and with all.
@Suite struct EdgeLineTests {
    static let firstLines = [
        "🍎", "…", "-", "• ", "> ", "★ ★ ★", "\u{200B}", "1.", "&#x", "xn--", "%", "2014",
        "Engineer",
    ]
    static let otherLines = [
        "Apple\niOS engineer", "Apple", "Apple\n🍎", "Zyqvorth\nEngineer", "- Zyqvorth\n- ",
        "Zyqvorth",
        "Engineer, Apple\n2014 –", "Apple, Zyqvorth\n&#", "from ⑤-⑳⑭ to 2024\nApple",
        "at\nApple\nInc.",
    ]

    private static let shares = Result { try Shares() }

    /// A resume with a text in fields of every kind, and the two firms as employers.
    private func content(_ text: String) -> JSONValue {
        .object([
            ("employer", .string("Apple")), ("firstName", .string("Ada")),
            ("jobTitle", .string(text)), ("summary", .string(text)),
            ("birthDate", .string(text)), ("email", .string(text)), ("phone", .string(text)),
            ("website", .string(text)),
            (
                "experiences",
                .array([
                    .object([
                        ("company", .string("Zyqvorth")), ("jobTitle", .string(text)),
                        ("startDate", .string("2014-05")), ("endDate", .string(text)),
                        ("description", .string(text)), ("achievements", .array([.string(text)])),
                    ])
                ])
            ),
            ("skills", .array([.object([("name", .string(text))])])),
        ])
    }

    @Test(arguments: firstLines, otherLines)
    func page(first: String, others: String) throws {
        let shares = try Self.shares.get()
        let keys = BlurKey.allKnown.map(\.name)
        for keys in [["companies"], ["companies", "dates", "birthDate"], keys] {
            let text = String(
                decoding: JSONWriter.bytes(of: content(first + "\n" + others)), as: UTF8.self)
            let blur = JSONWriter.bytes(of: .object(keys.map { ($0, .bool(true)) }))
            let row = Shares.record(
                text, blur: String(decoding: blur, as: UTF8.self), optional: #"{"birthDate":true}"#)
            switch shares.maker.make(row) {
            case .success(let product):
                let html = String(decoding: product.page.html, as: UTF8.self)
                #expect(!html.contains("Zyqvorth"), "\(keys): \(first), \(others)")
            case .failure(let refusal):
                Issue.record("\(keys): \(first), \(others): \(refusal.reasons)")
            }
        }
    }

    @Test("The twin: without masks the name is on the page")
    func twin() throws {
        let text = String(decoding: JSONWriter.bytes(of: content("🍎\nZyqvorth")), as: UTF8.self)
        let page = try Self.shares.get().unmasked(text)
        #expect(String(decoding: page.html, as: UTF8.self).contains("Zyqvorth"))
    }
}
