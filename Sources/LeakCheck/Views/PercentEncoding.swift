/// Percent-encoding of addresses, RFC 3986 section 2.1.
enum PercentEncoding {
    /// Undoes the encoding, and once more: `%2547` is `%47` is `G`.
    static func decodeTwice(
        _ text: Slice<UnsafeBufferPointer<UInt8>>, into output: inout [UInt8]
    ) {
        var once: [UInt8] = []
        decode(text, into: &once)
        decode(once[...], into: &output)
    }

    private static func decode(
        _ text: some RandomAccessCollection<UInt8>, into output: inout [UInt8]
    ) {
        var rest = text[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let high = rest.first?.hexValue,
                let low = rest.dropFirst().first?.hexValue
            {
                output.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                output.append(byte)
            }
        }
    }
}
