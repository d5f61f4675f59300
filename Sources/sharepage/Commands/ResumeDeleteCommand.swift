import ArgumentParser
import ShareModel
import ShareStore
import SitePublisher
import SystemPackage

/// `sharepage resume delete`.
struct ResumeDeleteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete", abstract: "Delete a resume with all that its shares froze.",
        discussion: """
            A resume that is shared is not deleted, but with --revoke, which ends its shares too. With \
            --output their pages are gone when the command returns.
            """)

    @Argument(help: "The resume's id.")
    var id: String

    @Flag(help: "End the shares of the resume too.")
    var revoke = false

    @OptionGroup var database: DatabaseOption
    @OptionGroup var user: UserOption

    @Option(help: ArgumentHelp("The site to take the pages from.", valueName: "dir"))
    var output: String?

    @Option(help: ArgumentHelp("The site's state folder.", valueName: "dir"))
    var state: String?

    @OptionGroup var format: JSONFlag

    func run() throws {
        if let output, !Site.exists(at: FilePath(output)) {
            throw Failure.noInput(
                "\(output): no site that sharepage made, as it has no file .sharepage; nothing was "
                    + "deleted")
        }
        let deleted = try delete()
        if let output { try withdraw(deleted.shares, from: output) }
        if format.json {
            return try Console.print(
                .object([
                    ("id", .string(id)), ("deleted", .bool(true)),
                    ("revoked", .array(deleted.revoked.map { .string($0) })),
                ]))
        }
        if output == nil, !deleted.revoked.isEmpty {
            Console.note(
                "a page that is published stays so until the next render; --output takes it away at "
                    + "once")
        }
        let ended = deleted.revoked.map { ", with its share \($0)" }.joined()
        try Console.print("\(id): deleted\(ended)")
    }

    private func delete() throws -> DeletedResume {
        let store = try ResumeDatabase(writing: database.path)
        do throws(StoreError) {
            return try store.deleteResume(id, revoking: revoke, userID: user.user)
        } catch {
            throw MissingIDNote.resume(id, of: user.user, in: store, error)
        }
    }

    /// Takes away the pages of shares, those too that should be gone already.
    private func withdraw(_ shares: [String], from output: String) throws {
        do throws(PublishError) {
            let site = try Site(
                opening: FilePath(output), state: state.map { FilePath($0) }, durability: .each,
                for: .pages)
            for share in shares {
                guard let shareID = ShareID(share) else { continue }
                _ = try site.withdraw(shareID, under: site.lockPages())
            }
        } catch {
            Console.note("\(id): deleted, but a page of it may still be public")
            throw error
        }
    }
}
