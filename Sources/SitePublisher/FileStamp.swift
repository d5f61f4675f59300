import Glibc

/// What a file system says of a file that nobody touched: whoever writes, replaces, links, or gives
/// other rights changes one of these.
struct FileStamp: Equatable, Sendable {
    let inode: UInt64
    let size: Int64
    /// When its content changed last, in nanoseconds since 1970.
    let modified: Int64
    /// When anything of it changed last, in nanoseconds since 1970; nobody can set that at will.
    let changed: Int64

    init(_ status: stat) {
        inode = UInt64(status.st_ino)
        size = Int64(status.st_size)
        modified = Self.nanoseconds(status.st_mtim)
        changed = Self.nanoseconds(status.st_ctim)
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }

    /// What `bytes` gave.
    init?(_ reader: inout ByteReader) {
        guard let inode = reader.integer(), let size = reader.integer(),
            let modified = reader.integer(), let changed = reader.integer()
        else { return nil }
        self.inode = inode
        self.size = Int64(bitPattern: size)
        self.modified = Int64(bitPattern: modified)
        self.changed = Int64(bitPattern: changed)
    }

    /// The stamp as four integers.
    func write(to bytes: inout [UInt8]) {
        bytes.append(integer: inode)
        bytes.append(integer: UInt64(bitPattern: size))
        bytes.append(integer: UInt64(bitPattern: modified))
        bytes.append(integer: UInt64(bitPattern: changed))
    }
}

extension Folder {
    /// The stamp of a plain file that is as those of a site are; `nil` for anything else.
    func stamp(of name: String) -> FileStamp? {
        var status = stat()
        guard unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0,
            faults(of: status).isEmpty
        else { return nil }
        return FileStamp(status)
    }
}
