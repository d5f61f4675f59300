import ShareStore
import SitePublisher

/// Looks at the pages of some shares: the work of one thread.
struct AuditPortion: Sendable {
    let shares: [StoredShare]
    let site: PublishedSite
    let maker: PageMaker
    let options: SiteBuild.Options

    /// Does the work.
    ///
    /// Shares that something was found of are read and looked at anew: row and page may have changed
    /// since the audit began, as when a share is withdrawn.
    func run() -> Result<ShareAuditor.Outcome, BuildError> {
        do throws(BuildError) {
            var all = ShareAuditor.Outcome()
            var suspects: [String] = []
            var auditor = try ShareAuditor(site, maker: maker, gzip: options.gzip)
            for share in shares {
                let outcome = try auditor.audit(share)
                if outcome.findings.isEmpty { all.add(outcome) } else { suspects.append(share.id) }
            }
            guard !suspects.isEmpty else { return .success(all) }
            auditor = try ShareAuditor(site, maker: maker, gzip: options.gzip)
            for share in try options.shares(suspects) { all.add(try auditor.audit(share)) }
            return .success(all)
        } catch {
            return .failure(error)
        }
    }
}

extension SiteBuild.Options {
    /// Some shares as they stand now.
    func shares(_ ids: [String]) throws(BuildError) -> [StoredShare] {
        do throws(StoreError) {
            var rows = try ShareStore(reading: database, immutable: isImmutable)
                .shares(.only(ids), now: now)
            var shares: [StoredShare] = []
            while let share = try rows.next() { shares.append(share) }
            return shares
        } catch { throw .store(error) }
    }
}
