/// A calendar date of which the day, or the month and the day, may be unknown.
///
/// Read from the forms of ISO 8601 that the API writes: `2022`, `2022-07`, `2022-07-01` and
/// `2022-07-01T00:00:00.000Z`, with a space for the `T` too. The time of day is not used.
public struct PartialDate: Hashable, Sendable, Comparable {
    /// The year, 1–9999.
    public let year: Int
    /// The month, 1–12.
    public let month: Int?
    /// The day of the month, 1–31.
    public let day: Int?

    /// Makes a date of its parts, or `nil` where they are none.
    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard (1...9999).contains(year), (1...12).contains(month ?? 1) else { return nil }
        guard day == nil || month != nil else { return nil }
        guard (1...Self.days(inMonth: month ?? 1, of: year)).contains(day ?? 1) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads a date, or gives `nil` for a text that is none.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let year = Self.number(bytes, 0, 4) else { return nil }
        if bytes.count == 4 {
            self.init(year: year)
            return
        }
        guard bytes[4] == UInt8(ascii: "-"), let month = Self.number(bytes, 5, 2) else {
            return nil
        }
        if bytes.count == 7 {
            self.init(year: year, month: month)
            return
        }
        guard bytes[7] == UInt8(ascii: "-"), let day = Self.number(bytes, 8, 2),
            bytes.count == 10 || bytes[10] == UInt8(ascii: "T") || Self.holdsTime(bytes)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Orders dates by what is known; an unknown part comes first.
    public static func < (lhs: PartialDate, rhs: PartialDate) -> Bool {
        (lhs.year, lhs.month ?? 0, lhs.day ?? 0) < (rhs.year, rhs.month ?? 0, rhs.day ?? 0)
    }

    private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int? {
        guard start + count <= bytes.count else { return nil }
        var value = 0
        for byte in bytes[start..<start + count] {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }

    /// Whether hours and minutes follow the day behind a space, as databases write them.
    private static func holdsTime(_ bytes: [UInt8]) -> Bool {
        bytes.count >= 16 && bytes[10] == UInt8(ascii: " ") && number(bytes, 11, 2) != nil
            && bytes[13] == UInt8(ascii: ":") && number(bytes, 14, 2) != nil
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
