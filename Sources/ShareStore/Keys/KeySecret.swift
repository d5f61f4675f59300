internal import Crypto

/// The text of an API key, `mk_` and 64 hexadecimal digits: 256 random bits.
///
/// It is shown once, when the key is made, and no store, log or error has it.
public struct KeySecret: Sendable, CustomStringConvertible, CustomDebugStringConvertible {
    /// The key as its owner sends it.
    public let text: String

    private static let prefix = "mk_"
    private static let digitCount = 64

    /// Makes a key from the system's random numbers.
    public init() {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<Self.digitCount / 2).map { _ in
            UInt8.random(in: 0...255, using: &generator)
        }
        text = Self.prefix + Hexadecimal.text(of: bytes)
    }

    /// Takes a text that has the form of a key, byte by byte, or gives `nil`.
    public init?(_ text: some StringProtocol) {
        let bytes = text.utf8
        guard bytes.count == Self.prefix.utf8.count + Self.digitCount,
            bytes.starts(with: Self.prefix.utf8),
            bytes.dropFirst(Self.prefix.utf8.count).allSatisfy(Hexadecimal.isDigit)
        else { return nil }
        self.text = String(text)
    }

    /// What the key is stored and looked up as.
    public var digest: KeyDigest { KeyDigest(Array(SHA256.hash(data: Array(text.utf8)))) }

    /// The end of the key, by which its owner tells it from others.
    var lastFour: String { String(decoding: text.utf8.suffix(4), as: UTF8.self) }

    /// Says that it is a key, and not which.
    public var description: String { "<key>" }
    /// Says that it is a key, and not which.
    public var debugDescription: String { description }
}

/// The SHA-256 digest of an API key.
public struct KeyDigest: Hashable, Sendable {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Reads a digest as it is stored; `nil` where it is none.
    init?(stored text: String) {
        guard let bytes = Hexadecimal.bytes(of: text), bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    /// The digest in hexadecimal digits.
    var text: String { Hexadecimal.text(of: bytes) }

    /// Whether a stored text is this digest, told in the same time whatever the text is.
    func matches(_ stored: String) -> Bool {
        let expected = Array(text.utf8)
        let found = Array(stored.utf8)
        guard expected.count == found.count else { return false }
        return zip(expected, found).reduce(0 as UInt8) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

/// Bytes as lower-case hexadecimal digits.
enum Hexadecimal {
    private static let digits = Array("0123456789abcdef".utf8)

    static func text(of bytes: [UInt8]) -> String {
        String(
            decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
            as: UTF8.self)
    }

    static func bytes(of text: String) -> [UInt8]? {
        let values = text.utf8.map { digits.firstIndex(of: $0).map(UInt8.init) }
        guard values.count.isMultiple(of: 2), !values.contains(nil) else { return nil }
        return stride(from: 0, to: values.count, by: 2).map { index in
            (values[index] ?? 0) << 4 | (values[index + 1] ?? 0)
        }
    }

    static func isDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
        default: false
        }
    }
}
