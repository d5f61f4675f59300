import LeakCheck
import ShareModel

/// A published page, whoever made it.
struct StandingPage {
    let bytes: [UInt8]
    /// Whether it shows a photo.
    let hasPhoto: Bool

    /// Whether nothing is found in the page of what a row hides.
    ///
    /// There is no twin that would tell the theme's own words from the person's, so that a page is not
    /// proven which shows a hidden name that the theme says too. What cannot be read is not proven.
    func isProven(by record: ShareRecord) -> Bool {
        guard let snapshot = try? ShareSnapshot(decoding: record),
            let resume = try? MaskedResume(masking: snapshot)
        else { return false }
        // A hidden photo is no text that could be found.
        guard !hasPhoto || resume.personal.photo(.photo) != nil else { return false }
        let file = CheckedFile(name: "", bytes: bytes, kind: .html)
        let leaks = try? LeakChecker(snapshot).check([file], twin: { [] })
        return leaks?.isEmpty ?? false
    }
}
