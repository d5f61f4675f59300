import ShareModel
import SharePages
import ShareStore
import SitePublisher

extension SharePublisher {
    /// Publishes a page, or the one that another call has made necessary meanwhile; none where the share
    /// was withdrawn.
    func publish(
        _ product: PageMaker.Product, of share: CreatedShare, for request: ShareRequest,
        in database: borrowing ResumeDatabase
    ) throws(SharingError) {
        var product = product
        var mark = share.mark
        // Each round that fails means that another call has changed the row, and publishes it.
        for _ in 0..<100 {
            if try put(product.page, mark, database) { return }
            guard let newer = try row(of: share.shareID, userID: request.userID, in: database)
            else {
                // Withdrawn meanwhile. Who does that may not have come to the page yet, which may
                // show what this call hides.
                return try withdraw(page: share.shareID)
            }
            switch maker.make(newer.record) {
            case .success(let made): product = made
            case .failure(let refusal):
                try withdraw(page: share.shareID)
                throw .refused(refusal, isStored: true)
            }
            mark = newer.mark
        }
        throw .store(.busy(site.statePath))
    }

    /// The row as it stands now; `nil` where it was withdrawn, whose page must not come back.
    func row(
        of id: String, userID: String, in database: borrowing ResumeDatabase
    ) throws(SharingError) -> (record: ShareRecord, mark: ShareMark)? {
        do throws(StoreError) {
            let row = try database.readShare(id, userID: userID)
            guard row.summary.state == .live else { return nil }
            return (row.record, .revision(row.summary.revision))
        } catch { throw .store(error) }
    }

    /// Writes a page where its row is still the one that it was made from, and says whether it is.
    func put(
        _ page: Page, _ mark: ShareMark, _ database: borrowing ResumeDatabase
    ) throws(SharingError) -> Bool {
        var failure: StoreError?
        var outcome: PageOutcome?
        do throws(PublishError) {
            // Staged under the lock too: a run that starts empties the staging folder.
            let lock = try site.lockPages()
            var writer = try SiteWriter(site, gzip: gzip)
            try writer.stage(page)
            outcome = try writer.commit(under: lock) { id in
                do throws(StoreError) { return try database.mark(ofLive: id.text) == mark } catch {
                    failure = error
                    return false
                }
            }.first?.outcome
            switch outcome {
            case .written?:
                try site.removePhotos(
                    of: [page.id], keeping: Set([page.photo?.name].compactMap(\.self)),
                    under: lock)
            // Who wrote it may not have come to make its name durable.
            case .unchanged?: try site.sync(under: lock)
            case .overtaken?, nil: break
            }
        } catch { throw .publish(error) }
        if let failure { throw .store(failure) }
        return outcome == .written || outcome == .unchanged
    }

    /// Takes a page away.
    func withdraw(page id: String) throws(SharingError) {
        guard let id = ShareID(id) else { return }
        do throws(PublishError) { try site.withdraw(id, under: site.lockPages()) } catch {
            throw .publish(error)
        }
    }
}
