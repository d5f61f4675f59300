import Glibc
import Synchronization
import SystemPackage

/// A file in the state folder that is there while names in the site may not have reached the disk.
///
/// It outlives a process that is killed, so that the next run makes durable what it finds done. Without
/// it, a page that was withdrawn by a killed process would be taken for gone and could come back with a
/// power cut. It need not reach the disk itself: after a power cut, what is on the disk is what is seen.
enum UnsyncedMark {
    private static let name = "unsynced"

    /// Sets the mark and says whether it was there.
    static func set(in state: Folder) throws(PublishError) -> Bool {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        let file = retrying { unsafe openat(state.descriptor, name, flags, 0o600) }
        if file >= 0 {
            close(file)
            return false
        }
        guard lastErrno() == .fileExists else {
            throw .failed(.create, state.path.appending(name))
        }
        return true
    }

    /// Whether the mark is there.
    static func isSet(in state: Folder) -> Bool { state.exists(name) }

    /// Takes the mark away, when everything is on the disk.
    static func clear(in state: Folder) throws(PublishError) {
        try state.remove(name)
    }
}

extension Site {
    /// Notes that something in the site is about to change; the caller holds the page lock.
    func willChange() throws(PublishError) {
        guard !hasMark.load(ordering: .relaxed) else { return }
        let wasSet = try UnsyncedMark.set(in: state)
        // Beside a run, who finds the mark set leaves it to who set it.
        if access == .run || !wasSet { hasMark.store(true, ordering: .relaxed) }
    }

    /// Makes the names in some folders durable, where the site is to survive a power cut, and takes back
    /// what was noted by a process that publishes beside a run; the caller holds the page lock.
    func didChange(in folders: [Folder]) throws(PublishError) {
        guard durability != .none else { return }
        for folder in folders { try folder.sync() }
        guard access == .pages, hasMark.load(ordering: .relaxed) else { return }
        try UnsyncedMark.clear(in: state)
        hasMark.store(false, ordering: .relaxed)
    }

    /// Makes the names of pages, photos and style sheets durable, so that they can be told of.
    public func syncNames() throws(PublishError) {
        guard durability != .none else { return }
        for folder in [assets, photo, share] { try folder.sync() }
    }

    /// Makes everything durable that this or an earlier process has changed, where there is such.
    ///
    /// What was noted is forgotten by a run alone, in its end.
    public func sync(under lock: borrowing PageLock) throws(PublishError) {
        guard durability != .none, UnsyncedMark.isSet(in: state) else { return }
        // All folders, those of public files included, and what another process has renamed.
        try output.syncFileSystem()
        guard access == .run else { return }
        try UnsyncedMark.clear(in: state)
        hasMark.store(false, ordering: .relaxed)
    }
}
