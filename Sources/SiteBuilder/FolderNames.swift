import Glibc
import SystemPackage

/// Lists folders and reads files of the root, with an error that names the path.
enum FolderNames {
    /// What stands at a path.
    enum Kind {
        case file
        case folder
        case other
    }

    /// The names in a folder but hidden ones; none where there is no folder.
    static func list(_ folder: FilePath) throws(BuildError) -> [String] {
        guard let stream = folder.withPlatformString({ opendir($0) }) else {
            if errno == ENOENT { return [] }
            throw .publicFile(folder, Errno(rawValue: errno))
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.utf8.first != UInt8(ascii: ".") { names.append(name) }
        }
        return names
    }

    /// What stands at a path; links are not followed.
    static func kind(of path: FilePath) throws(BuildError) -> Kind {
        var facts = stat()
        guard path.withPlatformString({ lstat($0, &facts) }) == 0 else {
            throw .publicFile(path, Errno(rawValue: errno))
        }
        switch facts.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .other
        }
    }

    /// The bytes of a file.
    static func content(of path: FilePath) throws(BuildError) -> [UInt8] {
        do {
            let file = try FileDescriptor.open(path, .readOnly, options: [.noFollow, .closeOnExec])
            return try file.closeAfter {
                var bytes: [UInt8] = []
                var buffer = [UInt8](repeating: 0, count: 65_536)
                while true {
                    let count = try buffer.withUnsafeMutableBytes {
                        try file.read(into: $0)
                    }
                    if count == 0 { return bytes }
                    bytes += buffer[..<count]
                }
            }
        } catch {
            throw .publicFile(path, error as? Errno ?? .ioError)
        }
    }
}
