import ShareModel
import SharePages
import SiteBuilder
import Testing

@testable import LeakCheck

/// Section G of the matrix, and ordinary language around names that are words: what the masker makes of
/// a text, the check lets pass, and what the masker must hide, the check would find.
///
/// In a text, `[…]` is to be hidden and would be found by the check; `{…}` is hidden by the masker out
/// of caution, and the check need not find it; all else stays.
@Suite struct AgreementTests {
    let shares: Shares

    init() throws { shares = try Shares() }

    /// A name and texts that are about it or are not.
    struct Name: Sendable, CustomTestStringConvertible {
        let value: String
        let isSchool: Bool
        let texts: [String]
        var testDescription: String { value }

        init(_ value: String, isSchool: Bool = false, _ texts: String...) {
            self.value = value
            self.isSchool = isSchool
            self.texts = texts
        }

        private var key: String { isSchool ? "institutions" : "companies" }

        /// A row with some fields, that hides the name; the name stands in none of its own.
        func record(_ fields: String) -> ShareRecord {
            Shares.record(
                fields, blur: "{\"\(key)\":true}",
                terms: "{\"\(key)\":[\(Shares.json(value))]}")
        }
    }

    private static func plain(_ text: String) -> String {
        String(
            decoding: text.utf8.filter { !"[]{}".utf8.contains($0) }, as: UTF8.self)
    }

    /// The text with `▮` for what is hidden.
    private static func expected(_ text: String) -> String {
        var output: [UInt8] = []
        var isHidden = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                isHidden = true
                output += [UInt8]("▮".utf8)
            case UInt8(ascii: "]"), UInt8(ascii: "}"): isHidden = false
            default: if !isHidden { output.append(byte) }
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static let names =
        SectionG.rows + OrdinaryNames.firms + OrdinaryNames.schools + OrdinaryNames.short
        + OrdinaryPhrases.all

    @Test("M119–M134: A text is masked as it must be, and its page is published", arguments: names)
    func masksAndPasses(_ name: Name) throws {
        for text in name.texts {
            let fields = "{\"summary\":\(Shares.json(Self.plain(text)))}"
            switch shares.maker.make(name.record(fields)) {
            case .failure(let refusal):
                Issue.record("\(name.value): \(text): refused: \(refusal.reasons)")
            case .success(let product):
                #expect(Self.summary(of: product.page) == Self.expected(text), "\(name.value)")
            }
        }
    }

    @Test("R5: What must be hidden, the check finds where nothing hides it", arguments: names)
    func findsUnmasked(_ name: Name) throws {
        for text in name.texts {
            let fields = "{\"summary\":\(Shares.json(Self.plain(text)))}"
            let snapshot = try ShareSnapshot(decoding: name.record(fields))
            let files = shares.files(of: try shares.unmasked(fields))
            let twin = try shares.twin(of: snapshot)
            let isFound = try !LeakChecker(snapshot).check(files) { twin }.isEmpty
            if text.utf8.contains(UInt8(ascii: "[")) {
                #expect(isFound, "\(name.value): \(text)")
            } else if !text.utf8.contains(UInt8(ascii: "{")) {
                #expect(!isFound, "\(name.value): \(text)")
            }
        }
    }

    @Test("There are enough sentences to tell")
    func counts() {
        #expect(Self.names.count >= 60)
        #expect(Self.names.map(\.texts.count).reduce(0, +) >= 220)
    }

    /// The text of the summary as it is read, with `▮` for each token.
    static func summary(of page: Page) -> String {
        text(of: page, after: "<div class=\"text p-summary\"", until: "</div>")
    }

    /// A stretch of a page without its tags, with `▮` for each token.
    static func text(of page: Page, after start: String, until end: String) -> String {
        let html = page.html
        let from = offset(of: start, in: html, from: 0) ?? html.count
        let to = offset(of: end, in: html, from: from) ?? html.count
        var output: [UInt8] = []
        var rest = html[min(from + start.utf8.count, to)..<to]
        rest = rest.drop { $0 != UInt8(ascii: ">") }.dropFirst()
        let mask = [UInt8]("<span class=\"masked\">".utf8)
        while let byte = rest.first {
            if rest.starts(with: mask) {
                output += [UInt8]("▮".utf8)
                rest = rest.drop { $0 != UInt8(ascii: "/") }
            }
            if byte == UInt8(ascii: "<") {
                rest = rest.drop { $0 != UInt8(ascii: ">") }.dropFirst()
                continue
            }
            var text = [byte]
            for (entity, sign) in entities where rest.starts(with: entity) {
                text = [sign]
                rest = rest.dropFirst(entity.count - 1)
                break
            }
            output += text
            rest = rest.dropFirst()
        }
        let lines = output.split(separator: 0x0A).joined(separator: [0x20])
        return String(decoding: [UInt8](lines), as: UTF8.self)
    }

    private static let entities: [([UInt8], UInt8)] = [
        ([UInt8]("&amp;".utf8), UInt8(ascii: "&")), ([UInt8]("&lt;".utf8), UInt8(ascii: "<")),
        ([UInt8]("&gt;".utf8), UInt8(ascii: ">")), ([UInt8]("&quot;".utf8), UInt8(ascii: "\"")),
        ([UInt8]("&#39;".utf8), UInt8(ascii: "'")),
    ]

    private static func offset(of text: String, in bytes: [UInt8], from start: Int) -> Int? {
        let text = [UInt8](text.utf8)
        return (start...max(start, bytes.count - text.count)).first {
            bytes[$0...].starts(with: text)
        }
    }
}
