import ArgumentParser
import ResumeImport
import ShareStore

/// `sharepage import`: stores a resume.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Store a resume and print its id.",
        discussion: """
            The file is a resume as the API has it, a JSON Resume of any version, or an export of \
            Reactive Resume 4 or 5; which of them is told by its content. What has no place in a \
            resume of ours, or looks wrong, is told on standard error and kept with the resume.
            """)

    @Argument(help: "The resume, or - for standard input.")
    var file: String

    @OptionGroup var database: DatabaseOption
    @OptionGroup var user: UserOption
    @OptionGroup var resume: ResumeFileArguments
    @OptionGroup var output: JSONFlag

    func run() throws {
        let resume = try resume.read(file)
        let id = try ResumeDatabase(writing: database.path)
            .insertResume(resume.row, userID: user.user)
        if output.json { return try Console.print(resume.answer(id: id)) }
        try Console.print(id)
    }
}
