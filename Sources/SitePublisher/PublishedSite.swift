import Glibc
public import SystemPackage

/// A folder of finished pages, open for reading: nothing in it is changed, no link is followed.
public final class PublishedSite: Sendable {
    let output: Folder
    private let share: Folder?
    private let photo: Folder?
    private let assets: Folder?
    private let state: FilePath

    /// Opens a site that is there.
    public init(reading output: FilePath, state: FilePath? = nil) throws(PublishError) {
        let place = try SitePlace(reading: output, state: state)
        guard let folder = try Folder.open(place.output) else {
            throw .system(.open, place.output, .noSuchFileOrDirectory)
        }
        try folder.requireOurs(by: [SiteLayout.marker])
        self.output = folder
        self.state = place.state
        share = try folder.subfolder(SiteLayout.share)
        photo = try folder.subfolder(SiteLayout.photo)
        assets = try folder.subfolder(SiteLayout.assets)
    }

    /// Refuses while a run is at work.
    ///
    /// The lock is taken to try it and given back at once, so that no withdrawal ever waits for a
    /// reader. A copy of a site has no state folder, and who may not open it cannot tell.
    public func requireNoRun() throws(PublishError) {
        let path = state.appending(SiteLayout.runLock)
        let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
        let file = retrying { unsafe open(path.string, flags) }
        guard file >= 0 else { return }
        defer { close(file) }
        guard retrying({ flock(file, LOCK_SH | LOCK_NB) }) != 0 else {
            flock(file, LOCK_UN)
            return
        }
        throw lastErrno() == .wouldBlock ? .locked(path) : .failed(.lock, path)
    }

    /// The open folder of a kind; `nil` where it is missing, or no folder.
    func folder(_ place: SiteFolder) throws(PublishError) -> Folder? {
        switch place {
        case .share: return share
        case .photo: return photo
        case .assets: return assets
        case .public(let names):
            var folder = output
            for name in names {
                guard let inner = try folder.subfolder(name) else { return nil }
                folder = inner
            }
            return folder
        }
    }

    /// What is wrong with the folders that the contents are in, by their paths in the site.
    public func folderFaults(
        for contents: SiteContents
    ) throws(PublishError) -> [(path: String, fault: FileFault)] {
        var found: [(path: String, fault: FileFault)] = []
        for fault in try output.faults(owner: output.owner) { found.append((".", fault)) }
        let inner = [SiteLayout.share, SiteLayout.photo, SiteLayout.assets]
        for path in inner + contents.publicFolders.sorted() {
            let names = path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
            if let folder = try folder(.public(names)) {
                for fault in try folder.faults(owner: output.owner) { found.append((path, fault)) }
            } else if let name = names.last,
                let kind = try folder(.public(names.dropLast()))?.kind(of: name)
            {
                found.append((path, Folder.fault(ofKind: kind) ?? .file))
            }
        }
        return found
    }
}
