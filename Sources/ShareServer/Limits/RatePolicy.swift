/// How many calls an account may make, and in what time.
public struct RatePolicy: Sendable, Equatable {
    /// The most calls in one span.
    public var limit: Int
    /// The length of the span in seconds.
    public var seconds: Int

    /// Ten calls a minute, as the API documents.
    public static let share = RatePolicy(limit: 10, seconds: 60)

    /// Makes a policy.
    public init(limit: Int, seconds: Int) {
        self.limit = limit
        self.seconds = seconds
    }

    /// The length of the span in nanoseconds.
    var span: Int64 { Int64(seconds) * 1_000_000_000 }
}

/// What the limiter says to one call.
public struct RateDecision: Sendable, Equatable {
    /// Whether the call is accepted.
    public let isAccepted: Bool
    /// What it was decided by.
    public let policy: RatePolicy
    /// How many more calls would be accepted now.
    public let remaining: Int
    /// The nanoseconds until one more is.
    let wait: Int64
    /// When that is, in milliseconds since 1970.
    public let reset: Int64

    init(isAccepted: Bool, policy: RatePolicy, remaining: Int, wait: Int64, now: RateMoment) {
        self.isAccepted = isAccepted
        self.policy = policy
        self.remaining = remaining
        self.wait = wait
        reset = now.wall + (wait + 999_999) / 1_000_000
    }

    /// The whole seconds after which one more call is accepted: never 0, never too few.
    public var retryAfter: Int { max(1, Int((wait + 999_999_999) / 1_000_000_000)) }

    /// What an answer tells of the limit: the API's own fields, and those of
    /// draft-ietf-httpapi-ratelimit-headers.
    ///
    /// No account is named in them.
    var fields: [(name: String, value: String)] {
        [
            ("X-RateLimit-Limit", "\(policy.limit)"), ("X-RateLimit-Remaining", "\(remaining)"),
            ("X-RateLimit-Reset", "\(reset)"),
            ("RateLimit-Policy", "\"share\";q=\(policy.limit);w=\(policy.seconds)"),
            ("RateLimit", "\"share\";r=\(remaining);t=\(retryAfter)"),
        ]
    }
}
