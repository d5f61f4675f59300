internal import Crypto
import Glibc
public import SystemPackage

/// The secret key of a site's state folder: digests that are kept there tell nobody else anything.
///
/// A plain hash of a row would let whoever finds it try values until one fits.
public struct StateKey: Sendable {
    private let key: SymmetricKey

    static let byteCount = 32

    /// Makes a key that is kept nowhere.
    public init() {
        key = SymmetricKey(size: .bits256)
    }

    /// Reads the key from a file; makes one where there is none, or none that can be one.
    public init(at path: FilePath) throws(StoreError) {
        if let bytes = try? Self.read(path), bytes.count == Self.byteCount {
            key = SymmetricKey(data: bytes)
            return
        }
        key = SymmetricKey(size: .bits256)
        let bytes = unsafe key.withUnsafeBytes { unsafe Array($0) }
        do {
            _ = unsafe unlink(path.string)
            let file = try FileDescriptor.open(
                path, .writeOnly, options: [.create, .exclusiveCreate, .noFollow, .closeOnExec],
                permissions: .ownerReadWrite)
            try file.closeAfter { _ = try file.writeAll(bytes) }
        } catch {
            throw (error as? Errno) == .noSpace ? .diskFull(path) : .cannotCreate(path)
        }
    }

    private static func read(_ path: FilePath) throws -> [UInt8] {
        // A pipe that stands there must not make the run wait.
        let file = try FileDescriptor.open(
            path, .readOnly, options: [.noFollow, .nonBlocking, .closeOnExec])
        return try file.closeAfter {
            var bytes = [UInt8](repeating: 0, count: byteCount + 1)
            let count = unsafe try bytes.withUnsafeMutableBytes { unsafe try file.read(into: $0) }
            return Array(bytes[..<count])
        }
    }

    /// A digest under the key, to be fed part by part.
    func digest() -> KeyedDigest { KeyedDigest(HMAC<SHA256>(key: key)) }
}

/// HMAC-SHA-256 (RFC 2104), cut to 128 bits, over parts that cannot run into each other.
struct KeyedDigest {
    private var code: HMAC<SHA256>

    fileprivate init(_ code: HMAC<SHA256>) {
        self.code = code
    }

    /// Adds a part; an absent one differs from an empty one.
    mutating func add(_ bytes: UnsafeRawBufferPointer?) {
        var length = UInt64.max
        if let bytes = unsafe bytes { length = UInt64(bytes.count) }
        unsafe withUnsafeBytes(of: length.littleEndian) { unsafe code.update(data: $0) }
        if let bytes = unsafe bytes { unsafe code.update(data: bytes) }
    }

    /// Adds a part.
    mutating func add(_ bytes: [UInt8]) {
        unsafe bytes.withUnsafeBytes { unsafe add($0) }
    }

    /// The digest of all parts.
    func finish() -> [UInt8] { Array(code.finalize().prefix(16)) }
}
