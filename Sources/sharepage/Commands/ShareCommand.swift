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
        let shares = try ResumeDatabase(writing: database.path).listShares(userID: user.user)
        if output.json {
            return try Console.print(.object([("shares", .array(shares.map(\.json)))]))
        }
        if shares.isEmpty { Console.note("no shares") }
        for share in shares { try Console.print(share.line) }
    }
}

/// `sharepage share show`.
struct ShareShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one share.")

    @Argument(help: "The share's id.")
    var id: String

    @OptionGroup var database: DatabaseOption
    @OptionGroup var user: UserOption
    @OptionGroup var output: JSONFlag

    func run() throws {
        let share = try ResumeDatabase(writing: database.path).showShare(id, userID: user.user)
        if output.json { return try Console.print(share.json) }
        for (name, value) in share.facts { try Console.print("\(name): \(value)") }
    }
}
