import Synchronization

/// Counts the bad keys that come from each address, before the database is asked.
///
/// It keeps a bounded number of addresses; when there are more, the new ones share one count.
final class AttemptLimiter: Sendable {
    private let limit: Int
    private let span: Int64
    private let capacity: Int
    private let clock: any RateClock
    private let state = Mutex<State>(State())

    private struct State {
        /// `nil` stands for all addresses that there is no room for.
        var counts: [ClientAddress?: Count] = [:]
        var sweptAt: Int64?
    }

    private struct Count {
        var since: Int64
        var attempts = 0
    }

    /// - Parameters:
    ///   - limit: how many bad keys an address may send in one minute.
    ///   - capacity: how many addresses are kept in mind.
    init(limit: Int, seconds: Int = 60, capacity: Int = 65_536, clock: any RateClock) {
        self.limit = limit
        self.span = Int64(seconds) * 1_000_000_000
        self.capacity = capacity
        self.clock = clock
    }

    /// The whole seconds for which an address is to send no more; `nil` for one that may.
    func wait(for address: ClientAddress) -> Int? {
        let now = clock.now.monotonic
        return state.withLock { state in
            guard let count = state.counts[key(address, state)], count.attempts >= limit else {
                return nil
            }
            let rest = count.since + span - now
            return rest > 0 ? max(1, Int((rest + 999_999_999) / 1_000_000_000)) : nil
        }
    }

    /// Counts a bad key.
    func note(_ address: ClientAddress) {
        let now = clock.now.monotonic
        state.withLock { state in
            if state.counts.count >= capacity, state.counts[address] == nil { sweep(&state, now) }
            let key = key(address, state)
            var count = state.counts[key] ?? Count(since: now)
            if now - count.since >= span { count = Count(since: now) }
            count.attempts += 1
            state.counts[key] = count
        }
    }

    /// How many addresses are kept in mind.
    var addressCount: Int { state.withLock { $0.counts.count } }

    private func key(_ address: ClientAddress, _ state: State) -> ClientAddress? {
        state.counts[address] != nil || state.counts.count < capacity ? address : nil
    }

    /// Forgets old counts; once a second, since under a flood there may be none.
    private func sweep(_ state: inout State, _ now: Int64) {
        if let sweptAt = state.sweptAt, now - sweptAt < 1_000_000_000 { return }
        state.sweptAt = now
        state.counts = state.counts.filter { now - $0.value.since < span }
    }
}
