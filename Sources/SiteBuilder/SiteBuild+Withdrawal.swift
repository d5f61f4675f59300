import ShareModel
import ShareStore
import SitePublisher

extension SiteBuild {
    /// Takes away the pages of shares that are revoked, expired or gone, within the run's part.
    func withdrawDead(
        _ store: borrowing ShareStore, from site: Site
    ) throws(BuildError) -> Int {
        try underLock(of: site) { lock throws(BuildError) in
            // Read under the lock: the API writes a page when its row is there, so that a page which
            // it has just published is not taken for a dead one.
            let live = try liveIDs(in: store)
            return try published { () throws(PublishError) in
                let dead = try site.publishedIDs { id in
                    !live.contains(id.text) && options.part.contains(id.text)
                }
                return try site.withdraw(dead, under: lock)
            }
        }
    }

    /// Takes away the pages of shares whose masks have changed since, and of those whose rows can no longer
    /// be read: what a run does that can make no page.
    func withdrawOvertaken(
        _ store: borrowing ShareStore, from site: Site, _ manifest: inout Manifest
    ) throws(BuildError) {
        var reader = try PortionReader(
            store, options.part, now: options.now, key: manifest.key)
        while true {
            let ids = try reader.portion { overtaken($0, &manifest) }
            if ids.isEmpty { return }
            try underLock(of: site) { lock throws(BuildError) in
                _ = try published { () throws(PublishError) in
                    try site.withdraw(Set(ids), under: lock)
                }
            }
        }
    }

    private func overtaken(_ share: StoredShare, _ manifest: inout Manifest) -> ShareID? {
        guard share.state == .live, let id = ShareID(share.id) else { return nil }
        guard case .success = share.record, let row = share.digests else { return id }
        guard let known = manifest.page(of: id) else { return nil }
        return known.row.masks == row.masks ? nil : id
    }
}
