import FoundationEssentials
import ResumeImport
import ShareModel
import Testing

// The JSON Resume schema's own cases. They are skipped where `SHAREPAGE_CONFORMANCE` does not say
// where they are.
@Suite(
    .enabled(
        if: Conformance.folder != nil,
        "SHAREPAGE_CONFORMANCE is not set: the JSON Resume schema's cases are not run"))
struct ConformanceTests {
    @Test func everyValidCaseIsRead() throws {
        var count = 0
        for (name, value) in try Conformance.cases() where !Conformance.isInvalid(name) {
            count += 1
            #expect(throws: Never.self, "\(name)") {
                try ImportedResume(parsing: JSONWriter.bytes(of: value))
            }
        }
        #expect(count > 100, "the folder holds too few cases")
    }

    /// What the schema calls invalid is `null`, which is absent here, or a date of an odd form,
    /// which is a text like any other.
    @Test func anInvalidCaseNeverGivesAValueThatIsNoText() throws {
        var count = 0
        for (name, value) in try Conformance.cases() where Conformance.isInvalid(name) {
            count += 1
            let resume = try ImportedResume(parsing: JSONWriter.bytes(of: value))
            #expect(Conformance.isClean(resume.resume), "\(name): \(text(resume.resume))")
        }
        #expect(count > 90, "the folder holds too few cases")
    }

    @Test(arguments: ["sample", "complete"])
    func aWholeResumeLosesOnlyWhatHasNoPlace(name: String) throws {
        let bytes = try readFile(try #require(Conformance.folder) + "/\(name).resume.json")
        let resume = try ImportedResume(parsing: bytes)
        for path in resume.leftOut {
            #expect(Conformance.placeless.contains(path), "\(path)")
        }
        let written = Set(Conformance.texts(resume.resume).map { Array($0.utf8) })
        var file = try JSONValue(parsing: bytes)
        for key in ["$schema", "meta"] { file[key] = nil }
        file["basics"]?["image"] = nil
        for text in Conformance.texts(file) {
            let bytes = Array(text.utf8)
            let isThere = written.contains { $0.count >= bytes.count && contains($0, bytes) }
            #expect(isThere || Conformance.fieldNames.contains(text), "lost: \(text)")
        }
    }

    private func contains(_ whole: [UInt8], _ part: [UInt8]) -> Bool {
        (0...(whole.count - part.count)).contains {
            whole[$0..<$0 + part.count].elementsEqual(part)
        }
    }
}

private enum Conformance {
    static let folder = environment("SHAREPAGE_CONFORMANCE").map { $0 + "/jsonresume" }

    /// What a whole resume of the folder says and this program has no place for.
    static let placeless = [
        "basics.image", "meta", "projects[0].type", "projects[1].type", "projects[2].type",
    ]

    /// Every case with its name.
    static func cases() throws -> [(String, JSONValue)] {
        let folder = (folder ?? "") + "/cases"
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().flatMap {
            let file = try JSONValue(parsing: try readFile("\(folder)/\($0)"))
            // Some cases stand bare: the dates are values of a definition.
            return (file.object ?? []).compactMap { name, value in
                value.object == nil ? nil : (name, value)
            }
        }
    }

    static func isInvalid(_ name: String) -> Bool { name.contains("Invalid") }

    /// Whether there is nothing but texts in arrays and objects, none of them empty.
    static func isClean(_ value: JSONValue) -> Bool {
        switch value {
        case .string(let text): !text.isEmpty
        case .array(let items): !items.isEmpty && items.allSatisfy(isClean)
        case .object(let members):
            members.allSatisfy { isClean($0.value) || $0.value.object?.isEmpty == true }
        case .bool: true
        case .null, .number: false
        }
    }

    static func texts(_ value: JSONValue) -> [String] {
        switch value {
        case .string(let text): text.isEmpty ? [] : [text]
        case .array(let items): items.flatMap(texts)
        case .object(let members): members.flatMap { texts($0.value) }
        case .null, .bool, .number: []
        }
    }

    /// Texts that say which field a value is for, and the type of a project, which is listed.
    static let fieldNames = ["LinkedIn", "GitHub", "application"]
}
