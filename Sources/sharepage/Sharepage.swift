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
            InitCommand.self, ImportCommand.self, ResumeCommand.self, ShareCommand.self,
            RenderCommand.self,
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
            if arguments.first == "help", let failure = advice?.unknownTopic { throw failure }
            var command = try parseAsRoot()
            prepare(for: command)
            try command.run()
        } catch {
            let code = exitCode(for: error)
            // A wish for help, or for the version.
            if code.isSuccess { exit(withError: error) }
            let failure =
                Failure(error) ?? failure(message(for: error), isUsage: code == .validationFailure)
            Console.note(failure.text)
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

    /// What was typed behind the program's name.
    private static var arguments: [String] { Array(CommandLine.arguments.dropFirst()) }

    private static var advice: UsageAdvice? {
        CommandTree(Self.self).map { UsageAdvice($0, arguments) }
    }

    /// The failure that an error of the argument parser is.
    private static func failure(_ message: String, isUsage: Bool) -> Failure {
        guard isUsage else { return .ours(message) }
        return advice?.failure(message) ?? .usage(message)
    }
}
