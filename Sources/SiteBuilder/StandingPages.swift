import ShareModel
import ShareStore
import SitePublisher
import SystemPackage

/// Holds published pages against what their rows hide now, without a theme to make new ones with.
struct StandingPages: ~Copyable {
    let site: Site
    private var reader: SiteReader
    /// Where pages are read, if not in this process.
    private let apart: IsolatedPageMaker?

    /// - Parameter root: the folder of the themes, which are not read.
    init(of site: Site, root: FilePath) throws(BuildError) {
        self.site = site
        apart =
            FaultRecovery.isUnderWay ? IsolatedPageMaker(workers: PageWorkers(root: root)) : nil
        do throws(PublishError) {
            reader = try SiteReader(PublishedSite(reading: site.outputPath, state: site.statePath))
        } catch { throw .publish(error) }
    }

    /// A page in which nothing is found of what its row hides, and the photo that it shows.
    struct Proven {
        let photoName: String?
    }

    /// A page, whoever made it, if the check finds nothing in it of what its row hides.
    mutating func proven(_ id: ShareID, of record: ShareRecord) -> Proven? {
        guard let bytes = try? reader.page(of: id) else { return nil }
        let photoName = SiteLayout.photoName(of: id, in: bytes)
        let page = StandingPage(bytes: bytes, hasPhoto: photoName != nil)
        let isProven =
            apart?.isProven(page.bytes, of: record, hasPhoto: page.hasPhoto)
            ?? page.isProven(by: record)
        return isProven ? Proven(photoName: photoName) : nil
    }
}
