import Markdown
import Testing

@testable import ShareModel

/// Texts at whose first or last place something is expected: none of them ends the process, in any field,
/// whatever is hidden.
@Suite struct EdgeTextTests {
    /// Texts of nothing, of one sign, without a letter, and with a beginning of something at their end.
    static let texts = [
        "", " ", "\n", "\n\n\n", "\t", "-", "- ", "–", "•", "• ", ">", "> ", "#", "# ", "1.", "1. ",
        "1)", "*", "**", "_", "`", "``", "```", "~~~", "|", "---", "===", "\\", "\\\n", "[", "]",
        "[]", "[](", "[x](", "![", "<", "</", "<!", "<!--", "<a", "<br>", "(", ")", "()", "{", "}",
        "&", "&#", "&#x", "&#x4", "&#;", "&#x;", "&amp", "&amp;", "&;", "&#1114112;",
        "&#99999999999999999999;", "%", "%4", "%41", "%%", "\\u", "\\u00", "\\u0041", "\\41",
        "xn--", "xn--a", "XN--99999999", "--", "n--", "xn--a-", "xn--\u{E9}", "=", "@", "@@", "a@",
        "@a", "a@b", "a@b.c", "+a@b", "a+@b", "a+b@c", ".", "..", "...", "a.", ".a", "/", "//",
        "://", "http://", "https://", "https://a", "https://.", "https://@", "https://[",
        "https://]", "https://[]", "https://:", "https://a:", "www.", "www.a", "git@a:b", "a:",
        ":a",
        "+", "+3", "(0", "06/", "/06", "1234567/", "1234567/8", "1234567-0/-12",
        "12345678901234567890", "99999999999999999999/99999999999999999999", "0", "2014", "2014-",
        "-2014", "2014-05", "2014-5", "2014-05-31", "2014-05-31T", "2014-05-99999999999999999999",
        "2014-99999999999999999999-01", "99999999999999999999-01-01", "2014-00-00", "2014–",
        "–2014",
        "2014 to", "to 2014", "2014 to 2024", "from", "May", "May 2014", "½", "⑤-⑳⑭", "⑳⑭",
        "⑤ ⑳⑭ %", "㍿", "ﷺ", "ﬃ", "ŉ", "ǅ", "İ", "ẞ", "🍎", "👨‍👩‍👧", "🇳🇱", "1️⃣", "\u{301}",
        "\u{301}a", "a\u{301}", "\u{200B}", "\u{200D}", "\u{FE0F}", "\u{FEFF}", "\u{202E}",
        "\u{0}", "\u{7F}", "\u{AD}", "\u{2028}", "\u{E0041}", "\u{10FFFF}", "\u{FFFE}", "'", "’",
        "'s", "’s", "a's", "s'", "A", "AB", "ABC", "A.B", "A.B.", "A&B", "&A", "A&", "The", "the",
        "at", "van", "Inc.", "GmbH", "B.V.", ", Inc.", "Engineer", "Apple", "Target", "Apple\n",
        "\nApple", "🍎\nApple\niOS engineer", "…\nApple", "Apple\n…", "Engineer, Target", "谷", "谷歌",
        "有限公司", "大学", "東凪大学", "université", "universi", "University", "of", "and", "a and b",
        "+ +", "a + b", "& &", "aka", "(aka", "formerly a", "a, b", ",", ",a", "a;", ";", "PostNL",
        "aB", "1a", "a1b", "o\u{308}", "ae", "oe e", "ouest", "-a-b-", "a-b", "abcd-efgh",
        "12% 2014",
    ]

    private static let keys = BlurKey.allKnown.map(\.name)
    private static let everyKey = blur(keys)
    /// The keys whose values are read in a way of their own, each alone.
    private static let singleKeys = [
        "companies", "institutions", "name", "dates", "contact", "education",
    ]

    private static func blur(_ keys: [String]) -> [UInt8] {
        JSONWriter.bytes(of: .object(keys.map { ($0, .bool(true)) }))
    }

