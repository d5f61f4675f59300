import Glibc
import SystemPackage

extension Folder {
    /// The mode of every published folder.
    static let mode: mode_t = 0o755
    /// More bytes than a page has: its source is limited to less.
    static let readLimit = 32 << 20

    /// What is wrong with a file in this folder as a file.
    func faults(of status: stat) -> [FileFault] {
        if let fault = Folder.fault(ofKind: status.st_mode & S_IFMT) { return [fault] }
        var faults: [FileFault] = []
        if status.st_mode & 0o7777 != Folder.fileMode {
            faults.append(.mode(status.st_mode & 0o7777))
        }
        if status.st_nlink != 1 { faults.append(.hardLinked) }
        if status.st_uid != owner && status.st_uid != 0 { faults.append(.owner) }
        return faults
    }

    /// What is wrong with the folder itself.
    ///
    /// - Parameter owner: who owns the site.
    func faults(owner: uid_t) throws(PublishError) -> [FileFault] {
        let status = try status()
        var faults: [FileFault] = []
        if status.st_mode & 0o7777 != Folder.mode {
            faults.append(.mode(status.st_mode & 0o7777))
        }
        if status.st_uid != owner && status.st_uid != 0 { faults.append(.owner) }
        return faults
    }

    /// Reads what has a name, without following a link; `nil` where there is nothing.
    func inspect(_ name: [CChar]) throws(PublishError) -> FoundFile? {
        var status = stat()
        guard unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            if lastErrno() == .noSuchFileOrDirectory { return nil }
            throw .failed(.inspect, path.appending(FolderEntry.text(of: name)))
        }
        if let fault = Folder.fault(ofKind: status.st_mode & S_IFMT) {
            return FoundFile(faults: [fault], bytes: nil)
        }
        // What stands there may have changed: a pipe must not make the run wait.
        let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
        let file = retrying { unsafe openat(descriptor, name, flags) }
        guard file >= 0 else {
            switch lastErrno() {
            case .noSuchFileOrDirectory: return nil
            case .tooManySymbolicLinkLevels: return FoundFile(faults: [.link], bytes: nil)
            case .permissionDenied:
                return FoundFile(faults: faults(of: status) + [.unreadable], bytes: nil)
            default: throw .failed(.open, path.appending(FolderEntry.text(of: name)))
            }
        }
        defer { close(file) }
        guard unsafe fstat(file, &status) == 0 else {
            throw .failed(.inspect, path.appending(FolderEntry.text(of: name)))
        }
        let faults = faults(of: status)
        guard status.st_mode & S_IFMT == S_IFREG else {
            return FoundFile(faults: faults, bytes: nil)
        }
        guard status.st_size <= Folder.readLimit else {
            return FoundFile(faults: faults + [.tooLarge], bytes: nil)
        }
        guard let bytes = Folder.content(of: file, count: Int(status.st_size)) else {
            throw .failed(.read, path.appending(FolderEntry.text(of: name)))
        }
        return FoundFile(faults: faults, bytes: bytes)
    }

    /// At most so many bytes of a file; `nil` where it cannot be read.
    private static func content(of file: Int32, count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let part = unsafe bytes.withUnsafeMutableBytes { buffer in
                let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
                return retrying { unsafe read(file, rest.baseAddress, rest.count) }
            }
            guard part >= 0 else { return nil }
            // It was cut while it was read.
            if part == 0 { break }
            filled += part
        }
        return Array(bytes[..<filled])
    }

    /// What is wrong where no plain file stands.
    static func fault(ofKind kind: mode_t) -> FileFault? {
        switch kind {
        case S_IFREG: nil
        case S_IFLNK: .link
        case S_IFDIR: .folder
        default: .special
        }
    }
}
