import Glibc
import SystemPackage

/// One name in a folder; it need not be UTF-8.
struct FolderEntry {
    /// The name's bytes, with the closing zero.
    let bytes: [CChar]
    /// The type bits of the entry itself: a link is a link, whatever it leads to.
    let kind: mode_t

    var isFile: Bool { kind == S_IFREG }
    var isFolder: Bool { kind == S_IFDIR }

    /// The name, where it is ASCII, as every name of ours is.
    ///
    /// Two texts can be equal and differ in bytes: a Kelvin sign is equal to a K, and would pass for
    /// one in a set of names.
    var name: String? {
        let bytes = bytes.dropLast().map(UInt8.init(bitPattern:))
        return bytes.allSatisfy { $0 < 0x80 } ? String(decoding: bytes, as: UTF8.self) : nil
    }

    /// The name for a message, with what is not UTF-8 replaced.
    var text: String { FolderEntry.text(of: bytes) }

    static func text(of bytes: [CChar]) -> String {
        String(decoding: bytes.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}

extension Folder {
    /// Shows every name in the folder but `.` and `..`, in the file system's order.
    func forEachEntry(
        _ body: (FolderEntry) throws(PublishError) -> Void
    ) throws(PublishError) {
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
        let copy = retrying { unsafe openat(descriptor, ".", flags) }
        guard copy >= 0 else { throw .failed(.list, path) }
        guard let stream = unsafe fdopendir(copy) else {
            let failure = PublishError.failed(.list, path)
            close(copy)
            throw failure
        }
        defer { unsafe closedir(stream) }
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else { break }
            let bytes = unsafe name(of: entry)
            guard !Folder.isSelfOrParent(bytes) else { continue }
            try body(FolderEntry(bytes: bytes, kind: unsafe kind(of: entry, bytes)))
        }
        guard errno == 0 else { throw .failed(.list, path) }
    }

    private func name(of entry: UnsafeMutablePointer<dirent>) -> [CChar] {
        unsafe withUnsafeBytes(of: &entry.pointee.d_name) { name in
            let length = unsafe name.firstIndex(of: 0) ?? name.count
            return unsafe name[..<length].map { CChar(bitPattern: $0) } + [0]
        }
    }

    private func kind(
        of entry: UnsafeMutablePointer<dirent>, _ name: [CChar]
    ) throws(PublishError) -> mode_t {
        // What a folder stores of a type is its bits, four places to the right.
        let stored = unsafe entry.pointee.d_type
        guard stored == DT_UNKNOWN else { return mode_t(stored) << 12 }
        var status = stat()
        guard unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            throw .failed(.inspect, path.appending(FolderEntry.text(of: name)))
        }
        return status.st_mode & S_IFMT
    }

    private static func isSelfOrParent(_ name: [CChar]) -> Bool {
        let dot = CChar(bitPattern: UInt8(ascii: "."))
        return name == [dot, 0] || name == [dot, dot, 0]
    }
}
