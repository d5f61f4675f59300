import ArgumentParser
import SiteBuilder
import SitePublisher
import SystemPackage

/// `sharepage audit`: holds a published site against the database.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Check a published site against the database.",
        discussion: """
            Reads every file of the site, compressed copies included, and compares it with what \
            render would publish now; what differs is searched for what the share hides now. \
            Nothing is written, and no run has to wait; while one is at work, the exit code is 75. \
            Where anything is found it is 65. The database, Templates/ and Public/ are trusted.
            """)

    @OptionGroup var database: DatabaseOption

    @Option(help: ArgumentHelp("The folder of the site.", valueName: "dir"))
    var output: String

    @Option(help: ArgumentHelp("The state folder; default: <output>.state.", valueName: "dir"))
    var state: String?

    @OptionGroup var root: RootOption
    @OptionGroup var report: JSONFlag

    @Option(help: ArgumentHelp("The number of threads that make pages.", valueName: "n"))
    var jobs = ProcessorCount.online

    @Flag(help: "The site has no compressed copies.")
    var noGzip = false

    @Flag(help: "The database is a sealed copy: take no locks, look for no -wal file.")
    var immutable = false

    func validate() throws {
        guard !output.isEmpty else { throw ValidationError("--output names no folder.") }
        guard jobs >= 1 else { throw ValidationError("--jobs takes a number from 1.") }
    }

    func run() throws {
        guard Site.exists(at: FilePath(output)) else {
            throw Failure.noInput(
                "\(output): no site that sharepage made, as it has no file .sharepage; name the one "
                    + "to check")
        }
        var options = SiteBuild.Options(
            database: database.path, root: try root.find(), output: FilePath(output))
        options.state = state.map { FilePath($0) }
        options.isImmutable = immutable
        options.gzip = !noGzip
        options.jobs = jobs
        try AuditOutput(audit(options)).write(asJSON: report.json)
    }

    private func audit(_ options: SiteBuild.Options) throws -> AuditReport {
        let progress = Console.isInteractive && !report.json ? Progress() : nil
        defer { progress?.finish() }
        return try SiteAudit(options).run { done, total in
            progress?.update(done: done, total: total)
        }
    }
}
