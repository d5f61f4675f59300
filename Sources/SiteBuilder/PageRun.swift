import ShareModel
import ShareStore
import SitePublisher

/// Makes the pages of a run: first those that may show what is to be hidden, then all others.
///
/// In each round every worker takes a portion of the shares.
struct PageRun: ~Copyable {
    private let options: SiteBuild.Options
    private let site: Site
    private let maker: PageMaker
    private let fingerprint: MakerFingerprint
    private var plan: PagePlan
    private var manifest: Manifest
    /// The shares that are done.
    private var handled = NameSet()
    /// Whether shares were passed over that have to be made.
    private var hasRest = false
    /// What was done.
    private(set) var report = BuildReport()
    /// What the site is to hold of it.
    private(set) var contents = SiteContents()
    /// The ids of all shares that were read.
    private(set) var seen = NameSet()

    init(
        _ options: SiteBuild.Options, _ site: Site, _ materials: Materials,
        manifest: consuming Manifest
    ) {
        self.options = options
        self.site = site
        self.manifest = manifest
        maker = materials.pageMaker
        fingerprint = MakerFingerprint(materials.renderer, gzip: options.gzip)
        plan = PagePlan(site, fingerprint, isVerifying: options.isVerifying)
    }

    /// Replaces every page that may show what is to be hidden; one that cannot be replaced is taken away.
    ///
    /// An error is thrown when all of them are dealt with.
    mutating func makeUrgent(
        from store: borrowing ShareStore, _ progress: (_ done: Int, _ total: Int) -> Void
    ) throws(BuildError) {
        try work(through: store, isUrgent: true, progress)
    }

    /// Makes what is left.
    ///
    /// The first error ends the run: no round is begun after it.
    mutating func makeRest(
        from store: borrowing ShareStore, _ progress: (_ done: Int, _ total: Int) -> Void
    ) throws(BuildError) {
        if hasRest { try work(through: store, isUrgent: false, progress) }
    }

    /// Notes the files that are no share's.
    mutating func note(_ frame: PublishedFrame) {
        for (path, file) in frame.written where manifest.knows(file, gzip: options.gzip) {
            report.mendedFiles.insert(path)
        }
        manifest.record(frame.files, gzip: options.gzip)
    }

    /// Forgets what is no part of a finished site.
    mutating func forgetOthers(than frame: PublishedFrame) { manifest.keep(contents, frame.files) }

    /// Says whether everything that was done is kept in mind.
    borrowing func requireKept() throws(BuildError) { try manifest.requireKept() }

    // MARK: Steps

    private mutating func work(
        through store: borrowing ShareStore, isUrgent: Bool,
        _ progress: (_ done: Int, _ total: Int) -> Void
    ) throws(BuildError) {
        var reader = try PortionReader(
            store, options.part, now: options.now, key: manifest.key)
        var failure: BuildError?
        while true {
            var portions: [BuildPortion] = []
            while portions.count < max(options.jobs, 1) {
                let works = try reader.portion { work(on: $0, isUrgent: isUrgent) }
                if works.isEmpty { break }
                portions.append(
                    BuildPortion(
                        works: works, site: site, maker: maker, fingerprint: fingerprint,
                        options: options, key: manifest.key, isUrgent: isUrgent))
            }
            if portions.isEmpty { break }
            let outcomes = BuildPortion.runAll(portions)
            // Before any is noted: workers may have written the same new file.
            for case .success(let outcome) in outcomes { noteMended(outcome.writtenFiles) }
            for outcome in outcomes {
                let outcome = try outcome.get()
                failure = failure ?? outcome.failure
                try note(outcome)
            }
            progress(handled.count, reader.total)
        }
        seen.formUnion(reader.seen)
        if let failure { throw failure }
    }

    /// What there is to do for a share in this pass.
    private mutating func work(on share: StoredShare, isUrgent: Bool) -> PagePlan.Work? {
        // Rows whose ids cannot be read have none to be told apart by; each is named.
        guard share.id.isEmpty || !handled.contains(share.id) else { return nil }
        switch plan.step(for: share, &manifest) {
        case .nothing: return nil
        case .keep(let id, let page, let warnings):
            report.warnings += warnings.map { (share.id, $0) }
            handled.insert(share.id)
            contents.insert(id, page)
            report.unchanged += 1
            return nil
        case .make(let work):
            guard work.isUrgent || !isUrgent else {
                hasRest = true
                return nil
            }
            handled.insert(share.id)
            return work
        }
    }

    /// Notes style sheets that had been published before.
    private mutating func noteMended(_ paths: [String]) {
        for path in paths {
            let name = String(Substring(path.utf8.dropFirst(SiteLayout.assets.utf8.count + 1)))
            if manifest.knows(.asset(name), gzip: options.gzip) {
                report.mendedFiles.insert(path)
            }
        }
    }

    private mutating func note(_ outcome: BuildPortion.Outcome) throws(BuildError) {
        report.add(outcome.report)
        contents.add(outcome.contents)
        guard !outcome.pages.isEmpty || !outcome.assets.isEmpty else { return }
        do throws(PublishError) { try site.syncNames() } catch { throw .publish(error) }
        manifest.record(outcome.pages, outcome.assets)
    }
}

extension SiteContents {
    /// Adds a page that stands.
    mutating func insert(_ id: ShareID, _ page: PublishedPage) {
        pages.insert(id.text)
        if let photo = page.photoName { photos.insert(photo) }
        assets.formUnion(page.assets)
    }
}
