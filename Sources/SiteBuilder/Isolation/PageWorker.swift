import Glibc
import SharePages
public import SystemPackage

/// The other side of `WorkerProcess`: makes pages for the program that started it, one at a time, until
/// that closes the socket.
public enum PageWorker {
    /// The name that a process of ours has among its arguments.
    static let program = "sharepage"
    /// The command that makes a process a worker; it is for this program alone.
    public static let command = "make-pages"
    /// How many seconds one answer may take: the program that waits for it holds locks meanwhile.
    private static let longest: UInt32 = 120

    /// Says with which themes it works, then answers what comes in on standard input until its end.
    ///
    /// - Parameter root: the folder with the themes.
    public static func run(root: FilePath) {
        MemoryLimit.worker.apply()
        let materials = try? Materials(root: root)
        let maker = materials.map { DirectPageMaker(renderer: $0.renderer) }
        let greeting = WorkerMessage([materials?.renderer.fingerprint ?? []])
        guard greeting.write(to: .standardOutput) else { return }
        while let message = WorkerMessage(from: .standardInput) {
            // A page that takes for ever is a fault like any other: the signal ends this process.
            alarm(longest)
            guard let answer = answer(to: message, maker), answer.write(to: .standardOutput) else {
                return
            }
            alarm(0)
        }
    }

    private static func answer(
        to message: WorkerMessage, _ maker: DirectPageMaker?
    ) -> WorkerMessage? {
        guard let request = PageRequest(message) else { return nil }
        if case .isProven(let page, let record, let hasPhoto) = request {
            // Asked where there are no themes that could be used.
            return WorkerMessage(
                isYes: StandingPage(bytes: page, hasPhoto: hasPhoto).isProven(by: record))
        }
        return maker.map { request.answer(by: $0) }
    }
}
