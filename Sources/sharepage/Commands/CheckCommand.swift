import ArgumentParser
import SiteBuilder
import SystemPackage

/// `sharepage check`: a run that writes nothing.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check templates, and every share of a database.",
        discussion: "Makes every page as a run would, and writes none.")

    @Option(
        help: ArgumentHelp("The SQLite database; without it, templates alone.", valueName: "file"))
    var database: String?

    @OptionGroup var root: RootOption
    @OptionGroup var report: JSONFlag

    @Flag(help: "The database is a sealed copy: take no locks, look for no -wal file.")
    var immutable = false

    func run() throws {
        let result = try SiteCheck.run(
            root: root.find(), database: database.map { FilePath($0) }, isImmutable: immutable)
        try RunReport(result, verb: "good").write(asJSON: report.json)
    }
}
