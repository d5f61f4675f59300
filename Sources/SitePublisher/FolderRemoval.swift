import Glibc
import SystemPackage

extension Folder {
    /// Deeper than any tree of ours, and less than the files that a process may open.
    private static let maximumDepth = 64

    /// Removes what has this name, be it a file, a link or a folder, and says whether it was there.
    @discardableResult
    func remove(_ name: String) throws(PublishError) -> Bool {
        // Most often there is nothing, or a file: no copy of the name is needed for that.
        if retrying({ unsafe unlinkat(descriptor, name, 0) }) == 0 { return true }
        if lastErrno() == .noSuchFileOrDirectory { return false }
        return try remove(Array(name.utf8CString), depth: 0)
    }

    /// Removes an entry of the folder, with everything in it.
    func remove(_ entry: FolderEntry) throws(PublishError) {
        try remove(entry.bytes, depth: 0)
    }

    /// Removes what has this name, where it is no plain file.
    func removeUnlessFile(_ name: String) throws(PublishError) {
        guard let kind = try kind(of: name), kind != S_IFREG else { return }
        try remove(name)
    }

    /// Removes everything in the folder.
    func removeContent() throws(PublishError) {
        try removeContent(depth: 0)
    }

    private func removeContent(depth: Int) throws(PublishError) {
        try forEachEntry { entry throws(PublishError) in
            try remove(entry.bytes, depth: depth)
        }
    }

    @discardableResult
    private func remove(_ name: [CChar], depth: Int) throws(PublishError) -> Bool {
        if retrying({ unsafe unlinkat(descriptor, name, 0) }) == 0 { return true }
        switch lastErrno() {
        case .noSuchFileOrDirectory: return false
        case .isDirectory: break
        default: throw .failed(.remove, path.appending(FolderEntry.text(of: name)))
        }
        let text = FolderEntry.text(of: name)
        guard depth < Folder.maximumDepth else {
            throw .system(.remove, path.appending(text), .tooManyOpenFiles)
        }
        guard let inner = try subfolder(name, text) else { return false }
        try inner.removeContent(depth: depth + 1)
        guard retrying({ unsafe unlinkat(descriptor, name, AT_REMOVEDIR) }) == 0 else {
            throw .failed(.remove, path.appending(text))
        }
        return true
    }
}
