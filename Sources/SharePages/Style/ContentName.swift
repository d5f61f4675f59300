import Crypto

/// Names of files that say what is in them, so that a changed file has another name.
enum ContentName {
    /// `<stem>.<hash>.<ending>`, with 64 bits of SHA-256.
    static func of(_ bytes: [UInt8], stem: String, ending: String) -> String {
        var name = Array(stem.utf8)
        name.append(UInt8(ascii: "."))
        for byte in SHA256.hash(data: bytes).prefix(8) {
            name.append(digit(byte >> 4))
            name.append(digit(byte & 0x0F))
        }
        name.append(UInt8(ascii: "."))
        name.append(contentsOf: ending.utf8)
        return String(decoding: name, as: UTF8.self)
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}
