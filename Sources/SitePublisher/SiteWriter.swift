public import ShareModel
public import SharePages
import SystemPackage

/// Writes pages into a site in batches; each worker task has one.
///
/// Staging compresses, compares with what is published, and writes what differs beside the site.
/// Nothing that is served changes until `commit`. What is staged and not committed is removed.
public struct SiteWriter: ~Copyable {
    let site: Site
    private var staging: SiteStaging
    var batch = Batch()
    private var assetNames: Set<String> = []
    /// The content-addressed files that were published, as they are now.
    public internal(set) var publishedAssets: [PublishedAsset] = []
    /// The paths in the site of the content-addressed and public files that were not as they must be, and
    /// were written.
    public internal(set) var writtenFiles: [String] = []

    /// What waits to be published.
    struct Batch {
        /// Assets and public files, which come before the pages that name them.
        var files: [StagedFile] = []
        var pages: [StagedPage] = []
        var byteCount = 0
        var isFlushed = false

        /// Whether publishing the batch changes anything.
        var hasChanges: Bool {
            !files.allSatisfy(\.isUnchanged) || !pages.allSatisfy(\.isUnchanged)
        }

        func discard(from staging: Folder) {
            for file in files { file.discard(from: staging) }
            for page in pages { page.discard(from: staging) }
        }
    }

    /// Makes a writer for one worker task.
    public init(_ site: Site, gzip: Bool = true) throws(PublishError) {
        self.site = site
        staging = try SiteStaging(site, gzip: gzip)
    }

    deinit { batch.discard(from: site.staging) }

    /// The shares whose pages are staged, in order.
    public var stagedIDs: [ShareID] { batch.pages.map(\.id) }

    /// Whether so much is staged that it is time to commit.
    public var isFull: Bool { batch.pages.count >= 256 || batch.byteCount >= 16 << 20 }

    /// Stages a page, its photo and its assets.
    public mutating func stage(_ page: Page) throws(PublishError) {
        for asset in page.assets { try stage(asset: asset) }
        var photo: StagedFile?
        if let file = page.photo {
            guard SiteLayout.share(ofPhoto: file.name) == page.id, SiteLayout.isUsable(file.name)
            else { throw .unusableName(file.name) }
            photo = try stage(file.bytes, as: file.name, in: .photo)
        }
        do throws(PublishError) {
            let document = try stage(page.html, as: SiteLayout.page(page.id), in: .share)
            batch.pages.append(
                StagedPage(
                    id: page.id, photo: photo, document: document,
                    assets: page.assets.map(\.name)))
        } catch {
            photo?.discard(from: site.staging)
            throw error
        }
    }

    /// Stages a content-addressed file; one that this writer had before costs nothing.
    public mutating func stage(asset: PageFile) throws(PublishError) {
        guard !assetNames.contains(asset.name) else { return }
        guard SiteLayout.isUsable(asset.name) else { throw .unusableName(asset.name) }
        batch.files.append(try stage(asset.bytes, as: asset.name, in: .assets))
        assetNames.insert(asset.name)
    }

    /// Stages a file at a path in the site, such as `404.html` or `icons/icon.svg`.
    public mutating func stage(publicFile path: String, bytes: [UInt8]) throws(PublishError) {
        guard var names = SiteLayout.publicNames(path), let name = names.popLast() else {
            throw .unusableName(path)
        }
        batch.files.append(try stage(bytes, as: name, in: .public(names)))
    }

    private mutating func stage(
        _ bytes: [UInt8], as name: String, in folder: SiteFolder
    ) throws(PublishError) -> StagedFile {
        batch.byteCount += bytes.count
        batch.isFlushed = false
        return try staging.stage(bytes, as: name, in: folder)
    }

    /// Drops what is staged; what is published stays as it is.
    public mutating func discard() {
        batch.discard(from: site.staging)
        batch = Batch()
        assetNames = []
    }
}
