import ShareModel
import SharePages
import SiteBuilder
import SystemPackage

/// What holds for the page of every resume whose texts are short lines: of one name alone, of marks or
/// pictures, without a letter, cut off in the middle of a form.
///
/// Names that are ordinary words may stay where nothing shows that they are names, so no property says that
/// they are gone: the checker of the page does.
enum LineProperties {
    static func check(_ bytes: [UInt8]) throws(Finding) {
        guard let maker = PageProperties.maker else { throw Finding("no themes") }
        var source = ByteSource(bytes)
        let record = LinePlan(&source).record
        switch maker.make(record) {
        case .failure(let refusal):
            try require(
                refusal.code != .unchecked && refusal.code != .fault,
                "the page cannot be checked: \(refusal)")
        case .success(let product):
            _ = try PageText(product.page.html)
            guard case .success(let again) = maker.make(record) else {
                throw Finding("made again, the page is refused")
            }
            try require(again.page.html == product.page.html, "made again, the page differs")
        }
        // What the owner is told of it is made by other code, over the same texts.
        do throws(SnapshotError) { _ = try ExposureReport(on: record) } catch { return }
    }
}
