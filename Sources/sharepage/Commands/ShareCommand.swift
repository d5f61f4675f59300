import ArgumentParser
import ShareModel
import ShareStore

/// `sharepage share`: makes, lists, shows and withdraws shares.
struct ShareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "share", abstract: "Make, list, show and withdraw shares.",
        subcommands: [
            ShareCreateCommand.self, ShareListCommand.self, ShareShowCommand.self,
            ShareRevokeCommand.self,
        ])
}

/// `sharepage share list`.
struct ShareListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List a user's shares, the oldest first.")

    @OptionGroup var database: DatabaseOption
    @OptionGroup var user: UserOption
    @OptionGroup var output: JSONFlag

    func run() throws {
        let shares = try ResumeDatabase(reading: database.path).listShares(userID: user.user)
        if output.json {
            return try Console.print(.object([("shares", .array(shares.map(\.json)))]))
        }
        guard !shares.isEmpty else {
            return Console.note("no shares yet; 'sharepage share create RESUME' makes one")
        }
        let rows = [ShareSummary.headings] + shares.map(\.cells)
        try Console.print(TerminalText.table(rows).joined(separator: "\n"))
    }
}
