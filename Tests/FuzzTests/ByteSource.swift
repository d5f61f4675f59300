/// Bytes of an input, taken one after another as decisions; when they are used up, all are zero.
struct ByteSource {
    private var bytes: ArraySlice<UInt8>

    init(_ bytes: some Sequence<UInt8>) {
        self.bytes = ArraySlice(bytes)
    }

    var isEmpty: Bool { bytes.isEmpty }

    mutating func byte() -> UInt8 { bytes.popFirst() ?? 0 }

    /// A number from 0 up to, and without, a limit of at most 256.
    mutating func number(below limit: Int) -> Int { Int(byte()) % limit }

    /// Whether something is so, once in so many cases; never when the bytes are used up.
    mutating func chance(oneIn count: Int) -> Bool { Int(byte()) % count == 1 }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[number(below: elements.count)]
    }

    /// Up to so many of the next bytes as text; what is no UTF-8 is repaired.
    mutating func text(atMost count: Int) -> String {
        let taken = bytes.prefix(count)
        bytes = bytes.dropFirst(count)
        return String(decoding: taken, as: UTF8.self)
    }

    /// Any scalar of the first four planes or of the tags, most of them of the first.
    mutating func scalar() -> Unicode.Scalar {
        let plane: UInt32 =
            switch byte() {
            case 0..<192: 0
            case 192..<232: 1
            case 232..<248: 2
            default: 14
            }
        let value = plane << 16 | UInt32(byte()) << 8 | UInt32(byte())
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}
