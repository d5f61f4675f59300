import ShareModel
import SharePages
import SiteBuilder
import SystemPackage
import Testing

@testable import LeakCheck

/// R2, R4: a masker that hides nothing is caught, and each view of the check is needed for it.
@Suite struct SabotageTests {
    let shares: Shares

    init() throws { shares = try Shares() }

    /// A text of the resume that shows the secret to one view alone.
    struct Slip: Sendable, CustomTestStringConvertible {
        let view: View
        let name: String
        /// The field that holds it, as JSON.
        let field: String
        var testDescription: String { "\(view) \(name)" }

        /// A slip in the Markdown of the summary.
        init(_ view: View, _ name: String, summary: String) {
            self.init(view, name, field: #""summary":"# + Shares.json(summary))
        }

        init(_ view: View, _ name: String, field: String) {
            self.view = view
            self.name = name
            self.field = field
        }
    }

    static let slips = [
        Slip(.text, "M025 emphasis", summary: "once **Zyq**vorth"),
        Slip(.text, "M025 code", summary: "`Zyq`vorth"),
        Slip(.text, "M027 line break", summary: "Zyq\\\nvorth"),
        Slip(.text, "M028 heading", summary: "# *Z*yqvorth"),
        Slip(.text, "M053 soft hyphen", summary: "Zyq&shy;<b></b>**vorth**"),
        Slip(.attribute, "M029 address", summary: "[here](https://a.example/zyq&vorth)"),
        Slip(.entity, "M055 in a field", field: ##""jobTitle":"&#90;yqvorth""##),
        Slip(.entity, "M055 in code", summary: "`&#x5A;yqvorth`"),
        Slip(.percent, "M056 once", summary: "[here](https://a.example/%5Ayqvorth)"),
        Slip(.percent, "M056 twice", summary: "[here](https://a.example/%255Ayqvorth)"),
        Slip(.percent, "M056 in text", summary: "see %5Ayqvorth"),
        Slip(.escape, "M058 JSON", field: #""jobTitle":"\\u005Ayqvorth""#),
        Slip(.escape, "M092 CSS", summary: "`content: '\\5A yqvorth'`"),
        Slip(.punycode, "M057 host", summary: "[here](https://xn--zqvrth-yxa7c.example/)"),
        Slip(.base64, "M059 query", summary: "[here](https://a.example/?id=Wnlxdm9ydGg)"),
        Slip(.base64, "M059 text", summary: "id eFp5cXZvcnRo"),
        Slip(.hex, "M059 query", summary: "[here](https://a.example/?id=5a7971766f727468)"),
    ]

    @Test(
        "R2: A page that shows a secret to one view is caught by that view alone", arguments: slips)
    func needsView(_ slip: Slip) throws {
        let name = slip.view == .punycode ? "Z\u{FD}qv\u{F6}rth" : "Zyqvorth"
        let blur = #"{"companies":{"aliases":["\#(name)"]}}"#
        let record = Shares.record("{\(slip.field)}", blur: blur)
        let snapshot = try ShareSnapshot(decoding: record)
        let files = shares.files(of: try shares.unmasked("{\(slip.field)}"))
        let twin = try shares.twin(of: snapshot)
        var checker = LeakChecker(snapshot)
        let found = try checker.check(files) { twin }
        #expect(!found.isEmpty && found.allSatisfy { $0.view == slip.view })
        checker.views.remove(slip.view)
        #expect(try checker.check(files) { twin }.isEmpty)
        // Whether the masker knows such a disguise or not, it is not published.
        if case .failure(let refusal) = shares.maker.make(record) {
            #expect(refusal.code == .leak)
        }
    }

    /// A file beside the page, or a part of the page, that no field of a resume gets into.
    static let spoils: [(name: String, spoil: @Sendable (inout [CheckedFile]) -> Void)] = [
        ("M090 comment", { $0[0] = html($0[0], "</main><!-- Zyqvorth -->") }),
        ("M091 id", { $0[0] = html($0[0], "<p data-zyqvorth></p></main>") }),
        ("M092 style", { $0[0] = html($0[0], "<style>.zyqvorth{gap:0}</style></main>") }),
        ("M093 state", { $0[0] = html($0[0], "<script>{\"at\":'Zyqvorth'}</script></main>") }),
        ("M117 photo", { $0.append(file("photo/share1.0.jpg", "\u{1}Zyqvorth\u{2}", .binary)) }),
        ("M092 sheet", { $0.append(file("assets/a.0.css", ".a{--b:'Zyqvorth'}", .styleSheet)) }),
    ]

    static func file(_ name: String, _ text: String, _ kind: CheckedFile.Kind) -> CheckedFile {
        CheckedFile(name: name, bytes: [UInt8](text.utf8), kind: kind)
    }

    static func html(_ file: CheckedFile, _ text: String) -> CheckedFile {
        let mark = [UInt8]("</main>".utf8)
        var bytes = file.bytes
        if let place = bytes.indices.first(where: { bytes[$0...].starts(with: mark) }) {
            bytes.replaceSubrange(place..<(place + mark.count), with: text.utf8)
        }
        return CheckedFile(name: file.name, bytes: bytes, kind: file.kind)
    }

    @Test(
        "R2: What a theme or a photo would carry is caught as it stands",
        arguments: 0..<spoils.count)
    func needsRawView(_ index: Int) throws {
        let blur = #"{"companies":{"aliases":["Zyqvorth"]}}"#
        let snapshot = try ShareSnapshot(decoding: Shares.record("{}", blur: blur))
        let twin = try shares.twin(of: snapshot)
        var files = shares.files(of: try shares.unmasked("{}"))
        var checker = LeakChecker(snapshot)
        #expect(try checker.check(files) { twin }.isEmpty)
        Self.spoils[index].spoil(&files)
        let found = try checker.check(files) { twin }
        #expect(!found.isEmpty && found.allSatisfy { $0.view == .raw })
        checker.views.remove(.raw)
        #expect(try checker.check(files) { twin }.isEmpty)
    }

    @Test(
        "R4: For each kind of value, a masker that hides nothing is caught",
        arguments: [
            ("companies", #""experiences":[{"jobTitle":"a","company":"Zyqvorth Dynamics Ltd"}]"#),
            ("companies", #""employer":"Zyqvorth","summary":"at Zyqvorth""#),
            ("companies", #""references":[{"name":"a","company":"Gap"}]"#),
            ("institutions", #""education":[{"degree":"a","school":"Norvendale College"}]"#),
            ("linkedin", #""linkedIn":"https://www.linkedin.com/in/jane-doe-42""#),
            ("linkedin", #""linkedIn":"jane-doe-42","summary":"[x](https://jane-doe-42.dev)""#),
            ("name", #""firstName":"Grace","lastName":"Okonkwo""#),
            ("jobTitle", #""jobTitle":"Cartographer of bogs""#),
            ("email", #""email":"jane@zyqvorth.example""#),
            ("phone", #""phone":"+31 6 1234 5678""#),
            ("website", #""website":"https://zyqvorth.example/a""#),
            ("portfolio", #""portfolio":"https://zyqvorth.example/a""#),
            ("github", #""github":"https://github.com/zyqvorth""#),
            ("birthDate", #""birthDate":"1990-05-17""#),
            ("gender", #""gender":"genderfluid""#),
            ("driverLicense", #""driverLicense":"Zyqvorth B""#),
            ("address", #""address":"Zyqvorthlaan 5, Norvendale""#),
            ("location", #""experiences":[{"jobTitle":"a","location":"Norvendale"}]"#),
            ("dates", #""experiences":[{"jobTitle":"a","startDate":"2019-03","endDate":"2021"}]"#),
            ("dates", #""education":[{"degree":"a","endDate":"2021-04-30"}]"#),
            ("references", #""references":[{"name":"Zyqvorth Quell","email":"z@quell.example"}]"#),
            ("contact", #""profiles":[{"network":"x","url":"https://x.com/zyqvorth"}]"#),
        ])
    func catchesEachClass(_ key: String, _ fields: String) throws {
        let optional = #"{"birthDate":true,"gender":true,"driverLicense":true}"#
        let record = Shares.record("{\(fields)}", blur: "{\"\(key)\":true}", optional: optional)
        let snapshot = try ShareSnapshot(decoding: record)
        let files = shares.files(of: try shares.unmasked("{\(fields)}", optional: optional))
        let twin = try shares.twin(of: snapshot)
        #expect(try !LeakChecker(snapshot).check(files) { twin }.isEmpty)
        #expect(throws: Never.self) { try shares.maker.make(record).get() }
    }

    @Test("M094: An id that holds a secret is caught where the masker lets it pass")
    func catchesID() throws {
        let fields = #"{"experiences":[{"jobTitle":"a","company":"Zyqvorth"}]}"#
        let blur = #"{"companies":true}"#
        let snapshot = try ShareSnapshot(decoding: Shares.record(fields, blur: blur))
        let masked = renderedPage(try MaskedResume(masking: snapshot), id: "jane-at-zyqvorth")
        let twin = try shares.twin(of: snapshot)
        let found = try LeakChecker(snapshot).check(shares.files(of: masked)) { twin }
        #expect(found.map(\.place) == ["the file's name"])
    }

    private func renderedPage(_ resume: MaskedResume, id: String) -> Page {
        let page = shares.renderer.render(resume).page
        return Page(
            id: ShareID(id) ?? page.id, html: page.html, photo: page.photo, assets: page.assets)
    }
}
