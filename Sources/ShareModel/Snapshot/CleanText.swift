/// Takes out of a text what no reader sees and no page should carry.
///
/// Removed: control characters but tab and line feed, noncharacters (Unicode 15, section 23.7),
/// combining marks after the eighth in a row, and the two overrides that show a text backwards (a
/// name could be typed in reverse and read as itself). CR LF and CR become LF, form feed and vertical tab a
/// space. The masker works on what is left, so nothing can hide behind what is removed later.
enum CleanText {
    private static let longestMarkRun = 8

    /// The text as it may be shown.
    static func clean(_ text: String) -> String {
        if isPlain(text) { return text }
        var output = String.UnicodeScalarView()
        var marks = 0
        var afterReturn = false
        for scalar in text.unicodeScalars {
            defer { afterReturn = scalar == "\r" }
            switch scalar.value {
            case 0x0D: output.append("\n")
            case 0x0A: if !afterReturn { output.append("\n") }
            case 0x09: output.append("\t")
            case 0x0B, 0x0C: output.append(" ")
            case 0x00..<0x20, 0x7F..<0xA0, 0x202D, 0x202E: break
            case 0x20..<0x300:
                marks = 0
                output.append(scalar)
            default:
                if scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value) {
                    continue
                }
                marks = isMark(scalar) ? marks + 1 : 0
                if marks <= longestMarkRun { output.append(scalar) }
            }
        }
        return String(output)
    }

    private static func isPlain(_ text: String) -> Bool {
        let bytes = text.utf8Span.span
        for index in bytes.indices {
            let byte = bytes[index]
            if byte &- 0x20 >= 0x5F, byte != 0x0A, byte != 0x09 { return false }
        }
        return true
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: true
        default: false
        }
    }
}
