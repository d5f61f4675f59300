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
        escape(bytes, into: &output)
    }

    static func escape<Sink: ByteSink & ~Copyable>(_ bytes: Span<UInt8>, into sink: inout Sink) {
        var clean = 0
        while true {
            let special = firstSpecial(in: bytes, from: clean)
            sink.append(run: bytes.extracting(clean..<special))
            guard special < bytes.count else { return }
            let next = special + 1 < bytes.count ? bytes[special + 1] : nil
            append(special: bytes[special], before: next, to: &sink)
            clean = special + 1
        }
    }

    /// The index of the first byte that is not copied as it is: eight at a time, until eight hold one.
    @inline(__always)
    private static func firstSpecial(in bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        let raw = bytes.bytes
        while index < bytes.count {
            let end = min(index &+ 8, bytes.count)
            if end &- index == 8,
                !mayHoldSpecial(raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
            {
                index = end
                continue
            }
            while index < end {
                if isSpecial(bytes[index]) { return index }
                index &+= 1
            }
        }
        return index
    }

    /// Whether one of eight bytes is special, or TAB or LF.
    ///
    /// A byte of `word - lows` that borrows was zero, so that each line tells where a byte is zero, or small.
    @inline(__always)
    private static func mayHoldSpecial(_ word: UInt64) -> Bool {
        let lows: UInt64 = 0x0101_0101_0101_0101
        let controls = (word &- lows &* 0x20) & ~word
        let delete = word ^ lows &* 0x7F
        let quote = word ^ lows &* 0x22
        let ampersandOrApostrophe = (word | lows) ^ lows &* 0x27
        let angle = (word | lows &* 2) ^ lows &* 0x3E
        let found =
            controls | (delete &- lows) & ~delete | (quote &- lows) & ~quote
            | (ampersandOrApostrophe &- lows) & ~ampersandOrApostrophe
            | (angle &- lows) & ~angle
        return found & (lows &* 0x80) != 0
    }

    /// One bit for each byte below 64 that is not copied: the C0 controls but TAB and LF, and `" & ' < >`.
    private static let specials: UInt64 =
        ((1 << 0x20) - 1) & ~(1 << 0x09 | 1 << 0x0A)
        | 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 64 ? (specials &>> UInt64(byte)) & 1 != 0 : byte == 0x7F
    }

    private static func append<Sink: ByteSink & ~Copyable>(
        special byte: UInt8, before next: UInt8?, to sink: inout Sink
    ) {
        switch byte {
        case UInt8(ascii: "&"): sink.append("&amp;")
        case UInt8(ascii: "<"): sink.append("&lt;")
        case UInt8(ascii: ">"): sink.append("&gt;")
        case UInt8(ascii: "\""): sink.append("&quot;")
        case UInt8(ascii: "'"): sink.append("&#39;")
        case UInt8(ascii: "\r"): if next != UInt8(ascii: "\n") { sink.append(UInt8(ascii: "\n")) }
        default: break
        }
    }
}
