import ShareModel
import ShareStore
import SiteBuilder
import SystemPackage

/// Tells the owner of a share what a stranger learns from its page; ends with 65 where the page
/// would be refused.
struct ExposureOutput {
    private let root: FilePath
    /// What is reported on.
    private let name: String
    private let record: ShareRecord
    /// The share as it is stored, where there is one.
    private let share: ShareSummary?
    /// When the share ends, or would end.
    private let expiresAt: Timestamp?
    /// Whether the report is on what would be stored.
    private let isDraft: Bool

    /// Reports on what would be stored.
    init(root: FilePath, draft: ShareDraft, of resume: String) {
        name = draft.live.map { "share \($0.id)" } ?? "resume " + ErrorText.quotable(resume)
        self.root = root
        record = draft.record
        share = draft.live
        expiresAt = draft.expiresAt
        isDraft = true
    }

    /// Reports on what is stored.
    init(root: FilePath, share: ShareSummary, record: ShareRecord) {
        name = "share " + ErrorText.quotable(share.id)
        self.root = root
        self.record = record
        self.share = share
        expiresAt = share.expiresAt
        isDraft = false
    }

    func write(asJSON isJSON: Bool) throws {
        let maker = PageMaker(renderer: try Materials(root: root).renderer)
        let product: PageMaker.Product
        switch maker.make(record) {
        case .success(let page): product = page
        case .failure(let refusal):
            if isJSON { try Console.print(.object(facts + [("refused", refusal.json)])) }
            RefusalNote.write(refusal, of: name)
            throw Failure.badData(RefusalNote.message)
        }
        // The page could be made of it, so nothing in it can be wrong.
        let report: ExposureReport
        do throws(SnapshotError) { report = try ExposureReport(on: record) } catch {
            throw Failure.badData("\(error)")
        }
        if isJSON {
            let warnings = JSONValue.array(product.warnings.map { .string($0) })
            return try Console.print(.object(facts + report.members + [("warnings", warnings)]))
        }
        for warning in product.warnings { Console.note("\(name): warning: \(warning)") }
        var page = TerminalPage(isStyled: Console.isStyled)
        head(of: &page)
        ExposureText(report).write(to: &page)
        foot(of: &page)
        try Console.write(Array(page.text.utf8))
    }

    private var facts: [(key: String, value: JSONValue)] {
        [
            ("stored", .bool(!isDraft)), ("shareId", share.map { .string($0.id) } ?? .null),
            ("shareUrl", share.map { .string($0.url) } ?? .null),
            ("state", share.map { .string($0.state.rawValue) } ?? .null),
            ("expiresAt", expiresAt.map { .string($0.description) } ?? .null),
        ]
    }

    private func head(of page: inout TerminalPage) {
        if isDraft { page.paragraph("Nothing is stored. This is what the page would tell.") }
        guard let share else { return }
        page.paragraph(
            "\(isDraft ? "Shared already" : "Share"), \(share.state.rawValue): \(share.url)")
        if isDraft {
            page.paragraph("It keeps its content; what you name now is hidden as well.")
        }
    }

    private func foot(of page: inout TerminalPage) {
        page.gap()
        if isDraft {
            page.paragraph("To share it like this, run the command again without --dry-run.")
        } else if let share, share.state == .live {
            page.paragraph(
                "To hide more: sharepage share create \(share.resumeID) with --blur or --alias. The "
                    + "link stays.")
        }
    }
}

extension Refusal {
    /// The refusal as an object.
    var json: JSONValue {
        .object([
            ("code", .string(code.rawValue)),
            ("reasons", .array(reasons.map { .string($0) })),
        ])
    }
}
