import SystemPackage

/// Reads the files that a user names.
enum InputFile {
    /// The bytes of a file, or of standard input for `-`.
    static func read(_ path: String, limit: Int = 8 << 20) throws(Failure) -> [UInt8] {
        do {
            guard path != "-" else {
                return try read(.standardInput, named: "standard input", limit: limit)
            }
            let file = try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
            return try file.closeAfter { try read(file, named: path, limit: limit) }
        } catch let failure as Failure {
            throw failure
        } catch {
            throw .noInput("\(path): cannot read: \(error); name a file that exists")
        }
    }

    private static func read(
        _ file: FileDescriptor, named name: String, limit: Int
    ) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = try buffer.withUnsafeMutableBytes { try file.read(into: $0) }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
            guard bytes.count <= limit else {
                throw Failure.badData("\(name): more than \(limit) bytes")
            }
        }
    }
}
