import LeakCheck
public import ShareModel
public import SharePages

/// Makes one share's page: decodes, masks, renders, and proves that nothing hidden is in it.
///
/// There is no other way from a row to a page, so no page is published without the check.
public struct PageMaker: Sendable {
    let renderer: PageRenderer
    /// The names of style sheets that a page without a share has too: their bytes, which the names
    /// stand for, hold nothing of anybody.
    private let themeAssets: Set<String>

    /// Makes pages with a renderer.
    public init(renderer: PageRenderer) {
        self.renderer = renderer
        themeAssets = Set(renderer.notFound.assets.map(\.name))
    }

    /// A page that may be published.
    public struct Product: Sendable {
        /// The page.
        public let page: Page
        /// What was done otherwise than the row asks, each as a sentence.
        public let warnings: [String]
    }

    /// Makes the page of a row, or says why it must not be.
    public func make(_ record: ShareRecord) -> Result<Product, Refusal> {
        do throws(SnapshotError) {
            let snapshot = try ShareSnapshot(decoding: record)
            let resume = try MaskedResume(masking: snapshot)
            return check(renderer.render(resume), of: snapshot, masked: resume)
        } catch {
            return .failure(Refusal(id: record.id, code: .invalid, reasons: ["\(error)"]))
        }
    }

    private func check(
        _ rendered: RenderedPage, of snapshot: ShareSnapshot, masked resume: MaskedResume
    ) -> Result<Product, Refusal> {
        let leaks: [Leak]
        do throws(LeakCheckError) {
            leaks = try LeakChecker(snapshot).check(checkedFiles(of: rendered.page)) {
                checkedFiles(of: renderer.render(resume.shapeTwin).page)
            }
        } catch {
            return .failure(
                Refusal(id: snapshot.id.text, code: .unchecked, reasons: ["\(error)"]))
        }
        guard leaks.isEmpty else {
            return .failure(
                Refusal(id: snapshot.id.text, code: .leak, reasons: leaks.map { "\($0)" }))
        }
        let warnings = snapshot.warnings.map { "\($0)" } + rendered.warnings.map { "\($0)" }
        return .success(Product(page: rendered.page, warnings: warnings))
    }

    /// Everything that would be written for the share, as the check reads it.
    func checkedFiles(of page: Page) -> [CheckedFile] {
        var files = [CheckedFile(name: "share/\(page.id).html", bytes: page.html, kind: .html)]
        if let photo = page.photo {
            files.append(
                CheckedFile(name: "photo/\(photo.name)", bytes: photo.bytes, kind: .binary))
        }
        for asset in page.assets where !themeAssets.contains(asset.name) {
            files.append(
                CheckedFile(name: "assets/\(asset.name)", bytes: asset.bytes, kind: .styleSheet))
        }
        return files
    }
}
