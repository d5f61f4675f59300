import ShareModel
import SharePages
import ShareStore
import SitePublisher

/// Pages that are made and not yet published.
struct BuildBatch: ~Copyable {
    private let store: ShareStore
    private var writer: SiteWriter
    private let site: Site
    private let maker: PageMaker
    private let now: Timestamp
    private var outcome = BuildPortion.Outcome()
    private var made: [ShareID: (mark: ShareMark, product: PageMaker.Product)] = [:]
    private var refused: Set<ShareID> = []

    init(
        store: consuming ShareStore, writer: consuming SiteWriter, site: Site, maker: PageMaker,
        now: Timestamp
    ) {
        self.store = store
        self.writer = writer
        self.site = site
        self.maker = maker
        self.now = now
    }

    /// Makes a share's page, or notes that it must go.
    mutating func add(_ share: StoredShare) throws(BuildError) {
        switch make(share) {
        case nil: return
        case .failure(let refusal)?:
            outcome.report.refusals.append(refusal)
            if let id = ShareID(share.id) { refused.insert(id) }
        case .success(let product)?:
            do throws(PublishError) { try writer.stage(product.page) } catch {
                throw .publish(error)
            }
            made[product.page.id] = (share.mark, product)
        }
        if writer.isFull || refused.count >= 256 { try commit() }
    }

    /// Publishes what is left.
    consuming func finish() throws(BuildError) -> BuildPortion.Outcome {
        try commit()
        return outcome
    }

    /// A live share's page; `nil` for a share that is not live.
    private func make(_ share: StoredShare) -> Result<PageMaker.Product, Refusal>? {
        switch share.record {
        case .failure(let problem):
            .failure(Refusal(id: share.id, code: .unreadable, reasons: ["\(problem)"]))
        case .success(let record): share.state == .live ? maker.make(record) : nil
        }
    }

    /// Takes refused pages away and publishes the others, but for those whose rows have changed.
    private mutating func commit() throws(BuildError) {
        // Others wait for the lock: it is not taken for nothing.
        guard !made.isEmpty || !refused.isEmpty else { return }
        var overtaken = try publish()
        var rounds = 0
        while !overtaken.isEmpty {
            // A row that changes faster than we render gets its page from who changes it.
            rounds += 1
            guard rounds <= 10 else { break }
            try remake(overtaken)
            overtaken = try publish()
        }
    }

    private mutating func remake(_ ids: [ShareID]) throws(BuildError) {
        do throws(StoreError) {
            var shares = try store.shares(only: ids.map(\.text), now: now)
            while let share = try shares.next() {
                switch make(share) {
                case nil: if let id = ShareID(share.id) { refused.insert(id) }
                case .failure(let refusal)?:
                    outcome.report.refusals.append(refusal)
                    if let id = ShareID(share.id) { refused.insert(id) }
                case .success(let product)?: made[product.page.id] = (share.mark, product)
                }
            }
        } catch { throw .store(error) }
        for id in ids {
            guard let product = made[id]?.product else { continue }
            do throws(PublishError) { try writer.stage(product.page) } catch {
                throw .publish(error)
            }
        }
    }

    /// One commit; gives the shares whose rows have changed since their pages were made.
    private mutating func publish() throws(BuildError) -> [ShareID] {
        var failure: StoreError?
        var overtaken: [ShareID] = []
        do throws(PublishError) {
            try writer.flush()
            let lock = try site.lockPages()
            outcome.report.withdrawn += try site.withdraw(refused, under: lock)
            refused = []
            let outcomes = try writer.commit(under: lock) { id in
                do throws(StoreError) { return try store.mark(of: id.text) == made[id]?.mark } catch
                {
                    failure = error
                    return false
                }
            }
            for (id, result) in outcomes {
                switch result {
                case .written: outcome.report.written += 1
                case .unchanged: outcome.report.unchanged += 1
                case .overtaken: overtaken.append(id)
                }
            }
        } catch { throw .publish(error) }
        if let failure { throw .store(failure) }
        let late = Set(overtaken)
        for (id, entry) in made where !late.contains(id) { outcome.note(entry.product) }
        made = [:]
        return overtaken
    }
}

extension BuildPortion.Outcome {
    /// Adds a page that was published.
    fileprivate mutating func note(_ product: PageMaker.Product) {
        let page = product.page
        contents.pages.insert(page.id)
        if let photo = page.photo { contents.photos.insert(photo.name) }
        for asset in page.assets { contents.assets.insert(asset.name) }
        for warning in product.warnings { report.warnings.append((page.id.text, warning)) }
    }
}
