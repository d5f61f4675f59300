import Crypto

/// A file of a site that is no share's own.
enum CommonFile {
    /// A style sheet, whose name stands for its content.
    case asset(String)
    /// A public file by its path in the site, with SHA-256 of its content, cut to 128 bits: what is public
    /// is no secret.
    case publicFile(String, digest: [UInt8])

    /// A public file with its content.
    init(publicFile path: String, bytes: [UInt8]) {
        self = .publicFile(path, digest: Array(SHA256.hash(data: bytes).prefix(16)))
    }
}
