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

    /// Takes away the pages that may show what their rows hide, and gives how many went: what a run does
    /// that can make no page.
    ///
    /// A row that can no longer be read does not say what it hides.
    func withdrawOvertaken(
        _ store: borrowing ShareStore, from site: Site, _ manifest: inout Manifest
    ) throws(BuildError) -> Int {
        var pages = try StandingPages(of: site, root: options.root)
        var reader = try PortionReader(
            store, options.part, now: options.now, key: manifest.key)
        var count = 0
        var photos = NameSet()
        while true {
            let ids = try reader.portion { share in
                isOvertaken(share, &pages, &manifest, &photos) ? ShareID(share.id) : nil
            }
            if ids.isEmpty { break }
            count += try underLock(of: site) { lock throws(BuildError) in
                try published { () throws(PublishError) in
                    try site.withdraw(Set(ids), under: lock)
                }
            }
        }
        // What no page shows is nobody's, and may be what a page showed before.
        let seen = reader.seen
        try underLock(of: site) { lock throws(BuildError) in
            try published { () throws(PublishError) in
                try site.removePhotos(under: lock) { id, name in
                    seen.contains(id.text) && !photos.contains(name)
                }
            }
        }
        return count
    }

    private func isOvertaken(
        _ share: StoredShare, _ pages: inout StandingPages, _ manifest: inout Manifest,
        _ photos: inout NameSet
    ) -> Bool {
        guard share.state == .live, let id = ShareID(share.id) else { return false }
        guard case .success(let record) = share.record, let row = share.digests else { return true }
        // A page that another run or the API has made, or whoever restored a backup, is read.
        guard let known = manifest.page(of: id), pages.site.holds(known.files, of: id) else {
            guard pages.site.hasPage(of: id) else { return false }
            guard let page = pages.proven(id, of: record) else { return true }
            if let name = page.photoName { photos.insert(name) }
            return false
        }
        guard known.row.masks == row.masks else { return true }
        if let name = known.files.photoName { photos.insert(name) }
        return false
    }
}
