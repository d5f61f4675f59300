import Glibc
import SharePages
public import SystemPackage

/// The files of `Public/`, which are published as they are.
public struct PublicFolder: Sendable {
    /// The files, by their path in the site, in the order of these.
    let files: [(path: String, bytes: [UInt8])]

    /// Reads a folder; one that does not exist has no files.
    ///
    /// Hidden files are passed over, and so are links and what is no file.
    public init(_ folder: FilePath) throws(BuildError) {
        var files: [(path: String, bytes: [UInt8])] = []
        try Self.read(folder, as: "", into: &files)
        files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        self.files = files
    }

    private static func read(
        _ folder: FilePath, as prefix: String, into files: inout [(path: String, bytes: [UInt8])]
    ) throws(BuildError) {
        for name in try names(in: folder) {
            let path = folder.appending(name)
            switch try kind(of: path) {
            case S_IFREG: files.append((prefix + name, try content(of: path)))
            case S_IFDIR: try read(path, as: prefix + name + "/", into: &files)
            default: continue
            }
        }
    }

    private static func names(in folder: FilePath) throws(BuildError) -> [String] {
        do { return try SourceFiles.names(in: folder) } catch {
            if error == .noSuchFileOrDirectory { return [] }
            throw .publicFile(folder, error)
        }
    }

    /// The type bits of what stands at a path; links are not followed.
    private static func kind(of path: FilePath) throws(BuildError) -> mode_t {
        var facts = stat()
        guard path.withPlatformString({ lstat($0, &facts) }) == 0 else {
            throw .publicFile(path, Errno(rawValue: errno))
        }
        return facts.st_mode & S_IFMT
    }

    private static func content(of path: FilePath) throws(BuildError) -> [UInt8] {
        do { return try SourceFiles.bytes(of: path, followingLink: false) } catch {
            throw .publicFile(path, error)
        }
    }
}
