import Glibc
import SystemPackage

/// The right to change what is published: held for one batch, given back when it ends.
///
/// A lock belongs to the one opening of its file, so it also keeps tasks of one process apart, and
/// it ends with the process however that ends. Who holds one must not ask for another.
public struct PageLock: ~Copyable, Sendable {
    private let file: LockFile

    init(in state: Folder) throws(PublishError) {
        let file = try LockFile(SiteLayout.pageLock, in: state)
        try file.lock(waiting: true)
        self.file = file
    }
}

/// An open file that carries a lock.
struct LockFile: ~Copyable, Sendable {
    private let descriptor: Int32
    private let path: FilePath

    init(_ name: String, in folder: Folder) throws(PublishError) {
        let path = folder.path.appending(name)
        try folder.removeUnlessFile(name)
        let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
        let file = retrying { unsafe openat(folder.descriptor, name, flags, 0o600) }
        guard file >= 0 else { throw .failed(.create, path) }
        descriptor = file
        self.path = path
    }

    deinit {
        // Explicitly, since a child that is just being started shares the opening until it execs.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    func lock(waiting: Bool) throws(PublishError) {
        let operation = waiting ? LOCK_EX : LOCK_EX | LOCK_NB
        guard retrying({ flock(descriptor, operation) }) != 0 else { return }
        throw lastErrno() == .wouldBlock ? .locked(path) : .failed(.lock, path)
    }
}
