import ArgumentParser
import ShareModel
import ShareStore
import SitePublisher
import SystemPackage

/// `sharepage share revoke`.
struct ShareRevokeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Withdraw a share.",
        discussion: "With --output the page is gone when the command returns.")

    @Argument(help: "The share's id.")
    var id: String

    @OptionGroup var database: DatabaseOption
    @OptionGroup var user: UserOption

    @Option(help: ArgumentHelp("The site to take the page from.", valueName: "dir"))
    var output: String?

    @Option(help: ArgumentHelp("The site's state folder.", valueName: "dir"))
    var state: String?

    func run() throws {
        // A wrong folder is told of first: "withdrawn" must not be said of another site's page.
        if let output, !Site.exists(at: FilePath(output)) {
            throw Failure.noInput(
                "\(output): no site that sharepage made, as it has no file .sharepage; nothing was "
                    + "revoked")
        }
        try revoke()
        guard let output, let shareID = ShareID(id) else {
            Console.note(
                "a page that is published stays so until the next render; "
                    + "--output takes it away at once")
            return try Console.print("\(id): revoked")
        }
        let wasPublished: Bool
        do throws(PublishError) {
            let site = try Site(
                opening: FilePath(output), state: state.map { FilePath($0) }, durability: .each,
                for: .pages)
            wasPublished = try site.withdraw(shareID, under: site.lockPages())
        } catch {
            Console.note("\(id): revoked, but its page may still be public")
            throw error
        }
        try Console.print(
            "\(id): revoked; " + (wasPublished ? "its page is gone" : "it had no page"))
    }

    private func revoke() throws {
        let database = try ResumeDatabase(writing: database.path)
        do throws(StoreError) { _ = try database.revokeShare(id, userID: user.user) } catch {
            throw MissingIDNote.share(id, of: user.user, in: database, error)
        }
    }
}
