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

    /// A name with A–Z as a–z, to compare keys of the API by.
    static func folded(_ text: String) -> ItemID {
        var id = ItemID(text)
        id = ItemID(
            bytes: id.bytes.map { byte in
                (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
            })
        return id
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }
}
