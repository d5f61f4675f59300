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
        let database = try ResumeDatabase(reading: database.path)
        if learn {
            let (share, record) = try read(from: database) { database throws(StoreError) in
                try database.readShare(id, userID: user.user)
            }
            return try ExposureOutput(root: root.find(), share: share, record: record)
                .write(asJSON: output.json)
        }
        let share = try read(from: database) { database throws(StoreError) in
            try database.showShare(id, userID: user.user)
        }
        if output.json { return try Console.print(share.json) }
        for (name, value) in share.facts { try Console.print("\(name): \(value)") }
    }

    private func read<Value>(
        from database: borrowing ResumeDatabase,
        _ body: (borrowing ResumeDatabase) throws(StoreError) -> Value
    ) throws -> Value {
        do throws(StoreError) { return try body(database) } catch {
            throw MissingIDNote.share(id, of: user.user, in: database, error)
        }
    }
}
