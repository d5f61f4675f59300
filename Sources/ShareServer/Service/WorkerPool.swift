import Dispatch
import Synchronization

/// A few threads that may block on the database and the disk, each with a desk of its own, so that
/// the threads that serve the network never do.
///
/// What waits for them is bounded by the number of connections, of which each has one call.
final class WorkerPool: Sendable {
    private typealias Job = @Sendable (Desk) -> Void

    private let jobs = Mutex<[Job]>([])
    private let waiting = DispatchSemaphore(value: 0)

    /// Starts the threads, which live as long as the process.
    init(threads: Int, desk: @escaping @Sendable () -> Desk) {
        for number in 1...max(1, threads) {
            // A queue for each: a serial queue has a thread of its own.
            DispatchQueue(label: "sharepage.worker.\(number)").async { [self] in
                let desk = desk()
                while true {
                    waiting.wait()
                    let job = jobs.withLock { $0.isEmpty ? nil : $0.removeFirst() }
                    job?(desk)
                }
            }
        }
    }

    /// Does something at a free desk.
    func run<Value: Sendable>(_ work: @escaping @Sendable (Desk) -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            jobs.withLock { $0.append { desk in continuation.resume(returning: work(desk)) } }
            waiting.signal()
        }
    }
}
