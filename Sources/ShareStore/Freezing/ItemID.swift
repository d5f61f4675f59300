internal import ShareModel

/// The id of an entry, compared byte by byte; a number and the text of the same digits are one.
struct ItemID: Hashable {
    private let bytes: [UInt8]

    /// Takes an id, or gives `nil` for what is none.
    init?(_ value: JSONValue?) {
        switch value {
        case .string(let text)?, .number(let text)?: self.init(text)
        default: return nil
        }
    }

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// A key of the API with A–Z as a–z, so that keys can be compared without case.
    static func folded(_ key: String) -> ItemID {
        ItemID(
            bytes: key.utf8.map { byte in
                (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
            })
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }
}
