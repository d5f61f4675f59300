import Glibc
import Synchronization

/// Does several pieces of work at once, on threads of their own.
enum Workers {
    /// The results, in no certain order.
    ///
    /// The caller works too. Where the system gives no more threads, those that there are do all of it.
    static func map<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], _ work: @escaping @Sendable (Input) -> Output
    ) -> [Output] {
        let rest = Mutex(inputs)
        let outputs = Mutex([Output]())
        let job = Job {
            while let input = rest.withLock({ $0.popLast() }) {
                let output = work(input)
                outputs.withLock { $0.append(output) }
            }
        }
        let threads = (1..<max(inputs.count, 1)).compactMap { _ in job.start() }
        job.body()
        for thread in threads { pthread_join(thread, nil) }
        return outputs.withLock { $0 }
    }

    /// What a thread does.
    private final class Job: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) {
            self.body = body
        }

        /// Starts a thread, where the system gives one.
        func start() -> pthread_t? {
            var thread: pthread_t = 0
            let job = Unmanaged.passRetained(self)
            let status = pthread_create(
                &thread, nil,
                { pointer in
                    let stack = FaultRecovery.prepareThread()
                    if let pointer { Unmanaged<Job>.fromOpaque(pointer).takeRetainedValue().body() }
                    FaultRecovery.finishThread(stack)
                    return nil
                }, job.toOpaque())
            guard status == 0 else {
                job.release()
                return nil
            }
            return thread
        }
    }
}