    /// A resume that has a text in every field, and it as a secret of every class.
    private static func record(_ text: String, blur: [UInt8]) -> ShareRecord {
        func entry(_ section: ResumeSection) -> [(key: String, value: JSONValue)] {
            Field.all(in: section).map { field in
                let value: JSONValue =
                    switch field.kind {
                    case .plainList, .markdownList: .array([.string(text), .string(text)])
                    case .flag: .bool(false)
                    default: .string(text)
                    }
                return (field.rule.name, value)
            }
        }
        var members = entry(.personal) + entry(.summary)
        for section in ResumeSection.allCases where section.isList {
            let items = JSONValue.array([.object(entry(section))])
            let custom = JSONValue.array([
                .object([("title", .string(text)), ("items", items)])
            ])
            members.append((section.name, section == .customSections ? custom : items))
        }
        let terms = JSONValue.object(keys.map { ($0, .array([.string(text)])) })
        return ShareRecord(
            id: "share1", template: nil, locale: nil,
            columns: [
                .cvData: JSONWriter.bytes(of: .object(members)), .blurOptions: blur,
                .maskTerms: JSONWriter.bytes(of: terms),
            ])
    }

    @Test("Each text in every field, with one mask and with all", arguments: texts)
    func everyField(text: String) throws {
        for blur in Self.singleKeys.map({ Self.blur([$0]) }) + [Self.everyKey] {
            _ = try MaskedResume(masking: ShareSnapshot(decoding: Self.record(text, blur: blur)))
        }
        _ = try ExposureReport(on: Self.record(text, blur: Self.everyKey))
    }

    @Test("Each text as a line before, behind and between others")
    func lines() throws {
        let others = ["Apple", "🍎", "iOS engineer", "Zyqvorth"]
        for text in Self.texts {
            for other in others {
                let lines = [text, other, text, other, text]
                for lines in [lines[0...1], lines[1...2], lines[1...3], lines[0...2]] {
                    let summary = lines.joined(separator: "\n")
                    for company in ["Apple", "Zyqvorth", text] {
                        let shown = try maskedSummary(
                            summary, company: company, blur: #"{"companies":true,"dates":true}"#)
                        #expect(company != "Zyqvorth" || !shown.utf8.contains(UInt8(ascii: "q")))
                    }
                }
            }
        }
    }

    @Test("Letters of one sign have nothing between them: a month and a year in signs for numbers")
    func lettersOfOneSign() throws {
        let json =
            #"{"experiences":[{"startDate":"2014-05"}],"summary":"From ⑤-⑳⑭ on, and 5%-⑳⑭ of it"}"#
        let resume = try masked(json, blur: #"{"dates":true}"#)
        let summary = try #require(resume.entries(.summary).first?.text(.summary))
        #expect(shown(summary) == "From ▮ on, and 5%-▮ of it")
    }

    @Test("A resume that is cut off at any byte, or ends in any two")
    func json() throws {
        let bytes = Self.record("Ap\\u\u{E9}\"🍎", blur: Self.everyKey)
        let whole = try #require(bytes.columns.value[.cvData])
        for count in 0..<whole.count { _ = try? JSONDocument(Array(whole[..<count])) }
        let ends = Array(#"{}[]":,\u0-.eE+tfn "#.utf8) + [0, 0x1F, 0x80, 0xC3, 0xE2, 0xF0, 0xFF]
        for start in [[], Array(#"{"a":"#.utf8), Array(#"["\u"#.utf8), Array(#""\uD83C"#.utf8)] {
            for first in ends {
                for second in ends {
                    let document = try? JSONDocument(start + [first, second])
                    _ = document.map { JSONWriter.bytes(of: JSONValue($0.root)) }
                }
            }
        }
    }

    @Test("Every scalar can be folded and read")
    func everyScalar() throws {
        for start in stride(from: UInt32(0), to: 0x11_0000, by: 64) {
            let scalars = (start..<start + 64).compactMap(Unicode.Scalar.init)
            let text = String(String.UnicodeScalarView(scalars))
            let folded = FoldedText(text)
            #expect(folded.units.allSatisfy { $0.start < $0.end && $0.end <= text.utf8.count })
            for index in 0...folded.units.count {
                _ = folded.between(index, in: Array(text.utf8))
            }
        }
    }
}
