import ShareModel
import SharePages
import ShareStore
import SitePublisher

/// Pages that are made and not yet published.
struct BuildBatch: ~Copyable {
    private let store: ShareStore
    private var writer: SiteWriter
    private let portion: BuildPortion
    private var outcome = BuildPortion.Outcome()
    private var made: [ShareID: Made] = [:]
    private var refused: Set<ShareID> = []
    /// How often a page is made again since its row has changed meanwhile.
    private static let mostRounds = 10

    /// A page with the row that it was made from.
    private struct Made {
        let mark: ShareMark
        let place: RowPlace?
        let row: RowDigests?
        let maker: [UInt8]
        let isRepeated: Bool
        let product: PageMaker.Product
    }

    init(
        store: consuming ShareStore, writer: consuming SiteWriter, for portion: BuildPortion
    ) {
        self.store = store
        self.writer = writer
        self.portion = portion
    }

    /// Makes a share's page, or notes that it must go.
    mutating func add(_ work: PagePlan.Work) throws(BuildError) {
        if let id = make(work.share, work) { try stage(id) }
        if writer.isFull || refused.count >= 256 { try commit() }
    }

    /// Publishes what is left.
    consuming func finish() throws(BuildError) -> BuildPortion.Outcome {
        try commit()
        outcome.assets = writer.publishedAssets
        outcome.writtenFiles = writer.writtenFiles
        return outcome
    }

    // MARK: Making

    /// Makes a live share's page and gives its id, or notes that the share is refused.
    ///
    /// - Parameter work: what is known of its page, where the row has not changed since.
    private mutating func make(_ share: StoredShare, _ work: PagePlan.Work? = nil) -> ShareID? {
        // What is over may have been emptied.
        guard share.state == .live else { return nil }
        let record: ShareRecord
        switch share.record {
        case .failure(let problem):
            refuse(Refusal(id: share.id, code: .unreadable, reasons: ["\(problem)"]))
            return nil
        case .success(let found): record = found
        }
        outcome.report.rendered += 1
        switch portion.maker.make(record) {
        case .failure(let refusal):
            refuse(refusal, standing: work?.standing)
            return nil
        case .success(let product):
            made[product.page.id] = Made(
                mark: share.mark, place: share.place, row: share.digests,
                maker: portion.fingerprint.of(record),
                isRepeated: work?.isRepeated ?? false, product: product)
            return product.page.id
        }
    }

    /// No page can be made of a row that is another one each time: the old one may show what it hides.
    private mutating func refuseMoving(_ id: ShareID) {
        refuse(
            Refusal(
                id: id.text, code: .unreadable,
                reasons: ["the row changes faster than its page is made; run again"]))
    }

    /// Takes a share's page away, but for one that a fault of ours says nothing against.
    private mutating func refuse(_ refusal: Refusal, standing: PublishedPage? = nil) {
        outcome.report.refusals.append(refusal)
        guard let id = ShareID(refusal.id) else { return }
        if refusal.code == .fault, let standing {
            outcome.contents.insert(id, standing)
        } else {
            refused.insert(id)
        }
    }

    private mutating func stage(_ id: ShareID) throws(BuildError) {
        guard let page = made[id]?.product.page else { return }
        do throws(PublishError) { try writer.stage(page) } catch {
            try giveUp([id], after: .publish(error))
        }
    }

    /// An urgent page that cannot be published goes, and the others are tried; any other ends the run.
    private mutating func giveUp(
        _ ids: [ShareID], after error: BuildError
    ) throws(BuildError) {
        guard portion.isUrgent else { throw error }
        outcome.failure = outcome.failure ?? error
        for id in ids {
            made[id] = nil
            refused.insert(id)
        }
    }

    // MARK: Publishing

    /// Takes refused pages away and publishes the others, but for those whose rows have changed.
    private mutating func commit() throws(BuildError) {
        // Others wait for the lock: it is not taken for nothing.
        guard !made.isEmpty || !refused.isEmpty else { return }
        var overtaken: [ShareID]
        do throws(BuildError) {
            overtaken = try publish()
            var rounds = 0
            while !overtaken.isEmpty {
                rounds += 1
                guard rounds <= Self.mostRounds else {
                    for id in overtaken { refuseMoving(id) }
                    break
                }
                try remake(overtaken)
                overtaken = try publish()
            }
        } catch {
            try giveUp(Array(made.keys), after: error)
        }
        // Those that were given up.
        if !refused.isEmpty { _ = try publish() }
    }

    private mutating func remake(_ ids: [ShareID]) throws(BuildError) {
        do throws(StoreError) {
            var shares = try store.shares(
                .only(ids.map(\.text)), now: portion.options.now, key: portion.key)
            while let share = try shares.next() {
                _ = make(share)
            }
        } catch { throw .store(error) }
        for id in ids {
            // It is over, or its row is gone.
            if made[id] == nil { refused.insert(id) } else { try stage(id) }
        }
    }

    /// One commit; gives the shares whose rows have changed since their pages were made.
    private mutating func publish() throws(BuildError) -> [ShareID] {
        var failure: StoreError?
        var overtaken: [ShareID] = []
        let pages: [CommittedPage]
        do throws(PublishError) {
            let flushed = Result { () throws(PublishError) in try writer.flush() }
            let lock = try portion.site.lockPages()
            outcome.report.withdrawn += try portion.site.withdraw(refused, under: lock)
            refused = []
            try flushed.get()
            pages = try writer.commit(under: lock) { id in
                let page = made[id]
                do throws(StoreError) {
                    return try store.mark(of: id.text, at: page?.place) == page?.mark
                } catch {
                    failure = error
                    return false
                }
            }
            try removeOldPhotos(of: pages, under: lock)
        } catch { throw .publish(error) }
        if let failure { throw .store(failure) }
        for page in pages {
            if page.outcome == .overtaken { overtaken.append(page.id) } else { note(page) }
        }
        made = [:]
        return overtaken
    }

    /// Takes away what pages showed before, where that cannot wait for the end of the run.
    private func removeOldPhotos(
        of pages: [CommittedPage], under lock: borrowing PageLock
    ) throws(PublishError) {
        guard portion.isUrgent else { return }
        // Also of pages that stood already: who wrote them may have been killed before this.
        let published = pages.filter { $0.outcome != .overtaken }.map(\.id)
        guard !published.isEmpty else { return }
        let photos = published.compactMap { made[$0]?.product.page.photo?.name }
        try portion.site.removePhotos(of: Set(published), keeping: Set(photos), under: lock)
    }

    /// Notes a page that was published.
    private mutating func note(_ page: CommittedPage) {
        guard let made = made[page.id] else { return }
        if page.outcome == .written {
            outcome.report.written += 1
            if made.isRepeated { outcome.report.mended.append(page.id.text) }
        } else {
            outcome.report.unchanged += 1
        }
        outcome.contents.insert(made.product.page)
        for warning in made.product.warnings {
            outcome.report.warnings.append((page.id.text, warning))
        }
        if let row = made.row, let files = page.files {
            outcome.pages.append(
                (
                    page.id,
                    PageRecord(
                        row: row, maker: made.maker, files: files,
                        warnings: made.product.plainWarnings)
                ))
        }
    }
}

extension SiteContents {
    fileprivate mutating func insert(_ page: Page) {
        pages.insert(page.id.text)
        if let photo = page.photo { photos.insert(photo.name) }
        for asset in page.assets { assets.insert(asset.name) }
    }
}
