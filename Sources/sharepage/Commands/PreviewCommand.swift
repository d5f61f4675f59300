import ArgumentParser
import ShareModel
import SharePages
import ShareStore
import SiteBuilder
import SystemPackage

/// `sharepage preview`: one page, as it would be published, without publishing it.
struct PreviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "Show one page without publishing it.",
        discussion: "The bytes are those that render would publish, masked and checked.")

    @Argument(help: "The share's id, with --database.")
    var id: String?

    @Option(help: ArgumentHelp("The SQLite database.", valueName: "file"))
    var database: String?

    @Option(help: ArgumentHelp("A snapshot file in place of a database.", valueName: "file"))
    var snapshot: String?

    @OptionGroup var root: RootOption

    @Flag(help: "Write the page's HTML to standard output.")
    var html = false

    func validate() throws {
        guard (database == nil) != (snapshot == nil), (id == nil) == (database == nil) else {
            throw ValidationError("Name a share's id and --database, or --snapshot.")
        }
        guard html else { throw ValidationError("Say how to show the page: --html.") }
    }

    func run() throws {
        let (record, state) = try share()
        let materials: Materials
        materials = try Materials(root: root.find())
        if state != .live {
            Console.note(
                "share \(ErrorText.quotable(record.id)): \(state.rawValue): nobody else can see "
                    + "this page")
        }
        switch materials.pageMaker.make(record) {
        case .success(let product):
            for warning in product.warnings {
                Console.note("share \(record.id): warning: \(warning)")
            }
            try Console.write(product.page.html)
        case .failure(let refusal):
            RefusalNote.write(refusal)
            throw Failure.badData("the share is refused; nothing is shown")
        }
    }

    /// The row to show, live or not: who asks has the database.
    private func share() throws -> (ShareRecord, ShareState) {
        if let snapshot {
            let file = try SnapshotInput.read(snapshot)
            let ended: ShareState = file.isRevoked ? .revoked : .expired
            return (file.record, file.isLive(at: .now) ? .live : ended)
        }
        guard let id, let database else { throw Failure.usage("no share is named") }
        var shares = try ShareStore(reading: FilePath(database)).shares(.only([id]), now: .now)
        guard let share = try shares.next() else {
            throw MissingIDNote.share(id, in: FilePath(database))
        }
        switch share.record {
        case .success(let record): return (record, share.state)
        case .failure(let problem): throw StoreError.badRow(problem)
        }
    }
}
