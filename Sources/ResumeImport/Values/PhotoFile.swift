/// A photo in a file of its own, told by its content.
enum PhotoFile {
    /// The most bytes of an image that a page shows.
    static let byteLimit = 2 * 1024 * 1024

    /// The image as a `data:` address (RFC 2397).
    static func address(of bytes: [UInt8]) throws(ImportOptionError) -> String {
        guard let type = type(of: bytes) else { throw .notAPhoto }
        guard bytes.count <= byteLimit else { throw .photoTooLarge(limit: byteLimit) }
        return "data:\(type);base64," + base64(bytes)
    }

    private static func type(of bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            return "image/png"
        }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
        let isWebP = bytes.starts(with: "RIFF".utf8) && bytes.dropFirst(8).starts(with: "WEBP".utf8)
        return isWebP ? "image/webp" : nil
    }

    /// The bytes in base64 (RFC 4648, section 4).
    private static func base64(_ bytes: [UInt8]) -> String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var output: [UInt8] = []
        output.reserveCapacity((bytes.count + 2) / 3 * 4)
        var rest = bytes[...]
        while !rest.isEmpty {
            let group = Array(rest.prefix(3))
            let number = (0..<3).reduce(0) { $0 << 8 | ($1 < group.count ? Int(group[$1]) : 0) }
            for place in 0..<4 {
                let digit = digits[number >> (18 - 6 * place) & 0x3F]
                output.append(place <= group.count ? digit : UInt8(ascii: "="))
            }
            rest = rest.dropFirst(3)
        }
        return String(decoding: output, as: UTF8.self)
    }
}
