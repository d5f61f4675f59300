import Glibc
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
        for name in try FolderNames.list(folder) {
            let path = folder.appending(name)
            switch try FolderNames.kind(of: path) {
            case .file: files.append((prefix + name, try FolderNames.content(of: path)))
            case .folder: try read(path, as: prefix + name + "/", into: &files)
            case .other: continue
            }
        }
    }
}
