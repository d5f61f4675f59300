import Glibc
import SystemPackage

/// Folders for tests, and copies of the distribution's files in them.
enum Folder {
    /// A new folder with a copy of one folder of `root`.
    static func copy(of root: FilePath, only name: String) throws -> FilePath {
        var template = Array("/tmp/sharepage-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Errno(rawValue: errno) }
        let folder = FilePath(String(decoding: template.dropLast().map(UInt8.init), as: UTF8.self))
        try copy(root.appending(name), to: folder.appending(name))
        return folder
    }

    static func remove(_ path: FilePath) {
        for name in names(in: path) { remove(path.appending(name)) }
        if rmdir(path.string) != 0 { unlink(path.string) }
    }

    static func write(_ bytes: [UInt8], to path: FilePath) throws {
        mkdir(path.removingLastComponent().string, 0o755)
        let file = try FileDescriptor.open(
            path, .writeOnly, options: [.create, .truncate], permissions: [.ownerReadWrite])
        _ = try file.closeAfter { try file.writeAll(bytes) }
    }

    static func read(_ path: FilePath) throws -> [UInt8] {
        let file = try FileDescriptor.open(path, .readOnly)
        return try file.closeAfter {
            var bytes: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while true {
                let count = try buffer.withUnsafeMutableBytes { try file.read(into: $0) }
                if count == 0 { return bytes }
                bytes += buffer[..<count]
            }
        }
    }

    /// The names in a folder, in order; none for what is no folder.
    static func names(in path: FilePath) -> [String] {
        guard let stream = opendir(path.string) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    private static func copy(_ source: FilePath, to target: FilePath) throws {
        mkdir(target.string, 0o755)
        for name in names(in: source) {
            let path = source.appending(name)
            if let directory = opendir(path.string) {
                closedir(directory)
                try copy(path, to: target.appending(name))
            } else {
                try write(try read(path), to: target.appending(name))
            }
        }
    }
}
