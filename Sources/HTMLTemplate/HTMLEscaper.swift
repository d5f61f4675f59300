/// Writes text so that HTML reads it as text: between tags and in quoted attribute values alike.
///
/// The five bytes `& < > " '` become character references everywhere. Of the control characters only
/// TAB and LF are kept: NUL, the other C0 controls and DEL are dropped, and CR, CR LF become LF, which is what
/// an HTML parser makes of them anyway (HTML, 13.2.3.5 "Preprocessing the input stream").
///
/// All of it looks at bytes: each of these is a byte of its own in UTF-8, whatever combines with it.
public enum HTMLEscaper {
    /// Appends `text`, escaped.
    @inlinable
    public static func append(_ text: String, to output: inout [UInt8]) {
        append(text.utf8Span.span, to: &output)
    }

    /// Appends `bytes`, which the caller knows to be UTF-8, escaped.
    public static func append(_ bytes: Span<UInt8>, to output: inout [UInt8]) {
        var clean = 0
        var index = 0
        while index < bytes.count {
            guard isSpecial(bytes[index]) else {
                index += 1
                continue
            }
            output.append(run: bytes.extracting(clean..<index))
            let next = index + 1 < bytes.count ? bytes[index + 1] : nil
            append(special: bytes[index], before: next, to: &output)
            index += 1
            clean = index
        }
        output.append(run: bytes.extracting(clean..<index))
    }

    /// One bit for each byte below 64 that is not copied: the C0 controls but TAB and LF, and `" & ' < >`.
    private static let specials: UInt64 =
        (1 << 0x20 - 1) & ~(1 << 0x09 | 1 << 0x0A)
        | 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 64 ? specials & (1 << UInt64(byte)) != 0 : byte == 0x7F
    }

    private static func append(special byte: UInt8, before next: UInt8?, to output: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
        case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
        case UInt8(ascii: "'"): output.append(contentsOf: "&#39;".utf8)
        case UInt8(ascii: "\r"): if next != UInt8(ascii: "\n") { output.append(UInt8(ascii: "\n")) }
        default: break
        }
    }
}

extension [UInt8] {
    /// Appends a run of bytes in one copy.
    @inline(__always)
    mutating func append(run: Span<UInt8>) {
        run.withUnsafeBufferPointer { append(contentsOf: $0) }
    }
}
