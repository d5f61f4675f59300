/// Turns offsets, asked for in rising order for each source, into lines and columns in one pass.
struct LineFinder {
    private var path: String?
    private var line = 1
    private var lineStart = 0

    /// The line and the column of an offset, from 1, and what stands around it.
    mutating func place(
        of offset: Int, in source: TemplateSource
    ) -> (line: Int, column: Int, excerpt: (text: String, caret: Int)) {
        let bytes = source.bytes
        if path != source.path { (path, line, lineStart) = (source.path, 1, 0) }
        while let newline = bytes[lineStart..<offset].firstIndex(of: UInt8(ascii: "\n")) {
            line += 1
            lineStart = newline + 1
        }
        let column = bytes[lineStart..<offset].count { !$0.continuesScalar }
        return (line, column + 1, excerpt(bytes, around: offset))
    }

    /// The line, or the part of a long one that the place is in, without control characters.
    private func excerpt(_ bytes: [UInt8], around offset: Int) -> (text: String, caret: Int) {
        let width = TemplateLimits.excerpt
        var start = max(lineStart, offset - width / 2)
        while start > lineStart, start < bytes.count, bytes[start].continuesScalar { start -= 1 }
        var end = offset
        while end < bytes.count, end - start < width, bytes[end] != UInt8(ascii: "\n") { end += 1 }
        while end < bytes.count, end > offset, bytes[end].continuesScalar { end -= 1 }
        if end > offset, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return (
            printable(bytes[start..<end]), printable(bytes[start..<offset]).unicodeScalars.count
        )
    }

    private func printable(_ bytes: ArraySlice<UInt8>) -> String {
        let safe = bytes.map { ($0 < 0x20 && $0 != 0x09) || $0 == 0x7F ? UInt8(ascii: "?") : $0 }
        return String(decoding: safe, as: UTF8.self)
    }
}

extension UInt8 {
    /// A byte of UTF-8 that is not the first of its scalar.
    fileprivate var continuesScalar: Bool { self & 0xC0 == 0x80 }
}
