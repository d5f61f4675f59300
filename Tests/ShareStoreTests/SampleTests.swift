import ShareModel
import SystemPackage
import Testing

@testable import ShareStore

@Suite struct SampleTests {
    private static let people = [
        "amira-haddad", "daan-verhoeven", "haruka-mori", "margarethe-lindqvist", "noor-de-wit",
        "oliver-brandt", "tomasz-wilk",
    ]

    @Test(arguments: people)
    func everySampleCanBeSharedAndOpened(person: String) throws {
        let sandbox = try Sandbox()
        let database = try sandbox.ours()
        let resume = try database.insertResume(try file("\(person).resume.json"))
        let options = try BlurOptions(try file("\(person).share.json")["blurOptions"])
        let share = try database.createShare(
            ShareRequest(resumeID: resume, blurOptions: options), now: noon)
        let stored = try #require(try ShareStore(reading: sandbox.database).all(now: noon).first)
        #expect(stored.id == share.shareID && stored.state == .live)
        let snapshot = try ShareSnapshot(decoding: try stored.record.get())
        #expect(throws: Never.self) { try MaskedResume(masking: snapshot) }
    }

    /// A headline with an employer whose entry is hidden reads as one with an employer that is
    /// shown: both names give way to the same token.
    @Test func aHiddenEmployerIsMaskedWhereItIsNamed() throws {
        let masks = try blur(#"{"companies":true}"#)
        #expect(try headline("Lingezoom", masks) == headline("Waalkant", masks))
        #expect(try headline("Lingezoom", masks) != headline("Merwede", masks))
        #expect(try headline("Lingezoom", BlurOptions()) != headline("Waalkant", BlurOptions()))
    }

    /// The headline of a page whose person worked at Lingezoom, which is hidden, and at Waalkant.
    private func headline(_ firm: String, _ options: BlurOptions) throws -> MaskedText {
        let sandbox = try Sandbox()
        let database = try sandbox.ours()
        let resume = try database.insert(
            """
            {"cvData":{"firstName":"Ilse","jobTitle":"Formerly of \(firm)",
             "experiences":[{"id":"a","company":"Lingezoom"},{"id":"b","company":"Waalkant"}]},
             "hiddenItems":{"experiences":["a"]}}
            """)
        _ = try database.createShare(ShareRequest(resumeID: resume, blurOptions: options))
        let stored = try #require(try ShareStore(reading: sandbox.database).all().first)
        let masked = try MaskedResume(masking: ShareSnapshot(decoding: try stored.record.get()))
        guard case .text(let text)? = masked.personal[.jobTitle] else {
            throw StoreError.notFound
        }
        return text
    }

    private func file(_ name: String) throws -> JSONValue {
        let tests = FilePath(#filePath).removingLastComponent().removingLastComponent()
        let path = tests.appending("Fixtures/sample/\(name)")
        let file = try FileDescriptor.open(path, .readOnly)
        return try file.closeAfter {
            let size = Int(try file.seek(offset: 0, from: .end))
            let bytes = try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
                count = try file.read(
                    fromAbsoluteOffset: 0, into: UnsafeMutableRawBufferPointer(buffer))
            }
            return try JSONValue(parsing: bytes)
        }
    }
}
