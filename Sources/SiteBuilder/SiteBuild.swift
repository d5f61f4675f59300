import ShareModel
import SharePages
public import ShareStore
public import SitePublisher
public import SystemPackage

/// One run of the build step: shares in, site out.
///
/// The order of the work: the database is opened, pages of shares that are no longer live are
/// taken away, then themes are read; assets and pages are written; what is no part of the site is
/// removed. So a broken template stops no withdrawal, and an unreadable database changes nothing.
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
        /// The shares that the run is about, or all.
        public var only: [String]?
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

    private let options: Options

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
        let store = try openStore()
        var report = BuildReport()
        // A database that cannot be read changes nothing.
        _ = try liveIDs(in: store)
        let materials: Materials
        do throws(BuildError) {
            materials = try Materials(root: options.root)
        } catch {
            // A broken theme must not keep a withdrawn page public.
            if Site.exists(at: options.output) {
                _ = try withdrawDead(store, from: openSite())
            }
            throw error
        }
        let site = try openSite()
        report.withdrawn = try withdrawDead(store, from: site)
        var contents = try publish(materials, to: site)
        let maker = PageMaker(renderer: materials.renderer)
        let (outcome, seen) = try work(store, maker, site, progress)
        report.add(outcome.report)
        contents.add(outcome.contents)
        report.missing = (options.only ?? []).filter { !seen.contains($0) }
        if options.only == nil {
            report.cleanUp = try finish(site, contents, seen: seen, store)
        } else {
            try sync(site)
        }
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

    /// Takes away the pages of shares that are revoked, expired or gone, within the run's part.
    private func withdrawDead(
        _ store: borrowing ShareStore, from site: Site
    ) throws(BuildError) -> Int {
        let lock = try lockPages(of: site)
        // Read under the lock: the API writes a page when its row is there, so that a page which
        // it has just published is not taken for a dead one.
        let live = try liveIDs(in: store)
        do throws(PublishError) {
            let part = options.only.map(Set.init)
            let dead = try site.publishedIDs().filter { id in
                !live.contains(id.text) && part?.contains(id.text) ?? true
            }
            return try site.withdraw(dead, under: lock)
        } catch { throw .publish(error) }
    }

    private func lockPages(of site: Site) throws(BuildError) -> PageLock {
        do throws(PublishError) { return try site.lockPages() } catch { throw .publish(error) }
    }

    /// Publishes what is the same whatever the shares are.
    func publish(
        _ materials: Materials, to site: Site
    ) throws(BuildError) -> SiteContents {
        do throws(PublishError) {
            var writer = try SiteWriter(site, gzip: options.gzip)
            var contents = SiteContents()
            for asset in materials.renderer.notFound.assets {
                try writer.stage(asset: asset)
                contents.assets.insert(asset.name)
            }
            for file in materials.publicFiles {
                try writer.stage(publicFile: file.path, bytes: file.bytes)
                contents.publicFiles.insert(file.path)
            }
            try writer.commit(under: site.lockPages())
            return contents
        } catch { throw .publish(error) }
    }

    /// Makes and publishes all pages: in each round, every worker takes a portion of the shares.
    ///
    /// The first error ends the run: no round is begun after it.
    private func work(
        _ store: borrowing ShareStore, _ maker: PageMaker, _ site: Site,
        _ progress: (_ done: Int, _ total: Int) -> Void
    ) throws(BuildError) -> (BuildPortion.Outcome, seen: Set<String>) {
        var reader = try PortionReader(store, only: options.only, now: options.now)
        var all = BuildPortion.Outcome()
        while true {
            var portions: [BuildPortion] = []
            while portions.count < max(options.jobs, 1) {
                let shares = try reader.next()
                if shares.isEmpty { break }
                portions.append(
                    BuildPortion(shares: shares, site: site, maker: maker, options: options))
            }
            if portions.isEmpty { return (all, reader.seen) }
            for outcome in BuildPortion.runAll(portions) {
                let outcome = try outcome.get()
                all.report.add(outcome.report)
                all.contents.add(outcome.contents)
            }
            progress(reader.seen.count, reader.total)
        }
    }

    /// Removes what is no part of the site.
    private func finish(
        _ site: Site, _ contents: SiteContents, seen: Set<String>, _ store: borrowing ShareStore
    ) throws(BuildError) -> CleanUp {
        let lock = try lockPages(of: site)
        var contents = contents
        let live = try liveIDs(in: store)
        do throws(PublishError) {
            // The API may have published a share that was made after this run had begun, or one
            // that this run refused and that has changed since: its refused page was taken away.
            let unknown = Set(
                try site.publishedIDs().subtracting(contents.pages).map(\.text))
            contents.newer = Set(
                live.filter { !seen.contains($0) || unknown.contains($0) }
                    .compactMap { ShareID($0) })
            return try site.finish(keeping: contents, under: lock)
        } catch { throw .publish(error) }
    }

    private func sync(_ site: Site) throws(BuildError) {
        do throws(PublishError) { try site.sync() } catch { throw .publish(error) }
    }

    private func liveIDs(in store: borrowing ShareStore) throws(BuildError) -> Set<String> {
        do throws(StoreError) { return try store.liveIDs(now: options.now) } catch {
            throw .store(error)
        }
    }
}
