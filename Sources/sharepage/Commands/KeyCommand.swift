import ArgumentParser
import ShareModel
import ShareStore

/// `sharepage key`: makes, lists and withdraws keys of the API.
struct KeyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "key", abstract: "Make, list and withdraw keys of the API.",
        subcommands: [KeyCreateCommand.self, KeyListCommand.self, KeyRevokeCommand.self])
}

/// `sharepage key create`.
struct KeyCreateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Make a key and print it: it is shown this once.",
        discussion: """
            The database keeps a digest, so nobody can look the key up. Who has the key acts as the \
            user, within its scopes.
            """)

    @OptionGroup var database: DatabaseOption
    @OptionGroup var user: UserOption

    @Option(
        help: ArgumentHelp(
            "What the key may be used for: \(KeyScopes.known); may be given again.",
            valueName: "scope"))
    var scope: [String]

    @Option(help: ArgumentHelp("When the key ends: 2027-01-31, or 90d.", valueName: "date"))
    var expires: String?

    @OptionGroup var output: JSONFlag

    func validate() throws {
        guard !scope.isEmpty else { throw ValidationError("--scope names nothing.") }
    }

    func run() throws {
        let scopes = try KeyScopes.read(scope)
        let now = Timestamp.now
        var end: Timestamp?
        if let expires {
            end = Timestamp(expiry: expires, now: now)
            guard let end, end > now else {
                throw Failure.usage("--expires: expected a date to come such as 2027-01-31, or 90d")
            }
        }
        let (secret, key) = try ResumeDatabase(writing: database.path)
            .createKey(userID: user.user, scopes: scopes, expiresAt: end, now: now)
        if output.json {
            return try Console.print(
                .object([("key", .string(secret.text))] + key.members(at: now)))
        }
        Console.note("key \(key.id): this is the only time that it is shown")
        try Console.print(secret.text)
    }
}

/// `sharepage key list`.
struct KeyListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List a user's keys, the oldest first.")

    @OptionGroup var database: DatabaseOption
    @OptionGroup var user: UserOption
    @OptionGroup var output: JSONFlag

    func run() throws {
        let keys = try ResumeDatabase(reading: database.path).listKeys(userID: user.user)
        let now = Timestamp.now
        if output.json {
            return try Console.print(
                .object([("keys", .array(keys.map { .object($0.members(at: now)) }))]))
        }
        guard !keys.isEmpty else {
            return Console.note(
                "no keys yet; 'sharepage key create --scope resume:share' makes one")
        }
        let rows = [APIKey.headings] + keys.map { $0.cells(at: now) }
        try Console.print(TerminalText.table(rows).joined(separator: "\n"))
    }
}

/// `sharepage key revoke`.
struct KeyRevokeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Withdraw a key; the next call with it is refused.")

    @Argument(help: "The key's id, as 'key list' has it.")
    var id: String

    @OptionGroup var database: DatabaseOption
    @OptionGroup var user: UserOption

    func run() throws {
        let database = try ResumeDatabase(writing: database.path)
        let key: APIKey
        do throws(StoreError) { key = try database.revokeKey(id, userID: user.user) } catch {
            throw MissingIDNote.key(id, of: user.user, in: database, error)
        }
        try Console.print("\(key.id): revoked")
    }
}
