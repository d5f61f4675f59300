import ArgumentParser
import SiteBuilder
import SystemPackage

/// `sharepage make-pages`: the process in which pages are made that may end over it.
///
/// It is started by this program, for itself, and is no command for people.
struct PageWorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: PageWorker.command,
        abstract: "Make pages for another process of this program.",
        shouldDisplay: false)

    @OptionGroup var root: RootOption

    func run() throws {
        PageWorker.run(root: try root.find())
    }
}
