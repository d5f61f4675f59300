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

    /// A page in which nothing is found of what its row hides, and the photo that it shows.
    struct Proven {
        let photoName: String?
    }

    /// A page, whoever made it, if the check finds nothing in it of what its row hides.
    ///
    /// There is no twin that would tell the theme's own words from the person's, so that a page goes
    /// which shows a hidden name that the theme says too. What cannot be read is not proven.
    mutating func proven(_ id: ShareID, of record: ShareRecord) -> Proven? {
        guard let snapshot = try? ShareSnapshot(decoding: record),
            let resume = try? MaskedResume(masking: snapshot),
            let page = try? reader.page(of: id)
        else { return nil }
        let photoName = SiteLayout.photoName(of: id, in: page)
        // A hidden photo is no text that could be found.
        guard photoName == nil || resume.personal.photo(.photo) != nil else { return nil }
        let file = CheckedFile(name: "", bytes: page, kind: .html)
        guard let leaks = try? LeakChecker(snapshot).check([file], twin: { [] }), leaks.isEmpty
        else {
            return nil
        }
        return Proven(photoName: photoName)
    }
}
