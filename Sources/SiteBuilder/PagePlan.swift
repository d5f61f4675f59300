import ShareModel
import ShareStore
import SitePublisher

/// Says of each share what there is to do, by what earlier runs have noted.
struct PagePlan: ~Copyable {
    private let site: Site
    private let maker: MakerFingerprint
    /// Whether every page is made and compared, whatever is noted of it.
    private let isVerifying: Bool
    /// The style sheets that are as they were published.
    private var assets: Set<String> = []

    /// What there is to do for one share.
    enum Step {
        /// It is not live; its page is gone already.
        case nothing
        /// Its page stands as it would be made, with what would be said of it then.
        case keep(ShareID, PublishedPage, warnings: [String])
        /// Its page is to be made, or the share to be refused.
        case make(Work)
    }

    /// A page that is to be made.
    struct Work: Sendable {
        let share: StoredShare
        /// What is public may show what is to be hidden.
        var isUrgent = false
        /// The page was made before from the same row with the same program and theme: another result
        /// means that somebody has changed it.
        var isRepeated = false
        /// The published files, where they were made from the very same row: they show nothing that the
        /// row hides, whatever the program has become since.
        var standing: PublishedPage?
    }

    init(_ site: Site, _ maker: MakerFingerprint, isVerifying: Bool) {
        self.site = site
        self.maker = maker
        self.isVerifying = isVerifying
    }

    /// What there is to do for a share.
    mutating func step(for share: StoredShare, _ manifest: inout Manifest) -> Step {
        guard share.state == .live else { return .nothing }
        var work = Work(share: share)
        let id = ShareID(share.id)
        guard case .success(let record) = share.record else {
            work.isUrgent = id.map(site.hasPage(of:)) ?? false
            return .make(work)
        }
        guard let id, let row = share.digests else { return .make(work) }
        guard let known = manifest.page(of: id) else {
            work.isUrgent = site.hasPage(of: id)
            return .make(work)
        }
        work.isRepeated = known.row == row && known.maker == maker.of(record)
        guard known.row.masks == row.masks, site.holds(known.files, of: id) else {
            work.isUrgent = site.hasPage(of: id)
            return .make(work)
        }
        if known.row == row { work.standing = known.files }
        guard work.isRepeated, !isVerifying, holds(known.files.assets, &manifest) else {
            return .make(work)
        }
        return .keep(id, known.files, warnings: known.warnings + maker.warnings(of: record))
    }

    /// Whether style sheets are still as they were published.
    private mutating func holds(_ names: [String], _ manifest: inout Manifest) -> Bool {
        for name in names where !holds(name, &manifest) { return false }
        return true
    }

    private mutating func holds(_ name: String, _ manifest: inout Manifest) -> Bool {
        if assets.contains(name) { return true }
        let isRight = manifest.asset(name).map(site.holds) ?? false
        // A sheet that is not right is looked at again: the first page that uses it mends it.
        if isRight { assets.insert(name) }
        return isRight
    }
}
