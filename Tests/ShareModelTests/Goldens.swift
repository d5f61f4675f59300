import FoundationEssentials
import Testing

/// Expects the text to be that of a file in `Goldens/`.
///
/// With `RECORD_GOLDENS=1` it becomes that text, and the test fails, so that no recording passes unseen.
func expectGolden(
    _ lines: [String], _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
    let text = lines.map { $0 + "\n" }.joined()
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let path = folder.appending(path: "Goldens/\(name).txt").path
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"].map({ !$0.isEmpty }) == true {
        #expect(throws: Never.self) { try Data(text.utf8).write(to: URL(filePath: path)) }
        Issue.record("recorded Goldens/\(name).txt", sourceLocation: sourceLocation)
        return
    }
    let golden = (try? Data(contentsOf: URL(filePath: path))).map {
        String(decoding: $0, as: UTF8.self)
    }
    guard let golden, golden.utf8.elementsEqual(text.utf8) else {
        let old = (golden ?? "").utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        let new = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
        let place = zip(old, new).prefix { $0.elementsEqual($1) }.count
        let line = place < new.count ? String(decoding: new[place], as: UTF8.self) : "(its end)"
        Issue.record(
            "Goldens/\(name).txt:\(place + 1): now \(line)", sourceLocation: sourceLocation)
        return
    }
}

/// Bytes as printable text: what is no printable ASCII letter stands as it is if it is UTF-8, and
/// else as hexadecimal digits.
func printable(_ bytes: some Sequence<UInt8>) -> String {
    let bytes = Array(bytes)
    guard let text = String(validating: bytes, as: UTF8.self) else {
        return "<" + bytes.map { String($0, radix: 16) }.joined(separator: " ") + ">"
    }
    return text.unicodeScalars.map { scalar in
        let isPlain = scalar.value >= 0x20 && scalar.value != 0x7F && !isInvisible(scalar)
        return isPlain ? String(scalar) : "{" + String(scalar.value, radix: 16) + "}"
    }.joined()
}

private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .format, .control, .nonspacingMark, .enclosingMark, .spacingMark, .unassigned,
        .lineSeparator, .paragraphSeparator, .privateUse:
        true
    default: false
    }
}
