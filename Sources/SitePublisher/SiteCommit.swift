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

/// A page that was staged, and what became of it.
public struct CommittedPage: Sendable {
    /// The share that it shows.
    public let id: ShareID
    /// What became of it.
    public let outcome: PageOutcome
    /// Its files as they are now; `nil` where it was overtaken, or somebody is at them.
    public let files: PublishedPage?
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
    ) throws(PublishError) -> [CommittedPage] {
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

    private mutating func publish(
        where isCurrent: (ShareID) -> Bool
    ) throws(PublishError) -> [CommittedPage] {
        if batch.hasChanges { try site.willChange() }
        for file in batch.files {
            try publish(file)
            if !file.isUnchanged { writtenFiles.append(file.folder.path(of: file.name)) }
            if file.folder == .assets, let pair = site.assets.pair(of: file) {
                publishedAssets.append(PublishedAsset(name: file.name, file: pair))
            }
        }
        var outcomes: [CommittedPage] = []
        outcomes.reserveCapacity(batch.pages.count)
        for page in batch.pages {
            guard isCurrent(page.id) else {
                page.discard(from: site.staging)
                outcomes.append(CommittedPage(id: page.id, outcome: .overtaken, files: nil))
                continue
            }
            if let photo = page.photo { try publish(photo) }
            try publish(page.document)
            outcomes.append(
                CommittedPage(
                    id: page.id, outcome: page.isUnchanged ? .unchanged : .written,
                    files: site.files(of: page)))
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

extension Site {
    /// The files of a page that has just been published.
    fileprivate func files(of page: StagedPage) -> PublishedPage? {
        guard let document = share.pair(of: page.document) else { return nil }
        guard let staged = page.photo else {
            return PublishedPage(document: document, photo: nil, assets: page.assets)
        }
        return photo.pair(of: staged).map { pair in
            PublishedPage(
                document: document, photo: .init(name: staged.name, file: pair),
                assets: page.assets)
        }
    }
}

extension Folder {
    fileprivate func pair(of file: StagedFile) -> FilePair? {
        pair(of: file.name, hasCopy: file.hasCopy)
    }
}
