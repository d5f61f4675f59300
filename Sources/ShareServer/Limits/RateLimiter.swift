import Crypto
import FoundationEssentials
import Synchronization

/// Counts the calls of each account, whatever its keys are.
///
/// It keeps what was accepted in the last minute, and nothing else: an account that makes no call
/// for a minute takes no memory. A journal carries that over a restart.
public final class RateLimiter: Sendable {
    private let policy: RatePolicy
    private let clock: any RateClock
    private let journal: RateJournal?
    private let state: Mutex<State>

    private struct State {
        var windows: [AccountTag: SlidingWindow] = [:]
        /// The number of accounts at which it is time to forget those that are idle.
        var sweepSize = RateLimiter.firstSweep
    }

    private static let firstSweep = 1024

    /// Makes a limiter that goes on where a journal ends.
    public init(_ policy: RatePolicy = .share, clock: any RateClock, journal: RateJournal? = nil) {
        self.policy = policy
        self.clock = clock
        self.journal = journal
        var state = State()
        let now = clock.now
        for entry in journal?.entries ?? [] {
            let age = entry.age(at: now, epoch: clock.epoch)
            guard age < policy.span else { continue }
            state.windows[entry.account, default: SlidingWindow()]
                .restore(now.monotonic - age, policy)
        }
        self.state = Mutex(state)
    }

    /// Decides on a call of an account.
    public func take(account: String) -> RateDecision {
        let tag = AccountTag(account)
        return state.withLock { state in
            // Read under the lock, so that moments come in order.
            let now = clock.now
            let decision = state.windows[tag, default: SlidingWindow()].take(at: now, policy)
            if decision.isAccepted {
                journal?.append(
                    RateEntry(epoch: clock.epoch, moment: now, account: tag), now: now,
                    span: policy.span)
            }
            if state.windows.count >= state.sweepSize { sweep(&state, now) }
            return decision
        }
    }

    /// How many accounts are kept in mind.
    public var accountCount: Int { state.withLock { $0.windows.count } }

    private func sweep(_ state: inout State, _ now: RateMoment) {
        for tag in state.windows.keys {
            state.windows[tag]?.advance(to: now.monotonic, policy)
        }
        state.windows = state.windows.filter { !$0.value.moments.isEmpty }
        state.sweepSize = max(Self.firstSweep, state.windows.count * 2)
    }
}

/// What stands for an account in memory and on disk: half of a digest of its name.
struct AccountTag: Hashable, Sendable {
    let text: String

    init(_ account: String) {
        let digest = SHA256.hash(data: Array(account.utf8))
        text = digest.prefix(16).map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }.joined()
    }

    /// Takes a tag as a journal has it.
    init?(stored text: Substring) {
        guard text.utf8.count == 32 else { return nil }
        self.text = String(text)
    }
}
