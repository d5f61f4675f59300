extension Timestamp {
    /// Reads a moment as databases and people write it, or gives `nil`.
    ///
    /// ISO 8601 (RFC 3339) with `T` or a space, any number of decimals, and `Z`, an offset, or
    /// nothing, which means UTC; a date alone, which is its first moment in UTC; or an integer,
    /// which is milliseconds since 1970.
    public init?(parsing text: String) {
        var reader = DigitReader(Array(text.utf8))
        if let milliseconds = Int64(text), text.utf8.count != 4 {
            self.init(exactly: milliseconds)
            return
        }
        guard let date = reader.date() else { return nil }
        var milliseconds = Int64(date.daysSince1970) * Self.day
        if !reader.isAtEnd {
            guard reader.skip("T") || reader.skip("t") || reader.skip(" "),
                let time = reader.time(), let offset = reader.offset(), reader.isAtEnd
            else { return nil }
            milliseconds += time - offset
        }
        self.init(exactly: milliseconds)
    }

    /// Reads when a share is to expire, or gives `nil`: a number of days from now, as `30d`, a
    /// date, which is the last day on which the share lives (in UTC), or a moment in ISO 8601.
    public init?(expiry text: String, now: Timestamp) {
        var reader = DigitReader(Array(text.utf8))
        if let days = reader.number(digits: 1...5), reader.skip("d"), reader.isAtEnd, days > 0 {
            self.init(exactly: now.milliseconds + Int64(days) * Self.day)
            return
        }
        guard let moment = Timestamp(parsing: text), Int64(text) == nil else { return nil }
        let isDate = text.utf8.count == 10
        self.init(exactly: moment.milliseconds + (isDate ? Self.day : 0))
    }

    /// Takes a count of milliseconds that lies within the years 0000 to 9999, or gives `nil`.
    init?(exactly milliseconds: Int64) {
        guard Self.writable.contains(milliseconds) else { return nil }
        self.init(milliseconds: milliseconds)
    }
}

/// Reads the parts of a date and time from bytes.
private struct DigitReader {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { index == bytes.count }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard index < bytes.count, UInt32(bytes[index]) == character.value else { return false }
        index += 1
        return true
    }

    /// As many digits as there are, where their count is in the range.
    mutating func number(digits: ClosedRange<Int>) -> Int? {
        let start = index
        var value = 0
        while index < bytes.count, index - start < digits.upperBound,
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index])
        {
            value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
            index += 1
        }
        return index - start >= digits.lowerBound ? value : nil
    }

    /// `2022-07-01`.
    mutating func date() -> CivilDate? {
        guard let year = number(digits: 4...4), skip("-"), let month = number(digits: 2...2),
            skip("-"), let day = number(digits: 2...2)
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    /// `09:30`, `09:30:00` or `09:30:00.123` in milliseconds; further decimals are cut off.
    mutating func time() -> Int64? {
        guard let hour = number(digits: 2...2), hour < 24, skip(":"),
            let minute = number(digits: 2...2), minute < 60
        else { return nil }
        var milliseconds = Int64(hour * 3600 + minute * 60) * 1000
        guard skip(":") else { return milliseconds }
        // A leap second counts as the second before it.
        guard let second = number(digits: 2...2), second <= 60 else { return nil }
        milliseconds += Int64(min(second, 59)) * 1000
        guard skip(".") || skip(",") else { return milliseconds }
        let start = index
        guard let decimals = number(digits: 1...9) else { return nil }
        var value = decimals
        var count = index - start
        while count > 3 {
            value /= 10
            count -= 1
        }
        while count < 3 {
            value *= 10
            count += 1
        }
        return milliseconds + Int64(value)
    }

    /// `Z`, `+02:00`, `+0200`, `+02`, or nothing, in milliseconds.
    mutating func offset() -> Int64? {
        if isAtEnd || skip("Z") || skip("z") { return 0 }
        let sign: Int64
        if skip("+") {
            sign = 1
        } else if skip("-") {
            sign = -1
        } else {
            return nil
        }
        guard let hours = number(digits: 2...2), hours < 24 else { return nil }
        var minutes = 0
        if skip(":") || !isAtEnd {
            guard let value = number(digits: 2...2), value < 60 else { return nil }
            minutes = value
        }
        return sign * Int64(hours * 3600 + minutes * 60) * 1000
    }
}
