import SystemPackage

/// Reads the small files in which the kernel tells of a process.
enum ProcFile {
    /// All bytes of a file; `nil` where it cannot be read.
    static func bytes(_ path: String) -> [UInt8]? {
        guard
            let file = try? FileDescriptor.open(
                FilePath(path), .readOnly, options: .closeOnExec)
        else { return nil }
        defer { try? file.close() }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while let count = try? buffer.withUnsafeMutableBytes({ try file.read(into: $0) }) {
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
        return nil
    }

    /// The texts of a file that have a zero behind them each; none where it cannot be read.
    static func texts(_ path: String) -> [String] {
        (bytes(path) ?? []).split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }
}
