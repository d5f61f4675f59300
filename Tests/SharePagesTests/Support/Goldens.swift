import Glibc
import SystemPackage
import Testing

/// Expects bytes to be those of a file in `Goldens/`; with `RECORD_GOLDENS=1` they become the file's, and
/// the test fails.
func expectGolden(
    _ bytes: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let path = Pages.root.appending("Tests/SharePagesTests/Goldens/\(name)")
    if getenv("RECORD_GOLDENS") != nil {
        try Folder.write(bytes, to: path)
        Issue.record(
            "recorded \(name): look at what has changed, then run without RECORD_GOLDENS",
            sourceLocation: sourceLocation)
        return
    }
    #expect(
        String(decoding: bytes, as: UTF8.self)
            == String(decoding: try Folder.read(path), as: UTF8.self),
        sourceLocation: sourceLocation)
}
