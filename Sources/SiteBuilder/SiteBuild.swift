import ShareModel
import SharePages
public import ShareStore
public import SitePublisher
public import SystemPackage

/// One run of the build step: shares in, site out.
///
/// The order of the work: pages of shares that are no longer live are taken away; pages that may show
/// what is to be hidden are replaced; public files and all other pages are written; what is no part of
/// the site is removed. Pages that stand as they would be made are not made. A broken template stops no
/// withdrawal, and an unreadable database changes nothing.
public struct SiteBuild: Sendable {
    /// What a run is made of.
    public struct Options: Sendable {
        /// The database file.
        public var database: FilePath
        /// Whether the database is a sealed copy that nobody writes.
        public var isImmutable = false
        /// The folder with `Templates/` and `Public/`.
        public var root: FilePath
        /// The folder of the site.
        public var output: FilePath
        /// The state folder, or the one beside the site.
        public var state: FilePath?
        /// The shares that the run is about.
        public var part = ShareFilter.all
        /// Whether every page is made and compared with what is published, whatever is noted of it.
        public var isVerifying = false
        /// Whether compressed copies are written.
        public var gzip = true
        /// How hard the run works to survive a power cut.
        public var durability = Durability.batch
        /// The number of threads that make pages.
        public var jobs = 1
        /// The time that decides which shares have expired.
        public var now = Timestamp.now

        /// Makes options of what has no default.
        public init(database: FilePath, root: FilePath, output: FilePath) {
            self.database = database
            self.root = root
            self.output = output
        }
    }

    let options: Options

    /// Prepares a run.
    public init(_ options: Options) {
        self.options = options
    }

    /// Runs.
    ///
    /// - Parameter progress: told now and then how many shares are done, and of how many.
    public func run(
        progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws(BuildError) -> BuildReport {
        try options.requireApart()
        let store = try openStore()
        // A database that cannot be read changes nothing.
        _ = try liveIDs(in: store)
        let reading = Result { () throws(BuildError) in try Materials(root: options.root) }
        if case .failure(let error) = reading, !Site.exists(at: options.output) {
            try requireNoOther()
            throw error
        }
        let site = try openSite()
        // What one file keeps from going keeps no other page from being replaced.
        let withdrawal = Result { () throws(BuildError) in try withdrawDead(store, from: site) }
        var manifest = Manifest(of: site)
        if let count = options.part.count {
            // A part of another size would leave pages that no part withdraws.
            if let known = manifest.partCount, known != count {
                _ = try withdrawal.get()
                throw .otherParts(known, options.output)
            }
            manifest.note(partCount: count)
        }
        let materials: Materials
        do throws(BuildError) { materials = try reading.get() } catch {
            // A broken theme must not keep public what is to be hidden.
            let count = try withdrawOvertaken(store, from: site, &manifest)
            throw count > 0 ? .withdrew(count, after: error) : error
        }
        var pages = PageRun(options, site, materials, manifest: manifest)
        try pages.makeUrgent(from: store, progress)
        let withdrawn = try withdrawal.get()
        let frame = try published { () throws(PublishError) in
            try PublishedFrame(materials, to: site, gzip: options.gzip)
        }
        pages.note(frame)
        try pages.makeRest(from: store, progress)
        var report = pages.report
        report.withdrawn += withdrawn
        if site.wasMarkerWrong { report.mendedFiles.insert(SiteLayout.marker) }
        report.missing = (options.part.ids ?? []).filter { !pages.seen.contains($0) }
        if options.part.isAll {
            report.cleanUp = try finish(site, frame.contents, pages.contents, store)
            pages.forgetOthers(than: frame)
        } else {
            try finishPart(site, pages.contents)
        }
        try pages.requireKept()
        report.sort()
        return report
    }

    // MARK: Steps

    private func openStore() throws(BuildError) -> ShareStore {
        do throws(StoreError) {
            return try ShareStore(reading: options.database, immutable: options.isImmutable)
        } catch { throw .store(error) }
    }

    func openSite() throws(BuildError) -> Site {
        do throws(PublishError) {
            return try Site(
                opening: options.output, state: options.state, durability: options.durability)
        } catch { throw .publish(error) }
    }

    /// Removes what is no part of the site.
    private func finish(
        _ site: Site, _ frame: SiteContents, _ pages: SiteContents, _ store: borrowing ShareStore
    ) throws(BuildError) -> CleanUp {
        var contents = pages
        contents.add(frame)
        return try underLock(of: site) { lock throws(BuildError) in
            // The API may have published a share that was made after this run had begun, or one that
            // this run refused and that has changed since.
            let live = try liveIDs(in: store)
            return try published { () throws(PublishError) in
                try site.finish(keeping: contents, live: live, under: lock)
            }
        }
    }

    /// Removes the photos that no page of a part shows, be they old ones or put there by hand.
    private func finishPart(_ site: Site, _ pages: SiteContents) throws(BuildError) {
        try underLock(of: site) { lock throws(BuildError) in
            try published { () throws(PublishError) in
                try site.removePhotos(under: lock) { id, name in
                    pages.pages.contains(id.text) && !pages.photos.contains(name)
                }
                try site.sync(under: lock)
            }
        }
    }

    /// Says of a folder that has content and no marker that it is not known as a site: pages in it may be
    /// ones that must go.
    private func requireNoOther() throws(BuildError) {
        do throws(PublishError) {
            _ = try PublishedSite(reading: options.output, state: options.state)
        } catch {
            if case .foreignFolder = error { throw .publish(error) }
        }
    }

    /// Does something with the right to change what is published.
    func underLock<Value>(
        of site: Site, _ body: (borrowing PageLock) throws(BuildError) -> Value
    ) throws(BuildError) -> Value {
        try body(try published { () throws(PublishError) in try site.lockPages() })
    }

    /// Does something with the site.
    func published<Value: ~Copyable>(
        _ body: () throws(PublishError) -> Value
    ) throws(BuildError) -> Value {
        do throws(PublishError) { return try body() } catch { throw .publish(error) }
    }

    func liveIDs(in store: borrowing ShareStore) throws(BuildError) -> NameSet {
        do throws(StoreError) { return try store.liveIDs(now: options.now) } catch {
            throw .store(error)
        }
    }
}
