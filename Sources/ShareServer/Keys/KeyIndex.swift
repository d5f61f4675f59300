import ShareStore
import Synchronization

/// The digests of all keys in memory, for when an address has sent too many bad ones: a key that
/// is not among them is refused without a look at the database, and a good one is not.
///
/// It is read when the server starts, and anew at most once a second, by a call with a key that it
/// does not know: a key that was made since then works from such an address a second later.
final class KeyIndex: Sendable {
    private let clock: any RateClock
    private let state = Mutex<State>(State())

    private struct State {
        var digests: Set<KeyDigest> = []
        var readAt: Int64?
    }

    private static let lifetime: Int64 = 1_000_000_000

    init(clock: any RateClock) {
        self.clock = clock
    }

    /// Whether a key may be one of ours; the one that finds the index outdated may, too.
    func mayHold(_ digest: KeyDigest) -> Bool {
        let now = clock.now.monotonic
        return state.withLock { state in
            if state.digests.contains(digest) { return true }
            if let readAt = state.readAt, now - readAt < Self.lifetime { return false }
            // Claimed before it is read: a flood of bad keys causes one look a second.
            state.readAt = now
            return true
        }
    }

    /// Whether no key is known.
    var isEmpty: Bool { state.withLock { $0.digests.isEmpty } }

    /// Takes in a key that was found to be good.
    func add(_ digest: KeyDigest) {
        state.withLock { _ = $0.digests.insert(digest) }
    }

    /// Takes in what the database holds now.
    func update(_ digests: Set<KeyDigest>) {
        state.withLock { $0.digests = digests }
    }
}
