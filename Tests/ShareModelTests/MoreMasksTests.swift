import FoundationEssentials
import Markdown
import Testing

@testable import ShareModel

/// What a set of masks hides, every larger set hides: to name another key never brings anything back.
struct MoreMasksTests {
    private static let isLong = ProcessInfo.processInfo.environment["SHAREPAGE_LONG"] != nil

    @Test func eachKeyBesideEachOther() throws {
        for resume in Self.resumes.prefix(Self.isLong ? 99 : 2) {
            let alone = try BlurKey.allKnown.map { try Self.shown(resume, [$0]) }
            for (index, key) in BlurKey.allKnown.enumerated() {
                for other in BlurKey.allKnown where other != key {
                    let both = try Self.shown(resume, [key, other])
                    #expect(both.surplus(over: alone[index]) == nil, "\(key.name), \(other.name)")
                }
            }
        }
    }

    @Test func randomSetsAndLargerOnes() throws {
        var random = Seeded(state: 12)
        for round in 0..<(Self.isLong ? 10_000 : 400) {
            let resume = Self.resumes[round % Self.resumes.count]
            let fewer = BlurKey.allKnown.filter { _ in Int.random(in: 0..<5, using: &random) == 0 }
            let more =
                fewer + BlurKey.allKnown.filter { _ in Int.random(in: 0..<4, using: &random) == 0 }
            let surplus = try Self.shown(resume, more).surplus(over: Self.shown(resume, fewer))
            #expect(
                surplus == nil, "\(fewer.map(\.name)) beside \(more.map(\.name)): resume \(round)")
        }
    }

    /// The twin: the comparison finds what is shown with fewer masks alone.
    @Test func theComparisonFindsWhatMoreMasksHide() throws {
        let resume = Self.resumes[0]
        for key in [BlurKey.maskClass(.company), .maskClass(.dates), .section(.experiences)] {
            let open = try Self.shown(resume, [])
            #expect(try open.surplus(over: Self.shown(resume, [key])) != nil, "\(key.name)")
        }
    }

    /// Dates of a section stay hidden when the section is hidden too, be it at once or in a repeat.
    @Test func datesOfAHiddenSectionStayHidden() throws {
        var options = try BlurOptions(.object([("dates", .bool(true))]))
        try options.add(BlurOptions(.object([("experiences", .bool(true))])))
        let shown = try Self.shown(Self.resumes[0], options)
        #expect(!shown.pieces.contains { $0.field == .experienceStartDate })
    }

    // MARK: Resumes

    /// Names that stand in several fields, dates in texts and in words, and the sample resumes.
    private static let resumes: [JSONValue] = {
        let own = [
            #"""
            {"firstName":"Ilse","lastName":"Brandt","jobTitle":"Engineer at Zyqvorth","email":"ilse@zyqvorth.example",
            "linkedIn":"https://www.linkedin.com/in/ilsebrandt","github":"ilsebrandt","website":"https://ilsebrandt.example",
            "phone":"+31 6 1234 5678","address":"Keizersgracht 1, Utrecht","birthDate":"1990-05-04","employer":"Zyqvorth Dynamics",
            "summary":"At Zyqvorth from May 2014 to 2024, then Utrecht. ilse@zyqvorth.example, github.com/ilsebrandt, 4 May 1990.",
            "experiences":[{"company":"Zyqvorth Dynamics","jobTitle":"Lead","location":"Utrecht","startDate":"2014-05","endDate":"2024",
            "description":"Lead of the Brandt team in Utrecht, May 2014."},{"company":"Apple","jobTitle":"Engineer","startDate":"May 2010",
            "endDate":"spring 2014","description":"Engineer, Apple\nApple"}],
            "education":[{"school":"Brandt College","startDate":"2006","endDate":"2010","description":"Zyqvorth prize."}],
            "references":[{"name":"Bo Ref","company":"Zyqvorth Dynamics","email":"bo@zyqvorth.example","phone":"0612345678"}],
            "profiles":[{"network":"LinkedIn","username":"ilsebrandt","url":"https://linkedin.com/in/ilsebrandt"}],
            "skills":[{"name":"Looms","keywords":["Zyqvorth","Lead"]}],"projects":[{"name":"Loom","organisation":"Apple","url":"https://apple.example"}],
            "certificates":[{"name":"CKA","issuer":"Brandt College","issueDate":"2012-02","credentialId":"A1"}],
            "awards":[{"name":"Zyqvorth Star","organisation":"Zyqvorth","date":"2015"}]}
            """#
        ]
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent()
            .appending(path: "Fixtures/sample")
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let samples = files.filter { $0.hasSuffix(".resume.json") }.sorted().compactMap { name in
            try? JSONValue(parsing: Array(Data(contentsOf: folder.appending(path: name))))
        }
        return own.compactMap { try? JSONValue(parsing: Array($0.utf8)) }
            + samples.map { $0["cvData"] ?? $0 }
    }()

    private static func shown(_ resume: JSONValue, _ keys: [BlurKey]) throws -> Shown {
        try shown(resume, BlurOptions(.object(keys.map { ($0.name, .bool(true)) })))
    }

    private static func shown(_ resume: JSONValue, _ options: BlurOptions) throws -> Shown {
        let record = ShareRecord(
            id: "share1", template: nil, locale: nil,
            columns: [
                .cvData: JSONWriter.bytes(of: resume),
                .blurOptions: JSONWriter.bytes(of: options.json),
                .optionalFields: Array(
                    #"{"birthDate":true,"gender":true,"driverLicense":true}"#.utf8),
            ])
        return Shown(try MaskedResume(masking: ShareSnapshot(decoding: record)))
    }
}

/// All that can be read of a masked resume, by field.
private struct Shown {
    struct Piece: Equatable {
        let field: Field?
        let text: [UInt8]
    }

    private(set) var pieces: [Piece] = []

    init(_ resume: MaskedResume) {
        add(resume.personal)
        for section in resume.sections {
            if let title = section.title { add(title, nil) }
            for entry in section.entries { add(entry) }
        }
    }

    /// A piece that is no part of any piece of the same field elsewhere.
    func surplus(over other: Shown) -> Piece? {
        pieces.first { piece in
            !other.pieces.contains { $0.field == piece.field && Self.holds($0.text, piece.text) }
        }
    }

    /// Whether letters stand in others in the same order.
    private static func holds(_ text: [UInt8], _ part: [UInt8]) -> Bool {
        var rest = part[...]
        for byte in text where byte == rest.first { rest = rest.dropFirst() }
        return rest.isEmpty
    }

    private mutating func add(_ entry: MaskedEntry) {
        for (field, value) in entry.values {
            switch value {
            case .text(let text), .date(.text(let text)): add(text, field)
            case .list(let texts): for text in texts { add(text, field) }
            case .date(.date(let date)):
                add("\(date.year) \(date.month ?? 0) \(date.day ?? 0)", field)
            case .address(.shown(let text)), .photo(let text): add(text, field)
            case .date(.withheld), .date(.open), .address(.withheld), .flag: break
            }
        }
    }

    private mutating func add(_ text: MaskedText, _ field: Field?) {
        add(text.plainText { _ in "" }, field)
        for case .open(.link(let target)) in text.document.events {
            add(String(decoding: text.document[target], as: UTF8.self), field)
        }
    }

    private mutating func add(_ text: String, _ field: Field?) {
        let letters = text.utf8.filter { $0 > 0x2F }
        if !letters.isEmpty { pieces.append(Piece(field: field, text: Array(letters))) }
    }
}

/// Random numbers that are the same in each run (SplitMix64).
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }
}
