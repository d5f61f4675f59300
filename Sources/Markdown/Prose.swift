/// Text in which nothing means anything to Markdown: read without libcmark, to the same end.
struct Prose {
    private let bytes: [UInt8]

    /// Takes a source that has no byte with a meaning, where it stands.
    init?(_ bytes: [UInt8]) {
        var isLineStart = true
        for place in bytes.indices {
            let byte = bytes[place]
            if byte == ByteClasses.lineFeed {
                isLineStart = true
                continue
            }
            if Self.meanings[Int(byte)] == .anywhere { return nil }
            guard isLineStart, !ByteClasses.isBlank(byte) else { continue }
            if Self.meanings[Int(byte)] == .lineStart { return nil }
            isLineStart = false
        }
        self.bytes = bytes
    }

    /// One paragraph for the lines between blank ones.
    func document() -> MarkdownDocument {
        var builder = DocumentBuilder(byteCount: bytes.count, translatesStandIns: false)
        var isOpen = false
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: ByteClasses.lineFeed) ?? bytes.count
            let line = trimmed(start..<end)
            if line.isEmpty, isOpen {
                builder.close(.paragraph)
                isOpen = false
            } else if !line.isEmpty {
                if isOpen { builder.breakLine() } else { builder.open(.paragraph) }
                isOpen = true
                unsafe bytes.withUnsafeBufferPointer { buffer in
                    unsafe builder.append(UnsafeBufferPointer(rebasing: buffer[line]))
                }
            }
            start = end + 1
        }
        if isOpen { builder.close(.paragraph) }
        return builder.document
    }

    private func trimmed(_ line: Range<Int>) -> Range<Int> {
        var (start, end) = (line.lowerBound, line.upperBound)
        while start < end, ByteClasses.isBlank(bytes[start]) { start += 1 }
        while start < end, ByteClasses.isBlank(bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    private enum Meaning: UInt8 {
        case none
        case lineStart
        case anywhere
    }

    private static let meanings: [Meaning] = (0...UInt8.max).map { byte in
        switch byte {
        case 0x5B, 0x2A, 0x5F, 0x60, 0x3C, 0x26, 0x5C: .anywhere  // [ * _ ` < & \
        case ByteClasses.carriageReturn: .anywhere
        case let control where ByteClasses.isControl(control): .anywhere
        case 0x23, 0x2B, 0x2D, 0x3D, 0x3E, 0x7E: .lineStart  // # + - = > ~
        // Bullets and white space of Unicode begin with these; so do most numbers with a digit.
        case 0x30...0x39, 0xC2, 0xE2: .lineStart
        default: .none
        }
    }
}
