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
        let build = SiteBuild(options)
        let materials = try Materials(root: options.root)
        let site = try build.openSite()
        _ = try build.published { () throws(PublishError) in
            try PublishedFrame(materials, to: site, gzip: options.gzip)
        }
        var report = BuildReport()
        let product =
            snapshot.isLive(at: options.now)
            ? PageMaker(renderer: materials.renderer).make(snapshot.record) : nil
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
}
