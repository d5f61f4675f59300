/// The ways in which a date of birth is told: in numbers in the usual orders, and with the month's
/// name in English or Dutch.
enum BirthDateForms {
    /// Calls `add` with each way to tell a date; with the value itself where it is no date in numbers.
    static func forEach(of value: [UInt8], _ add: ([UInt8]) -> Void) {
        add(value)
        let parts = value.prefix { $0 != UInt8(ascii: "T") }
            .split { !$0.isASCIIDigit }.map { [UInt8]($0) }
        guard parts.count == 3, parts[0].count == 4, parts[1].count <= 2, parts[2].count <= 2,
            (1...12).contains(number(parts[1]))
        else { return }
        let year = parts[0]
        for month in spellings(of: parts[1]) {
            for day in spellings(of: parts[2]) {
                add(joined([year, month, day]))
                add(joined([day, month, year]))
                add(joined([month, day, year]))
            }
        }
        for month in names(ofMonth: number(parts[1])) {
            for day in spellings(of: parts[2]) {
                for day in [day, day + ending(of: day)] {
                    add(joined([day, month, year]))
                    add(joined([day, [UInt8]("of".utf8), month, year]))
                    add(joined([month, day, year]))
                }
            }
        }
    }

    private static func joined(_ parts: [[UInt8]]) -> [UInt8] {
        [UInt8](parts.joined(separator: [0x20]))
    }

    private static func number(_ digits: [UInt8]) -> Int {
        digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// The number as it stands and, where it is below ten, with or without its nought.
    private static func spellings(of digits: [UInt8]) -> [[UInt8]] {
        let number = number(digits)
        guard number < 10 else { return [digits] }
        return [[UInt8("\(number)".utf8.first ?? 0x30)], [0x30, "\(number)".utf8.first ?? 0x30]]
    }

    private static func ending(of day: [UInt8]) -> [UInt8] {
        let number = number(day)
        let ending =
            switch number {
            case 11...13: "th"
            default:
                switch number % 10 {
                case 1: "st"
                case 2: "nd"
                case 3: "rd"
                default: "th"
                }
            }
        return [UInt8](ending.utf8)
    }

    private static func names(ofMonth month: Int) -> [[UInt8]] {
        months[month - 1].utf8.split(separator: 0x20).map { [UInt8]($0) }
    }

    private static let months = [
        "january jan januari", "february feb februari", "march mar maart mrt", "april apr",
        "may mei", "june jun juni", "july jul juli", "august aug augustus",
        "september sep sept", "october oct oktober okt", "november nov", "december dec",
    ]
}
