import ArgumentParser
import SystemPackage

/// Where the database is.
struct DatabaseOption: ParsableArguments {
    @Option(help: ArgumentHelp("The SQLite database.", valueName: "file"))
    var database: String

    func validate() throws {
        guard !database.isEmpty else { throw ValidationError("--database names no file.") }
    }

    var path: FilePath { FilePath(database) }
}

/// Who acts.
struct UserOption: ParsableArguments {
    @Option(help: ArgumentHelp("Whose resumes these are.", valueName: "id"))
    var user = "local"
}

/// How the result is written.
struct JSONFlag: ParsableArguments {
    @Flag(help: "Write the result as one JSON object.")
    var json = false
}

/// Where templates and public files are.
struct RootOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder that holds Templates/ and Public/.",
            discussion: """
                Without it: the current folder, then share/sharepage beside the installed program.
                """, valueName: "dir"))
    var root: String?

    func find() throws(Failure) -> FilePath { try Root.find(root) }

    /// The folder that was named, or the current one, whatever is in it.
    var named: FilePath { FilePath(root ?? ".") }
}
