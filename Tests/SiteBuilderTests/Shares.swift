import LeakCheck
import ShareModel
import SharePages

@testable import SiteBuilder

/// Shares that are written as JSON in the tests, with the pages that are made of them.
struct Shares {
    let renderer: PageRenderer
    let maker: PageMaker
    private let direct: DirectPageMaker

    init() throws {
        renderer = PageRenderer(themes: try ThemeLibrary(root: Sandbox.root))
        direct = DirectPageMaker(renderer: renderer)
        maker = PageMaker(direct)
    }

    /// A row of JSON columns.
    static func record(
        _ cvData: String, blur: String = "{}", optional: String = "{}", terms: String = "{}",
        id: String = "share1"
    ) -> ShareRecord {
        ShareRecord(
            id: id, template: nil, locale: nil,
            columns: [
                .cvData: [UInt8](cvData.utf8), .blurOptions: [UInt8](blur.utf8),
                .optionalFields: [UInt8](optional.utf8), .maskTerms: [UInt8](terms.utf8),
            ])
    }

    /// A text as a JSON string.
    static func json(_ text: String) -> String {
        String(decoding: JSONWriter.bytes(of: .string(text)), as: UTF8.self)
    }

    /// The page that a masker would make which hides nothing.
    func unmasked(_ cvData: String, optional: String = "{}", id: String = "share1") throws -> Page {
        let row = Self.record(cvData, optional: optional, id: id)
        return renderer.render(try MaskedResume(masking: ShareSnapshot(decoding: row))).page
    }

    /// The files of a page, as the check is handed them.
    func files(of page: Page) -> [CheckedFile] { direct.checkedFiles(of: page) }

    /// The files of the shape twin of a row.
    func twin(of snapshot: ShareSnapshot) throws -> [CheckedFile] {
        files(of: renderer.render(try MaskedResume(masking: snapshot).shapeTwin).page)
    }
}
