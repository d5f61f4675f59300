import CLinux
import Glibc
import SystemPackage

/// An open folder: the files in it are reached by their names alone, and no link is followed.
final class Folder: Sendable {
    let descriptor: Int32
    /// The path it was opened by, for messages.
    let path: FilePath
    /// The user that the folder belonged to when it was opened.
    let owner: uid_t

    private init(descriptor: Int32, path: FilePath) {
        self.descriptor = descriptor
        self.path = path
        var status = stat()
        owner = unsafe fstat(descriptor, &status) == 0 ? status.st_uid : 0
    }

    deinit { close(descriptor) }

    private static let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC

    /// Opens the folder at a path, or gives `nil` where there is nothing.
    static func open(_ path: FilePath) throws(PublishError) -> Folder? {
        let descriptor = retrying { unsafe Glibc.open(path.string, flags) }
        guard descriptor < 0 else { return Folder(descriptor: descriptor, path: path) }
        switch lastErrno() {
        case .noSuchFileOrDirectory: return nil
        case .notDirectory, .tooManySymbolicLinkLevels: throw .notAFolder(path)
        default: throw .failed(.open, path)
        }
    }

    /// Opens the folder at a path; makes it, for its owner alone, where there is none.
    static func make(_ path: FilePath) throws(PublishError) -> Folder {
        if let folder = try open(path) { return folder }
        guard unsafe mkdir(path.string, 0o700) == 0 || errno == EEXIST else {
            throw .failed(.makeFolder, path)
        }
        guard let folder = try open(path) else { throw .failed(.makeFolder, path) }
        return folder
    }

    /// Makes the folders above a path that are missing.
    static func makeParents(of path: FilePath) throws(PublishError) {
        let parent = path.removingLastComponent()
        guard !parent.isEmpty, unsafe access(parent.string, F_OK) != 0 else { return }
        try makeParents(of: parent)
        guard unsafe mkdir(parent.string, 0o755) == 0 || errno == EEXIST else {
            throw .failed(.makeFolder, parent)
        }
    }

    /// Opens a folder in this one, or gives `nil` where there is none, or something else.
    func subfolder(_ name: String) throws(PublishError) -> Folder? {
        try subfolder(Array(name.utf8CString), name)
    }

    /// Opens a folder in this one by the bytes of its name.
    func subfolder(_ name: [CChar], _ text: String) throws(PublishError) -> Folder? {
        let inner = retrying { unsafe openat(descriptor, name, Folder.flags) }
        guard inner < 0 else { return Folder(descriptor: inner, path: path.appending(text)) }
        switch lastErrno() {
        case .noSuchFileOrDirectory, .notDirectory, .tooManySymbolicLinkLevels: return nil
        default: throw .failed(.open, path.appending(text))
        }
    }

    /// Opens a folder in this one; makes it, in place of whatever else has its name.
    func makeSubfolder(_ name: String, mode: mode_t = 0o755) throws(PublishError) -> Folder {
        if let folder = try subfolder(name) {
            try folder.setMode(mode)
            return folder
        }
        try remove(name)
        guard unsafe mkdirat(descriptor, name, mode) == 0 || errno == EEXIST else {
            throw .failed(.makeFolder, path.appending(name))
        }
        guard let folder = try subfolder(name) else {
            throw .failed(.makeFolder, path.appending(name))
        }
        try folder.setMode(mode)
        return folder
    }

    /// Sets the folder's mode, whatever the umask took from it.
    func setMode(_ mode: mode_t) throws(PublishError) {
        guard try status().st_mode & 0o7777 != mode else { return }
        guard retrying({ fchmod(descriptor, mode) }) == 0 else { throw .failed(.setMode, path) }
    }

    /// What the file system knows of the folder.
    func status() throws(PublishError) -> stat {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw .failed(.inspect, path) }
        return status
    }

    /// Makes sure that the folder still stands at the path that it was opened by, and may be written.
    func requirePlace() throws(PublishError) {
        var found = stat()
        guard unsafe lstat(path.string, &found) == 0, try isSame(as: found) else {
            throw .moved(path)
        }
        guard unsafe faccessat(descriptor, ".", W_OK, 0) == 0 else { throw .failed(.write, path) }
    }

    /// Makes sure that the folder still has its name in another one.
    func requireInside(_ parent: Folder, as name: String) throws(PublishError) {
        var found = stat()
        guard unsafe fstatat(parent.descriptor, name, &found, AT_SYMLINK_NOFOLLOW) == 0,
            try isSame(as: found)
        else { throw .moved(path) }
    }

    private func isSame(as other: stat) throws(PublishError) -> Bool {
        let own = try status()
        return own.st_ino == other.st_ino && own.st_dev == other.st_dev
    }

    /// Makes the names in the folder durable.
    func sync() throws(PublishError) {
        guard retrying({ fsync(descriptor) }) == 0 else { throw .failed(.sync, path) }
    }

    /// Flushes the whole file system that the folder is on.
    func syncFileSystem() throws(PublishError) {
        guard retrying({ syncfs(descriptor) }) == 0 else { throw .failed(.sync, path) }
    }
}
