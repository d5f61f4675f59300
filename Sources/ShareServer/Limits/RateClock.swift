import Glibc
import SystemPackage

/// One moment by two clocks.
public struct RateMoment: Sendable, Equatable {
    /// Nanoseconds of a clock that nobody sets.
    public var monotonic: Int64
    /// Milliseconds since 1970 by the clock on the wall, which can be set.
    public var wall: Int64

    /// Makes a moment.
    public init(monotonic: Int64, wall: Int64) {
        self.monotonic = monotonic
        self.wall = wall
    }
}

/// Tells the time to what counts calls.
public protocol RateClock: Sendable {
    /// This moment.
    var now: RateMoment { get }
    /// The name of the time for which the monotonic clock runs: of the machine since its start.
    var epoch: String { get }
}

/// The clocks of the system.
public struct SystemRateClock: RateClock {
    /// The name of this start of the machine.
    public let epoch: String

    /// Takes the system's clocks.
    public init() {
        epoch = Self.bootID
    }

    /// This moment.
    public var now: RateMoment {
        let monotonic = Self.read(CLOCK_MONOTONIC)
        let wall = Self.read(CLOCK_REALTIME)
        return RateMoment(
            monotonic: Int64(monotonic.tv_sec) * 1_000_000_000 + Int64(monotonic.tv_nsec),
            wall: Int64(wall.tv_sec) * 1000 + Int64(wall.tv_nsec) / 1_000_000)
    }

    private static func read(_ clock: clockid_t) -> timespec {
        var time = timespec()
        clock_gettime(clock, &time)
        return time
    }

    /// Which start of the machine this is (random(4)); empty where the system does not say.
    private static var bootID: String {
        guard let bytes = SmallFile.read("/proc/sys/kernel/random/boot_id", limit: 64) else {
            return ""
        }
        let digits = bytes.filter { $0 > 0x20 && $0 != UInt8(ascii: "-") }
        return String(decoding: digits, as: UTF8.self)
    }
}
