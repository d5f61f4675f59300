import Dispatch
import Synchronization

/// Does several pieces of work at once, a thread for each.
enum Workers {
    /// The results, in no certain order.
    static func map<Input: Sendable, Output: Sendable>(
        _ inputs: [Input], _ work: @Sendable (Input) -> Output
    ) -> [Output] {
        if inputs.count == 1 { return inputs.map(work) }
        let outputs = Mutex([Output]())
        DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
            let output = work(inputs[index])
            outputs.withLock { $0.append(output) }
        }
        return outputs.withLock { $0 }
    }
}
