/// Cuts short stretches out of a text, so that its owner knows the place again.
enum Excerpt {
    /// How many bytes are taken on each side.
    private static let reach = 32

    /// A stretch around each of some places, on one line; stretches that meet become one.
    static func around(_ places: [Range<Int>], in bytes: [UInt8]) -> [String] {
        var stretches: [Range<Int>] = []
        for place in places {
            let stretch = stretch(around: place, in: bytes)
            if let last = stretches.last, stretch.lowerBound <= last.upperBound {
                stretches[stretches.count - 1] = last.lowerBound..<stretch.upperBound
            } else {
                stretches.append(stretch)
            }
        }
        return stretches.map { text(of: $0, in: bytes) }
    }

    private static func stretch(around place: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        var lower = max(0, place.lowerBound - reach)
        var upper = min(bytes.count, place.upperBound + reach)
        if lower > 0 {
            lower =
                bytes[lower..<place.lowerBound].firstIndex(where: isSpace).map { $0 + 1 }
                ?? bytes[lower..<place.lowerBound].firstIndex(where: beginsScalar)
                ?? place.lowerBound
        }
        if upper < bytes.count {
            upper =
                bytes[place.upperBound...upper].lastIndex(where: isSpace)
                ?? bytes[place.upperBound...upper].lastIndex(where: beginsScalar)
                ?? place.upperBound
        }
        return lower..<upper
    }

    private static func text(of stretch: Range<Int>, in bytes: [UInt8]) -> String {
        var line = bytes[stretch].map { isSpace($0) ? 0x20 : $0 }
        while line.last == 0x20 { line.removeLast() }
        return (stretch.lowerBound > 0 ? "…" : "") + String(decoding: line, as: UTF8.self)
            + (stretch.upperBound < bytes.count ? "…" : "")
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
    }

    private static func beginsScalar(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
