import ArgumentParser
import ShareModel
import ShareStore

/// `sharepage share show`.
struct ShareShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one share.",
        discussion: """
            With --learn: what a stranger learns from its page, what is hidden and where, and what \
            may give it away.
            """)

    @Argument(help: "The share's id.")
    var id: String

    @OptionGroup var database: DatabaseOption
    @OptionGroup var user: UserOption
    @OptionGroup var root: RootOption

    @Flag(help: "Say what is hidden, what stays, and what may give it away.")
    var learn = false

    @OptionGroup var output: JSONFlag

    func run() throws {
        if learn {
            let (share, record) = try ResumeDatabase(reading: database.path)
                .readShare(id, userID: user.user)
            return try ExposureOutput(root: root.find(), share: share, record: record)
                .write(asJSON: output.json)
        }
        let share = try ResumeDatabase(writing: database.path).showShare(id, userID: user.user)
        if output.json { return try Console.print(share.json) }
        for (name, value) in share.facts { try Console.print("\(name): \(value)") }
    }
}
