import Crypto

/// SHA-256 over parts that cannot run into each other.
struct PartDigest {
    private var hash = SHA256()

    /// Adds a part.
    mutating func add(_ bytes: [UInt8]) {
        let count = UInt64(bytes.count)
        hash.update(data: (0..<8).map { UInt8(truncatingIfNeeded: count >> (8 * UInt64($0))) })
        hash.update(data: bytes)
    }

    /// The digest of all parts.
    func finish() -> [UInt8] { Array(hash.finalize()) }

    /// The digest of one part.
    static func of(_ bytes: [UInt8]) -> [UInt8] {
        var digest = PartDigest()
        digest.add(bytes)
        return digest.finish()
    }
}
