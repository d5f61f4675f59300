import Synchronization

/// A bar that grows on a terminal while a run is at work.
final class Progress: Sendable {
    private let shown = Mutex(-1)
    private static let width = 40

    /// Shows how far a run is; draws only where the bar changes.
    func update(done: Int, total: Int) {
        guard total > 0 else { return }
        let filled = min(done, total) * Self.width / total
        shown.withLock { shown in
            guard filled != shown else { return }
            shown = filled
            let bar =
                String(repeating: "=", count: filled)
                + String(repeating: " ", count: Self.width - filled)
            Console.draw("\r[\(bar)] \(done) of \(total)")
        }
    }

    /// Takes the bar away.
    func finish() {
        if shown.withLock({ $0 }) >= 0 { Console.draw("\r\u{1B}[K") }
    }
}
