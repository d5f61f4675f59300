import ShareModel
import SharePages
import ShareStore
import SitePublisher

/// Makes and publishes the pages of some shares: the work of one thread.
struct BuildPortion: Sendable {
    let shares: [StoredShare]
    let site: Site
    let maker: PageMaker
    let options: SiteBuild.Options

    /// How many shares a thread takes at once: enough for its set-up not to count.
    static let size = 256

    /// What became of the shares.
    struct Outcome: Sendable {
        var report = BuildReport()
        var contents = SiteContents()
    }

    /// Does the work of several portions at once, a thread for each.
    static func runAll(_ portions: [BuildPortion]) -> [Result<Outcome, BuildError>] {
        Workers.map(portions) { $0.run() }
    }

    private func run() -> Result<Outcome, BuildError> {
        do throws(BuildError) {
            var batch = BuildBatch(
                store: try openStore(), writer: try makeWriter(), site: site, maker: maker,
                now: options.now)
            for share in shares { try batch.add(share) }
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
