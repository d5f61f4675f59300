import ArgumentParser
import Glibc
import SiteBuilder

/// The program: subcommands, and one place where failures become messages and exit codes.
@main
struct Sharepage: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sharepage",
        abstract: "Turns frozen resume shares into public pages, with what was hidden truly gone.",
        version: "0.1.0",
        subcommands: [
            InitCommand.self, ImportCommand.self, ShareCommand.self, RenderCommand.self,
            CheckCommand.self, AuditCommand.self, PreviewCommand.self, KeyCommand.self,
            ServeCommand.self, PageWorkerCommand.self,
        ])

    static func main() {
        // A pipe that a reader closes must not end a run halfway; `Console` ends it afterwards.
        signal(SIGPIPE, SIG_IGN)
        // A core dump would lay open what shares hide.
        var limit = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
        do {
            // Swift reads them from /proc; without it they are lost, the program's own name too.
            guard !CommandLine.arguments.isEmpty else {
                throw Failure.inputOutput(
                    "the arguments cannot be read: mount /proc, then run again")
            }
            var command = try parseAsRoot()
            prepare(for: command)
            try command.run()
        } catch {
            guard let failure = Failure(error) else { exit(withError: error) }
            Console.note("error: \(failure.message)")
            exit(withError: failure.code)
        }
    }

    /// Sets up what becomes of a fault of the program's own.
    private static func prepare(for command: any ParsableCommand) {
        switch command {
        case is PageWorkerCommand: FaultRecovery.install(.end)
        case is ServeCommand:
            MemoryLimit.run.apply()
            FaultRecovery.install(.end)
        default:
            MemoryLimit.run.apply()
            let hasFailed = FaultRecovery.isUnderWay
            if hasFailed {
                Console.note(
                    "note: this program failed over a share; it goes on with each page in a process of "
                        + "its own")
            }
            FaultRecovery.install(hasFailed ? .end : .startAgain)
        }
    }
}
