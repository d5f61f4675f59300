import Glibc
internal import SystemPackage

/// What the file system says about a database file, for errors that SQLite words alike.
enum FileFacts {
    /// Why a file could not be opened: SQLite has one code for all reasons.
    static func error(opening path: FilePath, mode: Connection.Mode) -> StoreError {
        do {
            let file = try FileDescriptor.open(path, .readOnly)
            defer { try? file.close() }
            // It can be read, so what is beside it cannot be written.
            return mode == .write || !isWAL(file) ? .cannotOpen(path) : .needsFolderAccess(path)
        } catch {
            return (error as? Errno) == .noSuchFileOrDirectory ? .noFile(path) : .cannotOpen(path)
        }
    }

    /// How many bytes stand at a path; none where nothing does.
    static func size(of path: FilePath) -> Int {
        var status = stat()
        guard unsafe stat(path.string, &status) == 0 else { return 0 }
        return Int(status.st_size)
    }

    /// The file beside a database that holds what SQLite would read with it, if one does
    /// (https://www.sqlite.org/tempfiles.html).
    static func unsealed(_ path: FilePath) -> FilePath? {
        ["-wal", "-journal"].map { FilePath(path.string + $0) }.first { size(of: $0) > 0 }
    }

    /// Whether the path is that of a folder.
    static func isFolder(_ path: FilePath) -> Bool {
        guard let folder = try? FileDescriptor.open(path, .readOnly, options: .directory) else {
            return false
        }
        try? folder.close()
        return true
    }

    /// Whether SQLite knows the header's write version, or there is none yet: it takes a file with a later
    /// one for read-only (https://www.sqlite.org/fileformat2.html, 1.3).
    static func hasKnownVersion(_ path: FilePath) -> Bool {
        guard let file = try? FileDescriptor.open(path, .readOnly, options: .nonBlocking) else {
            return true
        }
        defer { try? file.close() }
        return writeVersion(of: file).map { $0 == 1 || $0 == 2 } ?? true
    }

    /// Whether the header's write version says WAL (https://www.sqlite.org/fileformat2.html, 1.3).
    private static func isWAL(_ file: FileDescriptor) -> Bool { writeVersion(of: file) == 2 }

    private static func writeVersion(of file: FileDescriptor) -> UInt8? {
        unsafe withUnsafeTemporaryAllocation(byteCount: 1, alignment: 1) { buffer in
            unsafe buffer.initializeMemory(as: UInt8.self, repeating: 0)
            guard let count = try? unsafe file.read(fromAbsoluteOffset: 18, into: buffer) else {
                return nil
            }
            return count == 1 ? unsafe buffer[0] : nil
        }
    }
}
