import ShareModel
public import ShareStore
import SitePublisher

/// What is left to do where a call was ended between its row and its page: the row has the say.
extension SharePublisher {
    /// How many shares are looked at whatever the times of their pages say: calls that were at work at once
    /// may have changed a row before the page of an earlier change was written.
    private static let latest = 256
    /// The most pages that are made before the first call is answered; `render` makes the others.
    private static let most = 1000

    /// Takes away the pages of shares that are over, and makes those anew that are older than their rows.
    ///
    /// A page that cannot be made anew goes: it may show what its row hides.
    public func repair(
        in database: borrowing ResumeDatabase, now: Timestamp = .now
    ) throws(BuildError) {
        var over = NameSet()
        var stale: [ShareChange] = []
        var count = 0
        do throws(StoreError) {
            try database.forEachChange(now: now) { change in
                guard !change.isOver else {
                    over.insert(change.id)
                    return
                }
                count += 1
                guard let id = ShareID(change.id), stale.count < Self.most else { return }
                let isOld = site.hasPage(of: id) && !isCurrent(id, changed: change.time)
                if isOld || count <= Self.latest { stale.append(change) }
            }
        } catch { throw .store(error) }
        do throws(PublishError) {
            var dead = try site.publishedIDs { over.contains($0.text) }
            for change in stale
            where (try? refresh(change.id, of: change.userID, changed: change.time, in: database))
                == nil
            {
                if let id = ShareID(change.id), !isCurrent(id, changed: change.time) {
                    dead.insert(id)
                }
            }
            if !dead.isEmpty { try site.withdraw(dead, under: site.lockPages()) }
        } catch { throw .publish(error) }
    }

    /// Whether a live share has its page as its row stands; a page that is missing or older is made first.
    public func confirm(
        _ share: ShareSummary, of userID: String, in database: borrowing ResumeDatabase
    ) throws(SharingError) -> Bool {
        if let id = ShareID(share.id), isCurrent(id, changed: share.updatedAt) { return true }
        return try refresh(share.id, of: userID, changed: share.updatedAt, in: database)
    }

    /// Takes away what is left of the pages of a resume's shares that are over.
    public func withdrawLeftovers(
        ofResume id: String, of userID: String, in database: borrowing ResumeDatabase
    ) throws(SharingError) {
        let ended: [String]
        do throws(StoreError) {
            ended = try database.endedShares(ofResume: id, of: userID, limit: 4)
        } catch { throw .store(error) }
        for id in ended.compactMap({ ShareID($0) }) where site.hasPage(of: id) {
            try withdraw(page: id.text)
        }
    }

    /// Whether a page was written after its row was changed last.
    private func isCurrent(_ id: ShareID, changed: Timestamp?) -> Bool {
        guard let changed, let written = site.pageTime(of: id) else { return false }
        return written >= changed.milliseconds
    }

    /// Makes a live share's page of its row as it stands, and says whether it has one now.
    ///
    /// A fault of ours, as where no page worker can be had, says nothing against a page that was written
    /// after its row was changed.
    private func refresh(
        _ id: String, of userID: String, changed: Timestamp?,
        in database: borrowing ResumeDatabase
    ) throws(SharingError) -> Bool {
        // Each round that fails means that a call has changed the row, and publishes it.
        for _ in 0..<100 {
            guard let newer = try row(of: id, userID: userID, in: database) else {
                try withdraw(page: id)
                return false
            }
            switch maker.make(newer.record) {
            case .success(let product):
                if try put(product.page, newer.mark, database) { return true }
            case .failure(let refusal):
                if refusal.code == .fault, let id = ShareID(id), isCurrent(id, changed: changed) {
                    return true
                }
                try withdraw(page: id)
                return false
            }
        }
        throw .store(.busy(site.statePath))
    }
}
