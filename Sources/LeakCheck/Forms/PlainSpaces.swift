/// White space beyond ASCII (Unicode Character Database, `White_Space`), which word processors put
/// between the words of a name.
enum PlainSpaces {
    /// The bytes with a plain space for each.
    static func plain(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(where: { $0 >= 0x80 }) else { return bytes }
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let length = length(ofSpaceIn: bytes[index...])
            plain.append(length > 0 ? 0x20 : bytes[index])
            index += max(1, length)
        }
        return plain
    }

    /// How many bytes of UTF-8 a white space has that stands at the start; 0 where none does.
    private static func length(ofSpaceIn bytes: ArraySlice<UInt8>) -> Int {
        let start = bytes.startIndex
        guard bytes.count >= 2 else { return 0 }
        if bytes[start] == 0xC2 { return [0x85, 0xA0].contains(bytes[start + 1]) ? 2 : 0 }
        guard bytes.count >= 3 else { return 0 }
        switch (bytes[start], bytes[start + 1], bytes[start + 2]) {
        case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9),
            (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
            return 3
        default: return 0
        }
    }
}
