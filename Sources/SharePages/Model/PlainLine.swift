/// Text for places where there is no markup to keep it apart: the title bar, a preview of the link.
enum PlainLine {
    /// The bytes on one line, cut to a length, without the controls that turn the direction of what
    /// stands beside them (UAX #9, 2.1 and 2.4).
    static func bytes(_ text: String, limit: Int = 200) -> [UInt8] {
        var output: [UInt8] = []
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x202A...0x202E, 0x2066...0x2069: continue
            case 0...0x20, 0x7F, 0x2028, 0x2029:
                if output.last != UInt8(ascii: " "), !output.isEmpty {
                    output.append(UInt8(ascii: " "))
                }
            default:
                guard output.count < limit else {
                    output.append(contentsOf: "…".utf8)
                    return output
                }
                output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        if output.last == UInt8(ascii: " ") { output.removeLast() }
        return output
    }
}
