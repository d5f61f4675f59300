import SharePages
public import ShareStore
import SitePublisher
public import SystemPackage

/// Goes the whole way of a run without writing: themes, database, options, every page.
public enum SiteCheck {
    /// Makes the page of every live share and reports what would be refused.
    ///
    /// - Parameter database: the database, or none to check the themes alone.
    public static func run(
        root: FilePath, database: FilePath?, isImmutable: Bool = false, now: Timestamp = .now
    ) throws(BuildError) -> BuildReport {
        let materials = try Materials(root: root)
        do throws(PublishError) { try materials.requireNames() } catch { throw .publish(error) }
        var report = BuildReport()
        let themes = materials.renderer.themeCounts
        report.good = (themes.themes, themes.languages, nil)
        guard let database else { return report }
        let maker = materials.pageMaker
        do throws(StoreError) {
            var shares = try ShareStore(reading: database, immutable: isImmutable)
                .shares(now: now)
            while let share = try shares.next() {
                guard share.state == .live else { continue }
                switch share.record {
                case .failure(let problem):
                    report.refusals.append(
                        Refusal(id: share.id, code: .unreadable, reasons: ["\(problem)"]))
                case .success(let record):
                    switch maker.make(record) {
                    case .failure(let refusal): report.refusals.append(refusal)
                    case .success(let product):
                        report.unchanged += 1
                        report.warnings += product.warnings.map { (share.id, $0) }
                    }
                }
            }
        } catch { throw .store(error) }
        report.good = (themes.themes, themes.languages, report.published)
        return report
    }
}
