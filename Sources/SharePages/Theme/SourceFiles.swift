import Glibc
public import SystemPackage

/// Reads the files that pages are made with: whole, or not at all.
public enum SourceFiles {
    /// The names in a folder, in byte order; hidden ones are passed over.
    ///
    /// A listing that ends with an error is none: what it does not show would be taken for absent.
    public static func names(in folder: FilePath) throws(Errno) -> [String] {
        let stream = try opened(folder)
        defer { closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else { break }
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.utf8.first != UInt8(ascii: ".") { names.append(name) }
        }
        guard errno == 0 else { throw Errno(rawValue: errno) }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The bytes of a file.
    ///
    /// - Parameter followsLink: whether a symbolic link in its place is followed.
    public static func bytes(
        of path: FilePath, followingLink followsLink: Bool
    ) throws(Errno) -> [UInt8] {
        // A pipe that stands there must not make the run wait.
        var options: FileDescriptor.OpenOptions = [.nonBlocking, .closeOnExec]
        if !followsLink { options.insert(.noFollow) }
        do {
            let file = try FileDescriptor.open(path, .readOnly, options: options)
            return try file.closeAfter {
                guard isFile(file) else { throw Errno.invalidArgument }
                var bytes: [UInt8] = []
                var buffer = [UInt8](repeating: 0, count: 65_536)
                while true {
                    let count = try buffer.withUnsafeMutableBytes { try file.read(into: $0) }
                    if count == 0 { return bytes }
                    bytes += buffer[..<count]
                }
            }
        } catch {
            throw error as? Errno ?? .ioError
        }
    }

    /// Whether it is a plain file: a pipe that nobody writes to reads as an empty one.
    private static func isFile(_ file: FileDescriptor) -> Bool {
        var facts = stat()
        return fstat(file.rawValue, &facts) == 0 && facts.st_mode & S_IFMT != S_IFIFO
    }

    private static func opened(_ folder: FilePath) throws(Errno) -> OpaquePointer {
        while true {
            if let stream = folder.withPlatformString({ opendir($0) }) { return stream }
            // A signal that comes while the folder is fetched over a network.
            guard errno == EINTR else { throw Errno(rawValue: errno) }
        }
    }
}
