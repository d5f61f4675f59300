/// Makes ids that cannot be guessed, from the system's random numbers.
enum OpaqueID {
    /// The id of a share: 24 characters of base64url (RFC 4648, section 5), 144 random bits.
    static func share() -> String {
        var generator = SystemRandomNumberGenerator()
        let letters = Array(base64URL.utf8)
        var bytes: [UInt8]
        repeat {
            bytes = (0..<24).map { _ in letters[Int.random(in: 0..<64, using: &generator)] }
            // A command line would take the id for an option.
        } while bytes.first == UInt8(ascii: "-")
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The id of a resume, in the form that the API's ids have.
    static func resume() -> String { "clx" + letters(22) }

    /// The id of a key: no part of the key itself.
    static func key() -> String { "key" + letters(13) }

    private static func letters(_ count: Int) -> String {
        var generator = SystemRandomNumberGenerator()
        let letters = Array("0123456789abcdefghijklmnopqrstuvwxyz".utf8)
        let bytes = (0..<count).map { _ in letters[Int.random(in: 0..<36, using: &generator)] }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let base64URL =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
}
