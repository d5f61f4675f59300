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

    /// Whether the path is that of a folder.
    static func isFolder(_ path: FilePath) -> Bool {
        guard let folder = try? FileDescriptor.open(path, .readOnly, options: .directory) else {
            return false
        }
        try? folder.close()
        return true
    }

    /// Whether the header's write version says WAL (https://www.sqlite.org/fileformat2.html, 1.3).
    private static func isWAL(_ file: FileDescriptor) -> Bool {
        unsafe withUnsafeTemporaryAllocation(byteCount: 1, alignment: 1) { buffer in
            unsafe buffer.initializeMemory(as: UInt8.self, repeating: 0)
            guard let count = try? unsafe file.read(fromAbsoluteOffset: 18, into: buffer) else {
                return false
            }
            let version = unsafe buffer[0]
            return count == 1 && version == 2
        }
    }
}
