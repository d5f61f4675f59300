import ShareModel
import SharePages
public import ShareStore
import SitePublisher
public import SystemPackage

/// Makes and withdraws one share at a time, the row and the page together, beside a run.
///
/// A page is made and checked in memory, then the row is committed, then the page is written and
/// synced: who is told of a share has both. Only the short page lock is taken, so a run of `render`
/// keeps nobody waiting, and under it the row is looked at anew, so that of two calls the one that
/// hides more has the last word.
public struct SharePublisher: Sendable {
    let site: Site
    /// Makes the pages.
    public let maker: PageMaker
    let gzip: Bool

    /// Opens a site beside a run, and publishes what is the same whatever the shares are.
    ///
    /// - Parameter isIsolated: whether each page is made in a process of its own, so that this one lives
    ///   on whatever becomes of it.
    public init(
        _ materials: Materials, output: FilePath, state: FilePath? = nil, gzip: Bool = true,
        isIsolated: Bool = false
    ) throws(BuildError) {
        do throws(PublishError) {
            site = try Site(opening: output, state: state, durability: .each, for: .pages)
            maker = isIsolated ? materials.isolatedPageMaker : materials.pageMaker
            self.gzip = gzip
            // Staged under the lock: a run that starts empties the staging folder.
            let lock = try site.lockPages()
            var writer = try SiteWriter(site, gzip: gzip)
            for asset in materials.renderer.notFound.assets { try writer.stage(asset: asset) }
            for file in materials.publicFiles {
                try writer.stage(publicFile: file.path, bytes: file.bytes)
            }
            try writer.commit(under: lock)
        } catch { throw .publish(error) }
    }

    /// The state folder, which lies outside of what is served.
    public var statePath: FilePath { site.statePath }

    /// Makes sure that the site still stands where it was opened, and may be written.
    public func requirePlace() throws(BuildError) {
        do throws(PublishError) { try site.requirePlace() } catch { throw .publish(error) }
    }

    /// Shares a resume, or adds masks to the share that it has, and publishes the page.
    public func create(
        _ request: ShareRequest, in database: borrowing ResumeDatabase, now: Timestamp = .now
    ) throws(SharingError) -> CreatedShare {
        var draft: Result<PageMaker.Product, Refusal>?
        let share: CreatedShare
        do throws(StoreError) {
            share = try database.createShare(request, now: now) { record in
                let result = maker.make(record)
                draft = result
                if case .success = result { return true }
                return false
            }
        } catch {
            guard error == .notApproved, case .failure(let refusal)? = draft else {
                throw .store(error)
            }
            throw try refuse(refusal, of: request, in: database)
        }
        guard case .success(let product)? = draft else { throw .store(.notApproved) }
        do throws(SharingError) {
            try publish(product, of: share, for: request, in: database)
        } catch {
            // What is to be hidden is stored and not yet hidden: no page is better than the old one.
            if share.reused, share.changed { try? withdraw([share.shareID]) }
            throw error
        }
        // A share that ended before this one was made may still have its page: who ended it could not
        // take it away.
        try withdrawEnded(request, in: database, now: now)
        return share
    }

    /// Withdraws the share of a resume; its page is gone when this returns.
    ///
    /// - Returns: the share; `nil` where the resume is not shared.
    public func revoke(
        resume id: String, of userID: String, in database: borrowing ResumeDatabase,
        now: Timestamp = .now
    ) throws(SharingError) -> ShareSummary? {
        let share: ShareSummary?
        let ended: [String]
        do throws(StoreError) {
            share = try database.revokeShare(ofResume: id, of: userID, now: now)
            // More than one, since an earlier call may have ended between its two steps.
            ended = try database.endedShares(ofResume: id, of: userID, limit: 4, now: now)
        } catch {
            // On a full disk the row stays as it is; the page needs no space to go.
            if let live = try? database.liveShare(ofResume: id, of: userID, now: now) {
                try? withdraw([live.id])
            }
            throw .store(error)
        }
        do throws(PublishError) { try withdraw(ended) } catch { throw .publish(error) }
        return share
    }

    // MARK: Steps

    /// Says no to a share; the page of one that was there goes.
    private func refuse(
        _ refusal: Refusal, of request: ShareRequest, in database: borrowing ResumeDatabase
    ) throws(SharingError) -> SharingError {
        let isStored: Bool
        do throws(StoreError) {
            isStored = try database.mark(ofLive: refusal.id) != nil
        } catch { throw .store(error) }
        if isStored {
            do throws(PublishError) { try withdraw([refusal.id]) } catch { throw .publish(error) }
        }
        return .refused(refusal, isStored: isStored)
    }

    private func withdrawEnded(
        _ request: ShareRequest, in database: borrowing ResumeDatabase, now: Timestamp
    ) throws(SharingError) {
        let ended: [String]
        do throws(StoreError) {
            ended = try database.endedShares(
                ofResume: request.resumeID, of: request.userID, limit: 4, now: now)
        } catch { throw .store(error) }
        do throws(PublishError) { try withdraw(ended) } catch { throw .publish(error) }
    }

    private func withdraw(_ ids: [String]) throws(PublishError) {
        let ids = Set(ids.compactMap { ShareID($0) })
        guard !ids.isEmpty else { return }
        try site.withdraw(ids, under: site.lockPages())
    }
}
