/// Writes text as one component of a URL: a path segment, or a part of a query or fragment.
enum PercentEncoder {
    /// Appends `bytes`, each but the unreserved ones of RFC 3986, section 2.3, as `%XX`.
    ///
    /// A value of dots alone writes nothing: `..` would climb out of the folder that the template names,
    /// and browsers read `%2e%2e` the same way.
    static func encode<Sink: ByteSink & ~Copyable>(_ bytes: Span<UInt8>, into sink: inout Sink) {
        guard !isDots(bytes) else { return }
        for index in bytes.indices {
            let byte = bytes[index]
            if isUnreserved(byte) {
                sink.append(byte)
            } else {
                sink.append(UInt8(ascii: "%"))
                sink.append(hexDigit(byte >> 4))
                sink.append(hexDigit(byte & 0x0F))
            }
        }
    }

    private static func isDots(_ bytes: Span<UInt8>) -> Bool {
        for index in bytes.indices where bytes[index] != UInt8(ascii: ".") { return false }
        return true
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
            true
        default: false
        }
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
}
