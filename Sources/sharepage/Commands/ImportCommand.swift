import ArgumentParser
import ResumeImport
import ShareModel
import ShareStore

/// `sharepage import`: stores a resume.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Store a resume and print its id.",
        discussion: """
            The file is a resume as the API has it, or a JSON Resume; which of them is told by its \
            content. What has no place in a resume of ours is listed on standard error.
            """)

    @Argument(help: "The resume, or - for standard input.")
    var file: String

    @OptionGroup var database: DatabaseOption
    @OptionGroup var user: UserOption
    @OptionGroup var output: JSONFlag

    func run() throws {
        let bytes = try InputFile.read(file)
        let resume: ImportedResume
        do throws(ImportError) { resume = try ImportedResume(parsing: bytes) } catch {
            throw Failure.badData("\(file): \(error)")
        }
        let id = try ResumeDatabase(writing: database.path)
            .insertResume(resume.resume, userID: user.user)
        if output.json {
            try Console.print(
                .object([
                    ("id", .string(id)),
                    ("leftOut", .array(resume.leftOut.map { .string($0) })),
                ]))
        } else {
            for place in resume.leftOut {
                Console.note("\(file): no place for \(place); left out")
            }
            try Console.print(id)
        }
    }
}
