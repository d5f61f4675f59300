import Testing

@testable import ShareStore

@Suite struct TimestampTests {
    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00.000Z"),
            (-1, "1969-12-31T23:59:59.999Z"),
            (951_782_400_000, "2000-02-29T00:00:00.000Z"),
            (1_656_667_800_000, "2022-07-01T09:30:00.000Z"),
            (4_107_542_399_999, "2100-02-28T23:59:59.999Z"),
            (4_107_542_400_000, "2100-03-01T00:00:00.000Z"),
            (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
            (-62_167_219_200_000, "0000-01-01T00:00:00.000Z"),
        ] as [(Int64, String)])
    func aMomentIsWrittenAndReadBack(milliseconds: Int64, text: String) {
        #expect(Timestamp(milliseconds: milliseconds).description == text)
        #expect(Timestamp(parsing: text)?.milliseconds == milliseconds)
    }

    @Test func everyMomentIsReadBackAsItself() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<20_000 {
            let moment = Timestamp(
                milliseconds: .random(in: Timestamp.writable, using: &generator))
            #expect(Timestamp(parsing: moment.description) == moment)
        }
    }

    @Test func everyDayOfTheCalendarIsOneAfterTheDayBefore() {
        // The calendar repeats itself every 400 years, which are 146,097 days.
        var day = CivilDate(daysSince1970: -146_098)
        #expect(day == CivilDate(year: 1569, month: 12, day: 31))
        for count in -146_097..<146_097 {
            let next = CivilDate(daysSince1970: count)
            let isNextDay =
                next.year == day.year && next.month == day.month
                && next.day == day.day + 1
            let isFirst = next.day == 1 && (next.month == day.month + 1 || next.month == 1)
            guard isNextDay || isFirst, next.daysSince1970 == count else {
                Issue.record("day \(count)")
                return
            }
            day = next
        }
        #expect(day == CivilDate(year: 2369, month: 12, day: 31))
    }

    @Test(arguments: [
        "2022-07-01T09:30:00Z", "2022-07-01 09:30:00", "2022-07-01T09:30Z",
        "2022-07-01T09:30:00.000000Z", "2022-07-01T11:30:00+02:00", "2022-07-01T04:00:00.000-0530",
        "2022-07-01t09:30:00,000z", "1656667800000",
    ])
    func theWaysOfDatabasesToWriteAMomentAreRead(text: String) {
        #expect(Timestamp(parsing: text)?.milliseconds == 1_656_667_800_000)
    }

    @Test(arguments: [
        "", " ", "2022", "soon", "2022-7-1", "2022-02-29", "2022-13-01", "2022-00-10", "2022-07-32",
        "2022-07-01T24:00:00Z", "2022-07-01T09:60Z", "2022-07-01T09:30:61Z", "2022-07-01T",
        "2022-07-01T09:30:00.Z", "2022-07-01T09:30:00+25:00", "2022-07-01T09:30:00 Z",
        "2022-07-01T09:30:00Zx", "9999-12-31T23:59:59-01:00", "99999999999999999999",
        "2022-07-01T09:30:00+2", "٢٠٢٢-٠٧-٠١",
    ])
    func whatIsNoMomentIsRefused(text: String) {
        #expect(Timestamp(parsing: text) == nil)
    }

    @Test(arguments: [
        ("30d", "2026-10-21T14:13:20.000Z"), ("1d", "2026-09-22T14:13:20.000Z"),
        // The day itself still belongs to the share.
        ("2026-12-31", "2027-01-01T00:00:00.000Z"),
        ("2026-12-31T10:00:00Z", "2026-12-31T10:00:00.000Z"),
    ])
    func anExpiryIsANumberOfDaysOrALastDay(text: String, expected: String) {
        #expect(Timestamp(expiry: text, now: noon)?.description == expected)
    }

    @Test(arguments: ["", "d", "0d", "-1d", "30", "30days", "1790000000000", "tomorrow", "123456d"])
    func whatIsNoExpiryIsRefused(text: String) {
        #expect(Timestamp(expiry: text, now: noon) == nil)
    }

    @Test func nowIsAfterThisWasWritten() {
        #expect(Timestamp.now.milliseconds > 1_600_000_000_000)
    }
}
