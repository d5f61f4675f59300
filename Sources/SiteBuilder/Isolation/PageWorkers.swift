import Synchronization
import SystemPackage

/// The page workers of a process: as many as pages are made at once, each started when it is needed.
final class PageWorkers: Sendable {
    /// What came of a request.
    enum Outcome {
        case answer(WorkerMessage)
        /// The worker has ended over it.
        case fault
        /// There is no worker: the system gives no process, or the themes have changed.
        case unavailable
    }

    private let root: FilePath
    private let themes: [UInt8]?
    private let idle = Mutex<[Worker]>([])

    /// A worker that can be passed from hand to hand.
    private final class Worker: Sendable {
        let process: WorkerProcess

        init(_ process: consuming WorkerProcess) {
            self.process = process
        }
    }

    /// Workers for the themes of a root folder.
    ///
    /// - Parameter themes: the fingerprint that these must have; `nil` where any are right.
    init(root: FilePath, themes: [UInt8]? = nil) {
        self.root = root
        self.themes = themes
    }

    /// Starts a worker before it is needed.
    func prepare() {
        guard let worker = start() else { return }
        idle.withLock { $0.append(worker) }
    }

    /// Asks a free worker for something.
    ///
    /// A worker that has ended is not used again, and the next request starts another.
    func ask(_ request: WorkerMessage) -> Outcome {
        if let worker = idle.withLock({ $0.popLast() }), worker.process.isAlive {
            return ask(worker, request)
        }
        guard let worker = start() else { return .unavailable }
        return ask(worker, request)
    }

    private func ask(_ worker: Worker, _ request: WorkerMessage) -> Outcome {
        guard let answer = worker.process.answer(to: request) else { return .fault }
        idle.withLock { $0.append(worker) }
        return .answer(answer)
    }

    private func start() -> Worker? {
        guard let process = WorkerProcess.start(root: root) else { return nil }
        guard themes == nil || process.themes == themes else { return nil }
        return Worker(process)
    }
}
