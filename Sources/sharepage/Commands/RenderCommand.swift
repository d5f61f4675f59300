import ArgumentParser
import ShareModel
import ShareStore
import SiteBuilder
import SitePublisher
import SystemPackage

/// `sharepage render`: the build step.
struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render", abstract: "Make a site of all shares.",
        discussion: """
            Shares that are revoked or expired are withdrawn first. A share that cannot be shown is \
            named, withdrawn, and the exit code is 65; all others are published.
            """)

    @Option(help: ArgumentHelp("The SQLite database.", valueName: "file"))
    var database: String?

    @Option(
        help: ArgumentHelp(
            "Render one snapshot from a JSON file instead: an object with a row's columns.",
            valueName: "file"))
    var snapshot: String?

    @Option(help: ArgumentHelp("The folder of the site.", valueName: "dir"))
    var output: String

    @Option(help: ArgumentHelp("The state folder; default: <output>.state.", valueName: "dir"))
    var state: String?

    @OptionGroup var root: RootOption
    @OptionGroup var report: JSONFlag

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Only these shares: no other page is made, replaced or withdrawn.", valueName: "id"))
    var only: [String] = []

    @Option(
        help: ArgumentHelp(
            "One of so many parts, as 2/3: each share is in one of them, by its id.",
            valueName: "k/n"))
    var shard: Shard?

    @Flag(help: "Make every page and compare it with what is published, whatever is known of it.")
    var verify = false

    @Option(
        help: ArgumentHelp(
            "The time that decides what has expired, such as 2026-11-29T12:00:00.000Z; default: now.",
            valueName: "time"))
    var now: String?

    @Option(help: ArgumentHelp("The number of threads that make pages.", valueName: "n"))
    var jobs = ProcessorCount.online

    @Flag(help: "Write no compressed copies.")
    var noGzip = false

    @Flag(help: "The database is a sealed copy: take no locks, look for no -wal file.")
    var immutable = false

    @Option(help: ArgumentHelp("What survives a power cut: none, batch, each.", valueName: "level"))
    var durability = DurabilityArgument.batch

    func validate() throws {
        guard (database == nil) != (snapshot == nil) else {
            throw ValidationError("Name either --database or --snapshot.")
        }
        guard snapshot == nil || only.isEmpty && shard == nil && !verify else {
            throw ValidationError("--only, --shard and --verify go with --database.")
        }
        guard only.isEmpty || shard == nil else {
            throw ValidationError("--only and --shard do not go together.")
        }
        guard now == nil || time != nil else {
            throw ValidationError("--now takes a time such as 2026-11-29T12:00:00.000Z.")
        }
        guard !output.isEmpty else { throw ValidationError("--output names no folder.") }
        guard jobs >= 1 else { throw ValidationError("--jobs takes a number from 1.") }
    }

    func run() throws {
        let found = Result { try root.find() }
        // Without templates no page is made, but what has to go goes all the same.
        var options = SiteBuild.Options(
            database: FilePath(database ?? ""), root: (try? found.get()) ?? root.named,
            output: FilePath(output))
        options.state = state.map { FilePath($0) }
        options.isImmutable = immutable
        if let part = shard?.filter { options.part = part }
        if !only.isEmpty { options.part = .only(only) }
        options.isVerifying = verify
        if let time { options.now = time }
        options.gzip = !noGzip
        options.durability = durability.value
        options.jobs = jobs
        let result: BuildReport
        do { result = try build(options) } catch {
            guard case .failure(let failure as Failure) = found else { throw error }
            switch error as? BuildError {
            case .theme: throw failure
            case .withdrew(let count, .theme):
                throw failure.adding(BuildError.note(ofWithdrawn: count))
            default: throw error
            }
        }
        try RunReport(result, verb: "published") { id in
            MissingIDNote.share(id, in: options.database, isImmutable: immutable)
        }.write(asJSON: report.json)
    }

    private var time: Timestamp? { now.flatMap { Timestamp(parsing: $0) } }

    private func build(_ options: SiteBuild.Options) throws -> BuildReport {
        if let snapshot {
            let file = try SnapshotInput.read(snapshot)
            return try SiteBuild.publish(file, options: options)
        }
        let progress = Console.isInteractive && !report.json ? Progress() : nil
        defer { progress?.finish() }
        return try SiteBuild(options).run { done, total in
            progress?.update(done: done, total: total)
        }
    }
}

/// One of so many parts of a site.
struct Shard: ExpressibleByArgument {
    let filter: ShareFilter

    init?(argument: String) {
        let parts = argument.utf8.split(
            separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count == 2, let number = Int(Substring(parts[0])),
            let count = Int(Substring(parts[1])),
            let filter = ShareFilter.shard(number, of: count)
        else { return nil }
        self.filter = filter
    }
}

/// The spellings of `--durability`.
enum DurabilityArgument: String, ExpressibleByArgument, CaseIterable {
    case none
    case batch
    case each

    var value: Durability {
        switch self {
        case .none: .none
        case .batch: .batch
        case .each: .each
        }
    }
}
