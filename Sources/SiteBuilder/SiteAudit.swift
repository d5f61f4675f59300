import LeakCheck
import ShareModel
import SharePages
import ShareStore
import SitePublisher

/// Holds a published site against the database and the templates as they are now; writes nothing.
///
/// Each file is compared byte for byte with what a run would publish, so nothing in it goes unseen,
/// and each that differs is searched for what its share hides. It takes no lock that a run would wait for.
public struct SiteAudit: Sendable {
    private let options: SiteBuild.Options

    /// Prepares an audit; what the options say about writing is not used.
    public init(_ options: SiteBuild.Options) {
        self.options = options
    }

    /// Looks at the whole site.
    ///
    /// While a run is at work there is nothing to say about a site, so that is an error.
    ///
    /// - Parameter progress: told now and then how many shares are done, and of how many.
    public func run(
        progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) throws(BuildError) -> AuditReport {
        try options.requireApart()
        let store = try openStore()
        let site = try openSite()
        let materials = try Materials(root: options.root)
        let maker = materials.pageMaker
        var all = try audit(store, site, maker, progress)
        try published { () throws(PublishError) in try auditFrame(materials, of: site, &all) }
        all = try auditStrays(site, maker, all)
        if !all.findings.isEmpty {
            // What was found may be the doing of a run that began meanwhile.
            try published { () throws(PublishError) in try site.requireNoRun() }
        }
        var report = AuditReport(
            pages: all.contents.pages.count, refused: all.refused, faults: all.faults,
            findings: all.findings)
        report.sort()
        return report
    }

    // MARK: Steps

    private func openStore() throws(BuildError) -> ShareStore {
        do throws(StoreError) {
            return try ShareStore(reading: options.database, immutable: options.isImmutable)
        } catch { throw .store(error) }
    }

    private func openSite() throws(BuildError) -> PublishedSite {
        try published { () throws(PublishError) in
            let site = try PublishedSite(reading: options.output, state: options.state)
            try site.requireNoRun()
            return site
        }
    }

    /// Looks at the pages of all shares: in each round, every worker takes a portion of them.
    private func audit(
        _ store: borrowing ShareStore, _ site: PublishedSite, _ maker: PageMaker,
        _ progress: (_ done: Int, _ total: Int) -> Void
    ) throws(BuildError) -> ShareAuditor.Outcome {
        var reader = try PortionReader(store, .all, now: options.now)
        var all = ShareAuditor.Outcome()
        while true {
            var portions: [AuditPortion] = []
            while portions.count < max(options.jobs, 1) {
                let shares = try reader.portion { $0 }
                if shares.isEmpty { break }
                portions.append(
                    AuditPortion(shares: shares, site: site, maker: maker, options: options))
            }
            if portions.isEmpty { return all }
            for outcome in Workers.map(portions, { $0.run() }) { all.add(try outcome.get()) }
            progress(reader.seen.count, reader.total)
        }
    }

    /// Looks at what is the same whatever the shares are.
    private func auditFrame(
        _ materials: Materials, of site: PublishedSite, _ all: inout ShareAuditor.Outcome
    ) throws(PublishError) {
        var reader = try SiteReader(site, gzip: options.gzip)
        var files = [ExpectedFile.marker]
        for asset in materials.renderer.notFound.assets {
            files.append(ExpectedFile(asset: asset))
            all.contents.assets.insert(asset.name)
        }
        for (path, bytes) in materials.publicFiles {
            guard let file = ExpectedFile(publicFile: path, bytes: bytes) else {
                throw .unusableName(path)
            }
            files.append(file)
            all.contents.publicFiles.insert(path)
        }
        for file in files {
            all.findings += try FileAudit(file, as: .binary, through: &reader).findings(of: nil)
        }
        for (path, fault) in try site.folderFaults(for: all.contents) {
            all.findings.append(AuditFinding(file: path, share: nil, fact: .faultyFolder(fault)))
        }
    }

    /// Looks at what is in the folders besides; pages first, since they say which assets are used.
    private func auditStrays(
        _ site: PublishedSite, _ maker: PageMaker, _ all: ShareAuditor.Outcome
    ) throws(BuildError) -> ShareAuditor.Outcome {
        let auditor = try ShareAuditor(site, maker: maker, gzip: options.gzip)
        var audit = StrayAudit(all, auditor: auditor, options: options)
        let contents = audit.all.contents
        try audit.audit(
            try published { () throws(PublishError) in
                try site.straysOfShares(beside: contents, gzip: options.gzip)
            })
        let more = audit.all.contents
        try audit.audit(
            try published { () throws(PublishError) in
                try site.otherStrays(beside: more, gzip: options.gzip)
            })
        return audit.all
    }

    private func published<Result>(
        _ work: () throws(PublishError) -> Result
    ) throws(BuildError) -> Result {
        do throws(PublishError) { return try work() } catch { throw .publish(error) }
    }
}
