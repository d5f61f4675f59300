import Glibc
public import ShareModel
import Synchronization
public import SystemPackage

/// A folder of finished pages for a web server, open for changes.
///
/// Its folders are opened once and everything in them is reached by name from there, so no link
/// is ever followed. It is shared by worker tasks; each writes through a `SiteWriter` of its own.
public final class Site: Sendable {
    let output: Folder
    let share: Folder
    let photo: Folder
    let assets: Folder
    let state: Folder
    let staging: Folder
    let durability: Durability
    let access: SiteAccess
    /// Whether somebody had changed the file that marks the folder as a site.
    public let wasMarkerWrong: Bool
    /// Whether this opening of the site has set the mark of what is not synced.
    let hasMark = Atomic<Bool>(false)
    private let runLock: LockFile?
    private let opening = String(UInt32.random(in: 0...UInt32.max), radix: 36)
    private let writers = Atomic<Int>(0)

    /// Opens a site, and makes it where there is none.
    ///
    /// A foreign folder, a second run, and a state folder on another file system are refused
    /// before anything is changed. A write over the process's file size limit becomes an error
    /// instead of its end, for the whole process.
    public init(
        opening output: FilePath, state: FilePath? = nil, durability: Durability = .batch,
        for access: SiteAccess = .run
    ) throws(PublishError) {
        signal(SIGXFSZ, SIG_IGN)
        let place = try SitePlace(output: output, state: state)
        let stateFolder = try place.openState()
        let runLock = access == .run ? try LockFile(SiteLayout.runLock, in: stateFolder) : nil
        try runLock?.lock(waiting: false)
        let outputFolder = try place.openOutput()
        let staging = try stateFolder.makeSubfolder(SiteLayout.staging, mode: 0o700)
        try outputFolder.requireReach(from: staging)
        let lock = try PageLock(in: stateFolder)
        if access == .run { try staging.removeContent() }
        wasMarkerWrong = try outputFolder.ensureMarker(
            through: staging, synced: durability != .none)
        _ = consume lock
        share = try outputFolder.makeSubfolder(SiteLayout.share)
        photo = try outputFolder.makeSubfolder(SiteLayout.photo)
        assets = try outputFolder.makeSubfolder(SiteLayout.assets)
        try share.requireReach(from: staging)
        try photo.requireReach(from: staging)
        try assets.requireReach(from: staging)
        self.output = outputFolder
        self.state = stateFolder
        self.staging = staging
        self.runLock = runLock
        self.durability = durability
        self.access = access
    }

    /// The state folder, which lies outside of what is served.
    public var statePath: FilePath { state.path }

    /// The folder that is served.
    public var outputPath: FilePath { output.path }

    /// Takes away what has these names in the state folder and is no plain file.
    ///
    /// A pipe would make whoever opens it wait, and a link would lead out of the folder.
    public func removeOddState(_ names: [String]) throws(PublishError) {
        for name in names { try state.removeUnlessFile(name) }
    }

    /// Waits for the right to change what is published.
    public func lockPages() throws(PublishError) -> PageLock {
        let lock = try PageLock(in: state)
        try requirePlace()
        return lock
    }

    /// Makes sure that the site's folders still stand where they were opened, and may be written: what goes
    /// into a folder that was moved away is not published, whatever a call says.
    public func requirePlace() throws(PublishError) {
        for folder in [output, state] { try folder.requirePlace() }
        try share.requireInside(output, as: SiteLayout.share)
    }

    /// The ids of all shares that have a page, the compressed copy of one, or a photo, and pass a test.
    public func publishedIDs(
        where isWanted: (ShareID) -> Bool = { _ in true }
    ) throws(PublishError) -> Set<ShareID> {
        var ids: Set<ShareID> = []
        try share.forEachEntry { entry in
            guard let id = entry.name.flatMap(SiteLayout.share(ofPage:)), isWanted(id) else {
                return
            }
            ids.insert(id)
        }
        // Who withdrew a page may have been killed before its photo went.
        try photo.forEachEntry { entry in
            guard let id = entry.name.flatMap(SiteLayout.share(ofPhoto:)), isWanted(id) else {
                return
            }
            ids.insert(id)
        }
        return ids
    }

    /// What the names of one writer's temporary files begin with.
    ///
    /// Another process may write to the same folder, and process ids are not unique over containers.
    func nextPrefix() -> String {
        let number = writers.add(1, ordering: .relaxed).newValue
        return "\(opening)-\(number)-"
    }
}
