import FoundationEssentials
import ResumeImport
import ShareModel
import Testing

/// The value of an environment variable, if it is set to something.
func environment(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
}

/// The bytes of a file.
func readFile(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path)))
}

/// The path of a file beside these tests.
func local(_ path: String) -> String {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: path).path
}

/// Imports a text.
func imported(_ text: String) throws -> ImportedResume {
    try ImportedResume(parsing: Array(text.utf8))
}

/// The content of a resume, as JSON.
func content(_ resume: ImportedResume) throws -> String {
    text(try #require(resume.resume["cvData"]))
}

/// A value as JSON.
func text(_ value: JSONValue) -> String {
    String(decoding: JSONWriter.bytes(of: value), as: UTF8.self)
}

/// A value as JSON with a line for each member and item, so that goldens can be read.
func lines(_ value: JSONValue, indent: String = "") -> String {
    let inner = indent + "  "
    switch value {
    case .object(let members) where !members.isEmpty:
        return "{\n"
            + members.map { "\(inner)\(text(.string($0.key))): \(lines($0.value, indent: inner))" }
            .joined(separator: ",\n") + "\n\(indent)}"
    case .array(let items) where !items.isEmpty:
        return "[\n" + items.map { inner + lines($0, indent: inner) }.joined(separator: ",\n")
            + "\n\(indent)]"
    default: return text(value)
    }
}

/// A resume as it is stored, and what was remarked.
func report(_ resume: ImportedResume) -> String {
    lines(resume.resume) + "\n" + resume.remarks.map { "\($0)\n" }.joined()
}

/// Expects the text to be that of a file in `Goldens/`.
///
/// With `RECORD_GOLDENS=1` it becomes that text, and the test fails, so that no recording passes
/// unseen.
func expectGolden(
    _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let path = local("Goldens/\(name)")
    if environment("RECORD_GOLDENS") != nil {
        try Data(text.utf8).write(to: URL(filePath: path))
        Issue.record("recorded Goldens/\(name)", sourceLocation: sourceLocation)
        return
    }
    let golden = (try? readFile(path)).map { String(decoding: $0, as: UTF8.self) }
    #expect(golden == text, "Goldens/\(name)", sourceLocation: sourceLocation)
}
