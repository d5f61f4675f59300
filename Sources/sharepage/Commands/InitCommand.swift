import ArgumentParser
import ShareStore

/// `sharepage init`: makes a database.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a database, or bring one up to date.",
        discussion: "A database that is there already keeps its content.")

    @OptionGroup var database: DatabaseOption

    @Option(
        help: ArgumentHelp(
            "Where the pages will be; links begin with it. Kept in the database.",
            valueName: "url"))
    var baseURL: String?

    func run() throws {
        let made = try ResumeDatabase(creating: database.path, baseURL: baseURL)
        try Console.print(
            "\(database.database): ready; links begin with \(made.baseURL)/share/")
    }
}
