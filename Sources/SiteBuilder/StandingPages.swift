import LeakCheck
import ShareModel
import ShareStore
import SitePublisher

/// Holds published pages against what their rows hide now, without a theme to make new ones with.
struct StandingPages: ~Copyable {
    let site: Site
    private var reader: SiteReader

    init(of site: Site) throws(BuildError) {
        self.site = site
        do throws(PublishError) {
            reader = try SiteReader(PublishedSite(reading: site.outputPath, state: site.statePath))
        } catch { throw .publish(error) }
    }

    /// Whether the check finds nothing in a page, whoever made it, of what its row hides.
    ///
    /// There is no twin that would tell the theme's own words from the person's, so that a page goes
    /// which shows a hidden name that the theme says too. What cannot be read is not proven.
    mutating func isProven(_ id: ShareID, of record: ShareRecord) -> Bool {
        guard let snapshot = try? ShareSnapshot(decoding: record),
            let resume = try? MaskedResume(masking: snapshot),
            let page = try? reader.page(of: id)
        else { return false }
        // A hidden photo is no text that could be found.
        let isWithoutPhoto = resume.personal.photo(.photo) == nil
        guard !isWithoutPhoto || !page.contains("photo/\(id)".utf8) else { return false }
        let file = CheckedFile(name: "", bytes: page, kind: .html)
        let leaks = try? LeakChecker(snapshot).check([file]) { [] }
        return leaks?.isEmpty ?? false
    }
}
