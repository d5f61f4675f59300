import Testing

@testable import ShareModel

/// Of a range of which one date is hidden, nothing stays.
struct DateRangeTests {
    @Test(arguments: [
        "from 2014 to 2024", "2014 – 2024", "2014-2024", "from May 2014 until June 2024",
        "2024 to 2014",
        "between 2014 and 30 September 2024", "2014/2024", "von 2014 bis 2024",
        "tussen mei 2014 en juni 2024",
        "de 2014 a 2024", "06/2024 - 2014", "2014 to 06/2024", "2024-06 – 2014",
        "4th May 2024 to 2014",
        "2014 tot 2024", "since 2014 – 2024, in Utrecht",
    ])
    func theOtherHalfGoesWithIt(text: String) throws {
        let shown = try masked(text)
        #expect(!shown.utf8.contains(UInt8(ascii: "2")), "\(shown)")
    }

    @Test(arguments: [
        ("2014, then 2024", "[], then 2024"), ("In 2014. To 2024 people", "In []. To 2024 people"),
        ("2014 to 20 customers", "[] to 20 customers"), ("2014 and pumps", "[] and pumps"),
        ("2024 to Utrecht, 2014", "2024 to Utrecht, []"), ("from 2014 to", "from [] to"),
        ("2014 -", "[] -"), ("In Utrecht – 2014", "In Utrecht – []"), ("to 2014", "to []"),
        ("2014 to 99999", "[] to 99999"),
        ("2014 to 12 13 14 2024", "[] to 12 13 14 2024"), ("2030 pumps", "2030 pumps"),
    ])
    func whatIsNoRangeStays(text: String, wanted: String) throws {
        #expect(try masked(text) == wanted)
    }

    private func masked(_ text: String) throws -> String {
        let content = JSONValue.object([
            ("summary", .string(text)),
            (
                "experiences",
                .array([.object([("company", .string("A")), ("startDate", .string("2014-05"))])])
            ),
        ])
        let record = ShareRecord(
            id: "share1", template: nil, locale: nil,
            columns: [
                .cvData: JSONWriter.bytes(of: content),
                .blurOptions: Array(#"{"dates":true}"#.utf8),
            ])
        let resume = try MaskedResume(masking: ShareSnapshot(decoding: record))
        let summary = resume.sections.first { $0.kind == .summary }?.entries.first
        return try #require(summary?.text(.summary)).plainText { _ in "[]" }
    }
}
