import CDeflate

/// What a compressed copy holds.
public struct InflatedCopy: Sendable {
    /// The bytes of all its parts.
    public let bytes: [UInt8]
    /// Whether there is nothing else in it: one part, no texts in its header, nothing behind it.
    public let isPlain: Bool
}

extension GzipCoder {
    /// Inflates a copy that anybody may have made; `nil` where it is none, or holds too much.
    ///
    /// A gzip file may have several parts, one behind the other, which a browser may join.
    mutating func inflate(_ copy: Span<UInt8>, limit: Int) -> InflatedCopy? {
        var bytes: [UInt8] = []
        var offset = 0
        var partCount = 0
        while offset < copy.count, let part = inflatePart(of: copy, from: offset, limit: limit) {
            guard bytes.count + part.written <= limit else { return nil }
            bytes += inflated[..<part.written]
            offset += part.read
            partCount += 1
        }
        guard partCount > 0 else { return nil }
        // RFC 1952, section 2.3.1: the flags say what texts the header holds.
        let isPlain = partCount == 1 && offset == copy.count && copy[3] == 0
        return InflatedCopy(bytes: bytes, isPlain: isPlain)
    }

    private mutating func inflatePart(
        of copy: Span<UInt8>, from offset: Int, limit: Int
    ) -> (read: Int, written: Int)? {
        while true {
            var read = 0
            var written = 0
            let result = unsafe copy.withUnsafeBytes { copy in
                unsafe inflated.withUnsafeMutableBytes { output in
                    let rest = unsafe UnsafeRawBufferPointer(rebasing: copy[offset...])
                    return unsafe libdeflate_gzip_decompress_ex(
                        decompressor, rest.baseAddress, rest.count, output.baseAddress,
                        output.count, &read, &written)
                }
            }
            switch result {
            case LIBDEFLATE_SUCCESS: return (read, written)
            case LIBDEFLATE_INSUFFICIENT_SPACE where inflated.count < limit:
                let more = min(max(2 * inflated.count, 1 << 16), limit)
                inflated = [UInt8](repeating: 0, count: more)
            default: return nil
            }
        }
    }
}
