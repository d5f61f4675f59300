import ArgumentParser
import ResumeImport
import ShareModel
import ShareStore

/// `sharepage resume`: lists, shows, updates and deletes resumes.
struct ResumeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "List, show, update and delete resumes.",
        discussion: "'sharepage import' stores one.",
        subcommands: [
            ResumeListCommand.self, ResumeShowCommand.self, ResumeUpdateCommand.self,
            ResumeDeleteCommand.self,
        ])
}

/// `sharepage resume list`.
struct ResumeListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List a user's resumes, the oldest first.")

    @OptionGroup var database: DatabaseOption
    @OptionGroup var user: UserOption
    @OptionGroup var output: JSONFlag

    func run() throws {
        let resumes = try ResumeDatabase(reading: database.path).listResumes(userID: user.user)
        if output.json {
            return try Console.print(.object([("resumes", .array(resumes.map(\.json)))]))
        }
        guard !resumes.isEmpty else {
            return Console.note("no resumes yet; 'sharepage import FILE' stores one")
        }
        let rows = [ResumeSummary.headings] + resumes.map(\.cells)
        try Console.print(TerminalText.table(rows).joined(separator: "\n"))
    }
}

/// `sharepage resume show`.
struct ResumeShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one resume: its shares, and what its import remarked.")

    @Argument(help: "The resume's id.")
    var id: String

    @OptionGroup var database: DatabaseOption
    @OptionGroup var user: UserOption
    @OptionGroup var output: JSONFlag

    func run() throws {
        let store = try ResumeDatabase(reading: database.path)
        let resume: ResumeSummary
        let remarks: [StoredRemark]
        do throws(StoreError) {
            resume = try store.showResume(id, userID: user.user)
            remarks = try store.importRemarks(ofResume: id, userID: user.user)
        } catch {
            throw MissingIDNote.resume(id, of: user.user, in: store, error)
        }
        if output.json {
            var json = resume.json
            json["remarks"] = .array(remarks.map(\.json))
            return try Console.print(json)
        }
        for (name, value) in resume.facts { try Console.print("\(name): \(value)") }
        for remark in remarks { try Console.print("remark: \(remark.line)") }
    }
}

/// `sharepage resume update`.
struct ResumeUpdateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update", abstract: "Put another file in the place of a resume.",
        discussion: """
            The file is read as 'sharepage import' reads it. A share of the resume keeps its link and \
            its frozen content.
            """)

    @Argument(help: "The resume's id.")
    var id: String

    @Argument(help: "The resume, or - for standard input.")
    var file: String

    @OptionGroup var database: DatabaseOption
    @OptionGroup var user: UserOption
    @OptionGroup var resume: ResumeFileArguments
    @OptionGroup var output: JSONFlag

    func run() throws {
        let resume = try resume.read(file)
        let store = try ResumeDatabase(writing: database.path)
        do throws(StoreError) {
            try store.updateResume(id, to: resume.row, userID: user.user)
        } catch {
            throw MissingIDNote.resume(id, of: user.user, in: store, error)
        }
        if output.json { return try Console.print(resume.answer(id: id)) }
        let shares = try store.showResume(id, userID: user.user).liveShares
        if !shares.isEmpty {
            Console.note(
                "a share keeps what it froze: \(shares.joined(separator: ", ")); revoke it and share "
                    + "the resume anew to show what it says now")
        }
        try Console.print("\(id): updated")
    }
}
