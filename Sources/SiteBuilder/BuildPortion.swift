import ShareModel
import SharePages
import ShareStore
import SitePublisher

/// Makes and publishes the pages of some shares: the work of one thread.
struct BuildPortion: Sendable {
    let works: [PagePlan.Work]
    let site: Site
    let maker: PageMaker
    let fingerprint: MakerFingerprint
    let options: SiteBuild.Options
    let key: StateKey
    /// Whether a page that cannot be published is to be taken away.
    let isUrgent: Bool

    /// How many shares a thread takes at once: enough for its set-up not to count.
    static let size = 256
    /// How many bytes of JSON it takes at once, so that memory does not grow with the shares' size.
    static let byteLimit = 8 << 20

    /// What became of the shares.
    struct Outcome: Sendable {
        var report = BuildReport()
        var contents = SiteContents()
        /// What was published, to be noted for the next run.
        var pages: [(id: ShareID, record: PageRecord)] = []
        var assets: [PublishedAsset] = []
        /// The paths of the style sheets that had to be written.
        var writtenFiles: [String] = []
        /// Why urgent pages were taken away that should have been replaced.
        var failure: BuildError?
    }

    /// Does the work of several portions at once, a thread for each.
    static func runAll(_ portions: [BuildPortion]) -> [Result<Outcome, BuildError>] {
        Workers.map(portions) { $0.run() }
    }

    private func run() -> Result<Outcome, BuildError> {
        do throws(BuildError) {
            var batch = BuildBatch(
                store: try openStore(), writer: try makeWriter(), for: self)
            for work in works { try batch.add(work) }
            return .success(try batch.finish())
        } catch {
            return .failure(error)
        }
    }

    /// A connection of the thread's own, to see rows as they stand when their pages are published.
    private func openStore() throws(BuildError) -> ShareStore {
        do throws(StoreError) {
            return try ShareStore(reading: options.database, immutable: options.isImmutable)
        } catch { throw .store(error) }
    }

    private func makeWriter() throws(BuildError) -> SiteWriter {
        do throws(PublishError) { return try SiteWriter(site, gzip: options.gzip) } catch {
            throw .publish(error)
        }
    }
}
