import ArgumentParser
import ShareModel
import ShareServer
import ShareStore
import SiteBuilder

/// `sharepage share create`.
struct ShareCreateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Freeze a resume into a share and print its link.",
        discussion: """
            Prints what the API's POST answers. A resume that is shared already keeps its link and \
            its frozen content; masks that are named now are added to it, and none is taken away. \
            To share newer content, or with fewer masks, revoke the share first.
            A share whose page would be refused is not made. The page is published by the next \
            render. With --dry-run nothing is stored, and you read what a stranger would learn.
            """)

    @Argument(help: "The resume's id.")
    var resume: String

    @OptionGroup var database: DatabaseOption
    @OptionGroup var user: UserOption
    @OptionGroup var root: RootOption
    @OptionGroup var blur: BlurArguments

    @Option(help: ArgumentHelp("When the share ends: 2027-01-31, or 30d.", valueName: "date"))
    var expires: String?

    @Flag(help: "Store nothing; say what is hidden, what stays, and what may give it away.")
    var dryRun = false

    @Flag(help: "With --dry-run: write the report as one JSON object.")
    var json = false

    func run() throws {
        let now = Timestamp.now
        var request = ShareRequest(resumeID: resume, userID: user.user)
        request.blurOptions = try blur.options()
        if let expires {
            guard let end = Timestamp(expiry: expires, now: now) else {
                throw Failure.usage("--expires: expected a date to come such as 2027-01-31, or 30d")
            }
            request.expiresAt = end
        }
        if dryRun { return try report(on: request, now: now) }
        let share = try create(request, now: now)
        noteEnd(
            share.expiresAt, before: share.formerEnd, wanted: request.expiresAt,
            isReused: share.reused)
        if !share.reused {
            try ImportNotes(
                of: resume, userID: user.user, in: ResumeDatabase(reading: database.path)
            )
            .write()
        }
        if share.reused, !request.blurOptions.isEmpty {
            Console.note("a page that is published shows what it did until the next render")
        }
        try Console.print(ShareAnswer(share).json)
    }

    /// Makes the share once its page has been made and checked.
    private func create(_ request: ShareRequest, now: Timestamp) throws -> CreatedShare {
        let database = try ResumeDatabase(writing: database.path)
        let maker = try Materials(root: root.find()).pageMaker
        var refusal: Refusal?
        let imported = ImportNotes(of: resume, userID: user.user, in: database)
        var warnings: [String] = []
        do throws(StoreError) {
            let share = try database.createShare(request, now: now) { record in
                switch maker.make(record) {
                case .success(let product):
                    let empty = (try? EmptyMask.all(in: record)) ?? []
                    warnings =
                        product.warnings + empty.map { $0.sentence(leftOut: imported.leftOut) }
                    return true
                case .failure(let reason):
                    refusal = reason
                    return false
                }
            }
            for warning in warnings { Console.note("share \(share.shareID): warning: \(warning)") }
            return share
        } catch {
            guard error == .notApproved, let refusal else {
                throw MissingIDNote.resume(resume, of: user.user, in: database, error)
            }
            guard (try? database.showShare(refusal.id, userID: user.user)) != nil else {
                RefusalNote.write(refusal, of: "resume " + ErrorText.quotable(resume))
                throw Failure.badData("the share is refused; nothing was stored")
            }
            RefusalNote.write(refusal)
            throw Failure.badData(
                "the share is refused with these masks; they are stored, and the next render "
                    + "takes its page away")
        }
    }

    private func report(on request: ShareRequest, now: Timestamp) throws {
        let database = try ResumeDatabase(reading: database.path)
        let draft: ShareDraft
        do throws(StoreError) { draft = try database.draftShare(request, now: now) } catch {
            throw MissingIDNote.resume(resume, of: user.user, in: database, error)
        }
        noteEnd(
            draft.expiresAt, before: draft.live?.expiresAt, wanted: request.expiresAt,
            isReused: draft.live != nil)
        // A share that is there shows what it froze, and not what was imported since.
        let notes =
            draft.live == nil ? ImportNotes(of: resume, userID: user.user, in: database).lines : []
        try ExposureOutput(root: root.find(), draft: draft, of: resume, notes: notes)
            .write(asJSON: json)
    }

    /// Tells what an end that was asked for has changed: a repeat can only bring the end nearer.
    ///
    /// - Parameter isReused: whether the share was there before.
    private func noteEnd(
        _ end: Timestamp?, before: Timestamp?, wanted: Timestamp?, isReused: Bool
    ) {
        guard let wanted, let end, isReused else { return }
        if end == before {
            guard end != wanted else { return }
            Console.note(
                "--expires: the last day stays \(end.lastDay), since sharing again can only end a "
                    + "share sooner; to have it last longer, revoke it and share anew")
        } else {
            Console.note(
                "--expires: the last day is now \(end.lastDay); before: "
                    + (before?.lastDay ?? "never"))
        }
    }
}
