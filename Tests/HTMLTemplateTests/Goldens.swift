import FoundationEssentials
import Testing

/// The value of an environment variable, if it is set to something.
func environment(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
}

/// The bytes of a file.
func readFile(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path)))
}

/// Expects the text to be that of a file in `Goldens/`.
///
/// With `RECORD_GOLDENS=1` it becomes that text, and the test fails, so that no recording passes unseen.
func expectGolden(
    _ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let path = folder.appending(path: "Goldens/\(name).txt").path
    if environment("RECORD_GOLDENS") != nil {
        #expect(throws: Never.self) { try Data(text.utf8).write(to: URL(filePath: path)) }
        Issue.record("recorded Goldens/\(name).txt", sourceLocation: sourceLocation)
        return
    }
    let golden = (try? readFile(path)).map { String(decoding: $0, as: UTF8.self) }
    #expect(golden == text, "Goldens/\(name).txt", sourceLocation: sourceLocation)
}
