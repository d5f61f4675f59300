import CLinux
import Glibc
import SystemPackage

/// Where a site and its state folder are.
struct SitePlace {
    let output: FilePath
    let state: FilePath

    /// Finds the place fit, before anything in it is changed.
    init(output: FilePath, state: FilePath?) throws(PublishError) {
        try self.init(output, state, makingParents: true)
        guard let folder = try Folder.open(self.output) else { return }
        try folder.requireOurs(by: [SiteLayout.marker])
    }

    /// Finds the place of a site that is only read.
    init(reading output: FilePath, state: FilePath?) throws(PublishError) {
        try self.init(output, state, makingParents: false)
    }

    /// Refuses inputs that a run over the site would remove or publish.
    func requireApart(from inputs: [FilePath]) throws(PublishError) {
        let owned = [output, state.appending(SiteLayout.staging)]
        for input in inputs {
            // What is not there is told of by who reads it.
            guard let input = try? Self.realPath(input) else { continue }
            for folder in owned where input.starts(with: folder) || folder.starts(with: input) {
                throw .inputInSite(input, site: folder)
            }
        }
    }

    private init(
        _ output: FilePath, _ state: FilePath?, makingParents: Bool
    ) throws(PublishError) {
        self.output = try SitePlace.resolve(output, makingParents)
        self.state =
            if let state { try SitePlace.resolve(state, makingParents) } else {
                SiteLayout.state(of: self.output)
            }
        guard !self.state.starts(with: self.output) else { throw .stateInsideSite(self.state) }
    }

    func openState() throws(PublishError) -> Folder {
        let folder = try Folder.make(state)
        try folder.requireOurs(by: [
            SiteLayout.runLock, SiteLayout.pageLock, SiteLayout.manifest, SiteLayout.manifestKey,
        ])
        try folder.setMode(0o700)
        return folder
    }

    func openOutput() throws(PublishError) -> Folder {
        let folder = try Folder.make(output)
        try folder.requireOurs(by: [SiteLayout.marker])
        try folder.setMode(0o755)
        return folder
    }

    /// The path without links and dots in what is above the folder; the folder itself may be
    /// missing, and a link in its place is left to be found.
    private static func resolve(
        _ path: FilePath, _ makingParents: Bool
    ) throws(PublishError) -> FilePath {
        guard let name = path.lastComponent, name.kind == .regular else {
            return try realPath(path)
        }
        if makingParents { try Folder.makeParents(of: path) }
        let parent = path.removingLastComponent()
        return try realPath(parent.isEmpty ? "." : parent).appending(name)
    }

    private static func realPath(_ path: FilePath) throws(PublishError) -> FilePath {
        guard let resolved = unsafe realpath(path.string, nil) else {
            throw .failed(.open, path)
        }
        defer { unsafe free(resolved) }
        return unsafe FilePath(platformString: resolved)
    }
}

extension Folder {
    /// Refuses a folder that has content but none of the files that mark it as ours.
    func requireOurs(by marks: [String]) throws(PublishError) {
        for mark in marks where try isFile(mark) { return }
        var isEmpty = true
        try forEachEntry { _ in isEmpty = false }
        guard isEmpty else { throw .foreignFolder(path) }
    }

    /// Refuses a folder that files of the staging folder cannot be renamed to.
    ///
    /// The kernel renames within one mount alone, so two mounts of one file system are as bad as two
    /// file systems.
    func requireReach(from staging: Folder) throws(PublishError) {
        let isReached =
            try status().st_dev == staging.status().st_dev
            && sharepage_mount_id(descriptor) == sharepage_mount_id(staging.descriptor)
        guard isReached else { throw .otherFileSystem(state: staging.path, site: path) }
        guard unsafe faccessat(descriptor, ".", W_OK, 0) == 0 else { throw .failed(.write, path) }
    }

    /// Makes the marker where it is missing, and says whether somebody had changed it; its twin in
    /// capitals must not be the same file.
    func ensureMarker(through staging: Folder, synced: Bool) throws(PublishError) -> Bool {
        let text = Array(SiteLayout.markerText.utf8)
        var buffer = [UInt8](repeating: 0, count: text.count)
        let isThere = try kind(of: SiteLayout.marker) != nil
        let isRight = holds(SiteLayout.marker, text.span, buffer: &buffer)
        if !isRight {
            let target = path.appending(SiteLayout.marker)
            try staging.remove("marker")
            try staging.create("marker", text.span, synced: synced, as: target)
            try take("marker", from: staging, as: SiteLayout.marker)
        }
        guard try !isFile(SiteLayout.marker.uppercased()) else { throw .foldsCase(path) }
        return isThere && !isRight
    }

    private func isFile(_ name: String) throws(PublishError) -> Bool {
        try kind(of: name) == S_IFREG
    }
}
