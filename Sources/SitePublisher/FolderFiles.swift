import Glibc
import SystemPackage

extension Folder {
    /// The mode of every published file.
    static let fileMode: mode_t = 0o644

    /// Writes a new file, whole or not at all; errors name the file that it is to become.
    func create(
        _ name: String, _ bytes: Span<UInt8>, synced: Bool, as target: @autoclosure () -> FilePath
    ) throws(PublishError) {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let file = retrying { unsafe openat(descriptor, name, flags, Folder.fileMode) }
        guard file >= 0 else { throw .failed(.create, target()) }
        var failure: PublishError?
        if !Folder.write(bytes, to: file) {
            failure = .failed(.write, target())
        } else if retrying({ fchmod(file, Folder.fileMode) }) != 0 {
            failure = .failed(.setMode, target())
        } else if synced && retrying({ fsync(file) }) != 0 {
            failure = .failed(.sync, target())
        }
        // An interrupted close has closed the file: to repeat it could close another's.
        if close(file) != 0 && errno != EINTR && failure == nil {
            failure = .failed(.close, target())
        }
        guard let failure else { return }
        _ = unsafe unlinkat(descriptor, name, 0)
        throw failure
    }

    private static func write(_ bytes: Span<UInt8>, to file: Int32) -> Bool {
        unsafe bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[done...])
                let count = retrying {
                    unsafe Glibc.write(file, rest.baseAddress, rest.count)
                }
                guard count > 0 else { return false }
                done += count
            }
            return true
        }
    }

    /// Moves a file of another folder to a name in this one, in place of whatever has it.
    func take(
        _ source: String, from folder: Folder, as name: String
    ) throws(PublishError) {
        let from = folder.descriptor
        if retrying({ unsafe renameat(from, source, descriptor, name) }) == 0 { return }
        if lastErrno() == .isDirectory {
            try remove(name)
            if retrying({ unsafe renameat(from, source, descriptor, name) }) == 0 { return }
        }
        throw .failed(.rename, path.appending(name))
    }

    /// The type bits of what has a name, without following a link; `nil` where there is nothing.
    func kind(of name: String) throws(PublishError) -> mode_t? {
        var status = stat()
        if unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 {
            return status.st_mode & S_IFMT
        }
        guard lastErrno() == .noSuchFileOrDirectory else {
            throw .failed(.inspect, path.appending(name))
        }
        return nil
    }

    /// Whether anything has a name; what cannot be looked at is there.
    func exists(_ name: String) -> Bool {
        var status = stat()
        return unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0
            || lastErrno() != .noSuchFileOrDirectory
    }

    /// Whether a name is a plain file of ours with just these bytes.
    func holds(_ name: String, _ bytes: Span<UInt8>, buffer: inout [UInt8]) -> Bool {
        // A pipe put in place of a page must not make the run wait.
        let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
        let file = retrying { unsafe openat(descriptor, name, flags) }
        guard file >= 0 else { return false }
        defer { close(file) }
        var status = stat()
        guard unsafe fstat(file, &status) == 0, faults(of: status).isEmpty,
            status.st_size == bytes.count
        else { return false }
        return Folder.content(of: file, equals: bytes, buffer: &buffer)
    }

    private static func content(
        of file: Int32, equals bytes: Span<UInt8>, buffer: inout [UInt8]
    ) -> Bool {
        unsafe bytes.withUnsafeBytes { expected in
            unsafe buffer.withUnsafeMutableBytes { buffer in
                var done = 0
                while done < expected.count {
                    let wanted = min(buffer.count, expected.count - done)
                    let count = retrying {
                        unsafe read(file, buffer.baseAddress, wanted)
                    }
                    guard count > 0 else { return false }
                    let part = unsafe UnsafeRawBufferPointer(
                        rebasing: expected[done..<done + count])
                    guard unsafe areEqual(part, UnsafeRawBufferPointer(buffer)) else {
                        return false
                    }
                    done += count
                }
                return true
            }
        }
    }
}
