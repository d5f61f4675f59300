internal import ShareModel

/// What a text in a date's place says, as far as an import needs to know.
enum WrittenDate {
    /// A date; with its parts, where they are written as numbers that can be compared.
    case date(PartialDate?)
    /// A word for the end of what goes on.
    case open
    /// What a program writes that had no date.
    case none
    /// Something else.
    case unreadable

    /// Reads a text.
    init(_ text: String) {
        if OpenEnd.isNamed(by: text) {
            self = .open
        } else if let date = PartialDate(text) {
            self = .date(date)
        } else if Self.isNone(text) {
            self = .none
        } else {
            let numbers = Self.numbers(in: text)
            let isNumeric = text.utf8.allSatisfy { !Self.isLetter($0) }
            let years = numbers.filter { (1900...2099).contains($0) }
            guard let year = years.first else {
                // "May '14" has a year of two digits.
                self = numbers.isEmpty || isNumeric ? .unreadable : .date(nil)
                return
            }
            // Of numbers alone each must be able to be a part of a date.
            let rest = numbers.filter { !(1900...2099).contains($0) }
            guard
                !isNumeric
                    || years.count == 1 && rest.count <= 2
                        && rest.allSatisfy({ (1...31).contains($0) })
                        && (rest.isEmpty || rest.contains { $0 <= 12 })
            else {
                self = .unreadable
                return
            }
            let month = isNumeric && rest.count == 1 ? rest.first : nil
            self = .date(PartialDate(year: year, month: month))
        }
    }

    /// Whether this is later than another date, by what both tell.
    func isAfter(_ other: WrittenDate) -> Bool {
        guard case .date(let one?) = self, case .date(let two?) = other else { return false }
        if one.year != two.year { return one.year > two.year }
        guard let month = one.month, let otherMonth = two.month else { return false }
        if month != otherMonth { return month > otherMonth }
        guard let day = one.day, let otherDay = two.day else { return false }
        return day > otherDay
    }

    /// Whether a text is what programs write in the place of a date: "Invalid date", "undefined-05-01",
    /// "0000-00-00", "N/A", a dash.
    private static func isNone(_ text: String) -> Bool {
        let words = text.utf8.split { !isLetter($0) }.map { $0.map { $0 | 0x20 } }
        if words.contains(where: { word in noneWords.contains { word.elementsEqual($0.utf8) } }) {
            return true
        }
        if words.map({ String(decoding: $0, as: UTF8.self) }) == ["n", "a"] { return true }
        if dashes.contains(where: { text.utf8.elementsEqual($0.utf8) }) { return true }
        // A question mark is the owner's own doubt.
        return words.isEmpty && !text.utf8.contains(UInt8(ascii: "?"))
            && numbers(in: text).allSatisfy { $0 == 0 }
    }

    private static let noneWords = ["invalid", "undefined", "null", "nan", "nat", "none", "nil"]
    private static let dashes = ["–", "—", "−"]

    /// The numbers of at most nine digits.
    private static func numbers(in text: String) -> [Int] {
        text.utf8.split { $0 &- UInt8(ascii: "0") >= 10 }.compactMap { digits in
            digits.count > 9 ? nil : digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte >= 0x80
    }
}
