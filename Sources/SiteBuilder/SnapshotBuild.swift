public import ShareModel
import SharePages
public import ShareStore
import SitePublisher

extension SnapshotFile {
    /// Whether the share that the file stands for is public at a moment.
    ///
    /// One whose end cannot be read is not: it might be over.
    public func isLive(at now: Timestamp) -> Bool {
        guard !isRevoked else { return false }
        guard let expiresAt else { return true }
        return Timestamp(parsing: expiresAt).map { $0 > now } ?? false
    }
}

extension SiteBuild {
    /// Publishes one snapshot from a file, and touches no other share of the site.
    public static func publish(
        _ snapshot: SnapshotFile, options: Options
    ) throws(BuildError) -> BuildReport {
        try options.requireApart()
        let build = SiteBuild(options)
        let reading = Result { () throws(BuildError) in try Materials(root: options.root) }
        if case .failure(let error) = reading, !Site.exists(at: options.output) { throw error }
        let site = try build.openSite()
        let materials: Materials
        do throws(BuildError) { materials = try reading.get() } catch {
            guard try build.withdraw(snapshot, from: site) else { throw error }
            throw .withdrew(1, after: error)
        }
        _ = try build.published { () throws(PublishError) in
            try PublishedFrame(materials, to: site, gzip: options.gzip)
        }
        var report = BuildReport()
        let product =
            snapshot.isLive(at: options.now)
            ? materials.pageMaker.make(snapshot.record) : nil
        do throws(PublishError) {
            switch product {
            case .success(let product)?:
                var writer = try SiteWriter(site, gzip: options.gzip)
                try writer.stage(product.page)
                let lock = try site.lockPages()
                let outcomes = try writer.commit(under: lock)
                try site.removePhotos(
                    of: [product.page.id],
                    keeping: Set([product.page.photo?.name].compactMap(\.self)), under: lock)
                report.rendered = 1
                report.written = outcomes.count { $0.outcome == .written }
                report.unchanged = outcomes.count { $0.outcome == .unchanged }
                report.warnings = product.warnings.map { (product.page.id.text, $0) }
            case .failure(let refusal)?:
                report.refusals = [refusal]
                fallthrough
            case nil:
                if let id = ShareID(snapshot.record.id) {
                    report.withdrawn = try site.withdraw([id], under: site.lockPages())
                }
            }
            try site.sync(under: site.lockPages())
        } catch { throw .publish(error) }
        return report
    }

    /// Takes away the page of a snapshot of which none can be made, where it may show what is to be
    /// hidden, and says whether there was one.
    private func withdraw(
        _ snapshot: SnapshotFile, from site: Site
    ) throws(BuildError) -> Bool {
        guard let id = ShareID(snapshot.record.id) else { return false }
        var pages = try StandingPages(of: site, root: options.root)
        if snapshot.isLive(at: options.now), pages.proven(id, of: snapshot.record) != nil {
            return false
        }
        return try underLock(of: site) { lock throws(BuildError) in
            try published { () throws(PublishError) in try site.withdraw(id, under: lock) }
        }
    }
}
