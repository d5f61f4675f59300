import FoundationEssentials
import Testing

@testable import ShareModel

@Suite struct ExposureReportTests {
    @Test("each class has its places in the order of the page, with the text around each token")
    func places() throws {
        let cv = """
            {"employer":"Zyqvorth Ltd","summary":"Six years at **Zyq**vorth,\\nthen at Zyqvorth Ltd.",
            "experiences":[{"company":"Zyqvorth Ltd","achievements":["Tea","I led Zyqvorth's fleet"]}],
            "projects":[{"name":"Boat","url":"https://zyqvorth.example/boat"}],
            "customSections":[{"title":"Talks","items":[{"title":"At Zyqvorth"}]}],
            "linkedIn":"jane-doe-42","phone":"+31 20 123 4567"}
            """
        let found = try report(cv, blur: #"{"companies":true,"linkedin":true}"#)
        #expect(found.hidden.map(\.maskClass) == [.company, .linkedIn])
        let company = try #require(found.hidden.first)
        #expect(
            company.places.map(\.path) == [
                "employer", "summary", "experiences[0].company", "experiences[0].achievements[1]",
                "projects[0].url", "customSections[0].items[0].title",
            ])
        #expect(company.places.map(\.count) == [1, 2, 1, 1, 1, 1] && company.count == 7)
        #expect(
            company.places.map(\.excerpts) == [
                [], ["Six years at [company], then at [company]."], [], ["I led [company] fleet"],
                [], ["At [company]"],
            ])
        #expect(found.shown == ["phone"])
    }

    @Test("a hidden photo is told of, and one that is not there is not")
    func photo() throws {
        func hidden(_ cv: String, _ blur: String) throws -> [String] {
            try report(cv, blur: blur).hidden.flatMap(\.places).map(\.path)
        }
        let cv = #"{"photo":"data:image/png;base64,AA=="}"#
        #expect(try hidden(cv, #"{"photo":true}"#) == ["photo"])
        #expect(try hidden(cv, "{}") == [] && report(cv, blur: "{}").shown == ["photo"])
        #expect(try hidden("{}", #"{"photo":true}"#) == [])
    }

    @Test("a stretch of a long text is cut at spaces, and between scalars where there are none")
    func excerpts() {
        let long =
            "one two three four five six seven eight nine ten [x] eleven twelve thirteen "
            + "fourteen fifteen sixteen"
        let bytes = Array(long.utf8)
        let place = 49..<52
        #expect(String(decoding: bytes[place], as: UTF8.self) == "[x]")
        #expect(
            Excerpt.around([place], in: bytes)
                == ["…five six seven eight nine ten [x] eleven twelve thirteen fourteen…"])
        let unspaced = Array(String(repeating: "あ", count: 30).utf8)
        for lower in stride(from: 0, to: 90, by: 3) {
            let stretch = Excerpt.around([lower..<lower + 3], in: unspaced)
            #expect(
                stretch.count == 1
                    && stretch[0].unicodeScalars.allSatisfy { "あ…".unicodeScalars.contains($0) })
        }
        #expect(Excerpt.around([0..<2, 5..<8], in: bytes).count == 1)
        #expect(Excerpt.around([0..<2, 90..<93], in: bytes).count == 2)
    }

    @Test("links that stay are named by host, and those that went are counted by field")
    func links() throws {
        let cv = """
            {"email":"jane@mail.example","website":"https://www.jane.example/me",
            "experiences":[{"company":"Zyqvorth","url":"https://jobs.example",
            "description":"[a](https://zyqvorth.example) [b](https://jane.example)"}]}
            """
        let found = try report(cv, blur: #"{"companies":true}"#).links
        #expect(found.hosts.map(\.host) == ["mail.example", "jane.example"])
        #expect(found.hosts.last?.places == ["website", "experiences[0].description"])
        #expect(found.lost.map(\.field) == ["experiences.url", "experiences.description"])
        #expect(found.lost.map(\.count) == [1, 1])
        let free = try report(cv, blur: "{}").links
        #expect(free.lost.isEmpty && free.hosts.count == 4)
    }

    @Test("R1 the account is the same whatever the hidden names are")
    func nonInterference() throws {
        func account(_ company: String, _ school: String) throws -> String {
            try report(
                """
                {"summary":"At \(company) and \(school) I ran Tidewatch.",
                "experiences":[{"company":"\(company) GmbH","url":"https://\(company).example"}],
                "education":[{"school":"\(school)","description":"[x](https://\(school).example)"}]}
                """, blur: #"{"companies":1,"institutions":1}"#
            ).everything
        }
        #expect(try account("Zyqvorth", "Brelmond") == account("Quastingrum", "Vixandrol"))
        #expect(try !found(["Tidewatch"], in: account("Zyqvorth", "Brelmond")).isEmpty)
    }

    @Test("a row that cannot be read has no report")
    func unreadable() throws {
        #expect(throws: SnapshotError.self) { try report("[]", blur: "{}") }
        #expect(throws: SnapshotError.self) { try report("{}", blur: #"{"compnies":1}"#) }
    }

    // MARK: The samples

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures/sample")
    private static let names = [
        "amira-haddad", "daan-verhoeven", "eleanor-whitcombe", "grace-okonkwo", "haruka-mori",
        "ingrid-solheim", "luca-ferraro", "margarethe-lindqvist", "mateo-alvarez", "noor-de-wit",
        "oliver-brandt", "sofie-jansen", "tomasz-wilk",
    ]

    /// What a sample's report says, and what it must not: each hidden value that is no ordinary
    /// word, that the page does not show in another sense, and that is no word for a class.
    private func sample(_ name: String, _ blur: BlurOptions) throws -> (String, secrets: [String]) {
        let file = Self.folder.appending(path: "\(name).resume.json")
        let resume = try JSONValue(parsing: Array(try Data(contentsOf: file)))
        var columns: [ShareRecord.Column: [UInt8]] = [:]
        for column in ShareRecord.Column.allCases {
            columns[column] = resume[column.rawValue].map { JSONWriter.bytes(of: $0) }
        }
        columns[.blurOptions] = JSONWriter.bytes(of: blur.json)
        let record = ShareRecord(id: "share1", template: nil, locale: nil, columns: columns)
        let snapshot = try ShareSnapshot(decoding: record)
        let page = try MaskedResume(masking: snapshot).allText
        let words = MaskClass.allCases.map { "\($0.name) \($0.noun)" }.joined(separator: "\n")
        let secrets = snapshot.secrets.map(\.value).filter { value in
            let folded = FoldedText(value).bytes
            return folded.count >= 4 && !KnownWords.isOrdinary(folded)
                && found([value], in: page + "\n" + words).isEmpty
        }
        return (try ExposureReport(on: record).everything, secrets)
    }

    private func found(_ secrets: [String], in text: String) -> [String] {
        let text = FoldedText(text).bytes
        return secrets.filter { secret in
            let secret = FoldedText(secret).bytes
            // A first look at one byte makes it bearable in a debug build.
            var place = 0
            while let next = text[place...].firstIndex(of: secret[0]) {
                if text[next...].starts(with: secret) { return true }
                place = next + 1
            }
            return false
        }
    }

    @Test("nothing that the page of a sample hides is in its report", arguments: names)
    func samples(name: String) throws {
        let classes = BlurKey.allKnown.filter { $0.tokenClass != .section }
        let sections = BlurKey.allKnown.filter { $0.tokenClass == .section }
        let usual = [MaskClass.company, .institution, .linkedIn].map(BlurKey.maskClass)
        for keys in [classes, sections, usual, [.maskClass(.name)]] {
            var blur = BlurOptions()
            for key in keys { try blur.add(BlurOptions(.object([(key.name, .bool(true))]))) }
            let (text, secrets) = try sample(name, blur)
            #expect(found(secrets, in: text) == [], "\(keys.map(\.name))")
            // The same search finds each value where it stands, in whatever case and width.
            for secret in secrets {
                #expect(
                    found([secret], in: text + "\nat **\(secret.uppercased())**, x") == [secret])
            }
        }
    }

    @Test("a report is made of each sample with all hidden, and says so")
    func everySampleHasSecrets() throws {
        let blur = try BlurOptions(.object(BlurKey.allKnown.map { ($0.name, .bool(true)) }))
        for name in Self.names { #expect(try !sample(name, blur).secrets.isEmpty) }
    }
}
