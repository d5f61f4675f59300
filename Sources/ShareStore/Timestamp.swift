#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A moment in milliseconds since 1970-01-01T00:00:00Z, without leap seconds.
public struct Timestamp: Hashable, Comparable, Sendable {
    /// The milliseconds since 1970.
    public let milliseconds: Int64

    /// The milliseconds of one day.
    static let day: Int64 = 86_400_000
    /// The milliseconds from the year 0000 to the end of 9999, all that ISO 8601 writes plainly.
    static let writable: ClosedRange<Int64> = -62_167_219_200_000...253_402_300_799_999

    /// Takes a count of milliseconds, brought within the years 0000 to 9999.
    public init(milliseconds: Int64) {
        self.milliseconds = min(
            max(milliseconds, Self.writable.lowerBound), Self.writable.upperBound)
    }

    /// The system clock's time.
    public static var now: Timestamp {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(
            milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }

    /// Whether `lhs` comes before `rhs`.
    public static func < (lhs: Timestamp, rhs: Timestamp) -> Bool {
        lhs.milliseconds < rhs.milliseconds
    }
}

extension Timestamp: CustomStringConvertible {
    /// The moment in ISO 8601, as `2022-07-01T09:30:00.000Z`.
    public var description: String {
        let day = Int(Self.day)
        var rest = Int(milliseconds) % day
        if rest < 0 { rest += day }
        let days = (Int(milliseconds) - rest) / day
        let date = CivilDate(daysSince1970: days)
        let millisecond = rest % 1000
        rest /= 1000
        return Self.digits(date.year, 4) + "-" + Self.digits(date.month, 2) + "-"
            + Self.digits(date.day, 2) + "T" + Self.digits(rest / 3600, 2) + ":"
            + Self.digits(rest / 60 % 60, 2) + ":" + Self.digits(rest % 60, 2) + "."
            + Self.digits(millisecond, 3) + "Z"
    }

    private static func digits(_ value: Int, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
    }
}
