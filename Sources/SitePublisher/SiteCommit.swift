public import ShareModel

/// What became of one staged page.
public enum PageOutcome: Sendable, Equatable {
    /// The page is published now.
    case written
    /// The published page had the same bytes, and was left alone.
    case unchanged
    /// The share has changed since it was read: the page must be made again.
    case overtaken
}

extension SiteWriter {
    /// Makes what is staged durable, as the site asks for, before it takes its names.
    ///
    /// `commit` does this too; to call it first keeps the time short for which the lock is held.
    /// A flush that fails is not tried again: the batch is dropped, since what reached the disk
    /// is unknown from then on.
    public mutating func flush() throws(PublishError) {
        guard site.durability == .batch, !batch.isFlushed, batch.hasChanges else { return }
        do throws(PublishError) {
            try site.staging.syncFileSystem()
            batch.isFlushed = true
        } catch {
            discard()
            throw error
        }
    }

    /// Publishes what is staged: assets first, then each page after its photo.
    ///
    /// `isCurrent` says under the lock whether a share is still as it was when its page was made.
    /// After an error the pages before it are published and the rest is dropped.
    @discardableResult
    public mutating func commit(
        under lock: borrowing PageLock, where isCurrent: (ShareID) -> Bool = { _ in true }
    ) throws(PublishError) -> [(id: ShareID, outcome: PageOutcome)] {
        try flush()
        do throws(PublishError) {
            let outcomes = try publish(where: isCurrent)
            batch = Batch()
            return outcomes
        } catch {
            discard()
            throw error
        }
    }

    private func publish(
        where isCurrent: (ShareID) -> Bool
    ) throws(PublishError) -> [(id: ShareID, outcome: PageOutcome)] {
        for file in batch.files { try publish(file) }
        var outcomes: [(id: ShareID, outcome: PageOutcome)] = []
        outcomes.reserveCapacity(batch.pages.count)
        for page in batch.pages {
            guard isCurrent(page.id) else {
                page.discard(from: site.staging)
                outcomes.append((page.id, .overtaken))
                continue
            }
            if let photo = page.photo { try publish(photo) }
            try publish(page.document)
            outcomes.append((page.id, page.isUnchanged ? .unchanged : .written))
        }
        if site.durability == .each && batch.hasChanges { try site.syncFolders() }
        return outcomes
    }

    private func publish(_ file: StagedFile) throws(PublishError) {
        guard !file.isUnchanged, let folder = try site.folder(file.folder, making: true) else {
            return
        }
        try file.publish(in: folder, from: site.staging)
    }
}
