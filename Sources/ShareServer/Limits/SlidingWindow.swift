/// The calls of one account that were accepted in the last span, the oldest first.
///
/// A call counts from its own moment for exactly one span: at the end of the span it counts no
/// more. What was refused does not count, so that to ask again does not make the wait longer.
struct SlidingWindow: Sendable {
    private(set) var moments: [Int64] = []

    /// Forgets what counts no more.
    mutating func advance(to now: Int64, _ policy: RatePolicy) {
        let count = moments.prefix { now - $0 >= policy.span }.count
        if count > 0 { moments.removeFirst(count) }
    }

    /// Decides on a call, and counts it where it is accepted.
    mutating func take(at now: RateMoment, _ policy: RatePolicy) -> RateDecision {
        advance(to: now.monotonic, policy)
        let isAccepted = moments.count < policy.limit
        if isAccepted { moments.append(now.monotonic) }
        let wait = (moments.first ?? now.monotonic) + policy.span - now.monotonic
        return RateDecision(
            isAccepted: isAccepted, policy: policy, remaining: policy.limit - moments.count,
            wait: wait, now: now)
    }

    /// Counts a call that was accepted before a restart; no more than can matter.
    mutating func restore(_ moment: Int64, _ policy: RatePolicy) {
        let index = moments.firstIndex { $0 > moment } ?? moments.endIndex
        moments.insert(moment, at: index)
        if moments.count > policy.limit { moments.removeFirst() }
    }
}
