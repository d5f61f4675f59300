import ShareModel
import ShareServer
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
    /// Whether the report is on what would be stored.
    private let isDraft: Bool
    private let answer: ExposureAnswer
    /// What is to be told beside the report.
    private let notes: [String]

    /// Reports on what would be stored.
    init(root: FilePath, draft: ShareDraft, of resume: String, notes: [String] = []) {
        self.notes = notes
        name = draft.live.map { "share \($0.id)" } ?? "resume " + ErrorText.quotable(resume)
        self.root = root
        record = draft.record
        share = draft.live
        isDraft = true
        answer = ExposureAnswer(draft)
    }

    /// Reports on what is stored.
    init(root: FilePath, share: ShareSummary, record: ShareRecord) {
        name = "share " + ErrorText.quotable(share.id)
        self.root = root
        self.record = record
        self.share = share
        isDraft = false
        notes = []
        answer = ExposureAnswer(share, record: record)
    }

    func write(asJSON isJSON: Bool) throws {
        let maker = try Materials(root: root).pageMaker
        if isJSON { return try writeJSON(by: maker) }
        let product: PageMaker.Product
        switch maker.make(record) {
        case .success(let page): product = page
        case .failure(let refusal):
            RefusalNote.write(refusal, of: name)
            throw Failure.badData(RefusalNote.message)
        }
        // The page could be made of it, so nothing in it can be wrong.
        let report: ExposureReport
        do throws(SnapshotError) { report = try ExposureReport(on: record) } catch {
            throw Failure.badData("\(error)")
        }
        for note in notes { Console.note(note) }
        for warning in product.warnings + report.emptyMasks.map(\.sentence) {
            Console.note("\(name): warning: \(warning)")
        }
        var page = TerminalPage(isStyled: Console.isStyled)
        head(of: &page)
        ExposureText(report).write(to: &page)
        foot(of: &page)
        try Console.write(Array(page.text.utf8))
    }

    private func writeJSON(by maker: PageMaker) throws {
        switch answer.json(by: maker, notes: notes) {
        case .success(let bytes): try Console.write(bytes + [UInt8(ascii: "\n")])
        case .failure(let refusal):
            try Console.print(answer.json(refusal))
            RefusalNote.write(refusal, of: name)
            throw Failure.badData(RefusalNote.message)
        }
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
