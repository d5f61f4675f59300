/// Reads the dates in a text that people write: `03/2015`, `1 May 1990`, `2015 – 2018`.
enum DateReader {
    /// The dates of a text, each as far as it is told; where two orders are possible, both.
    static func dates(in text: String) -> [PartialDate] {
        if let date = PartialDate(text) { return [date] }
        let words = Phrase(FoldedText(text)).words.map(Array.init)
        let numbers = words.map(number)
        let years = numbers.compactMap { $0 }.filter { (1900...2099).contains($0) }
        var dates = years.compactMap { PartialDate(year: $0) }
        guard years.count == 1, let year = years.first else { return dates }
        let rest = numbers.compactMap { $0 }.filter { $0 != year && $0 <= 31 }
        if let month = words.lazy.compactMap({ DateForms.month(named: $0) }).first {
            dates += [PartialDate(year: year, month: month, day: rest.first)].compactMap(\.self)
        } else if rest.count == 1 {
            dates += [PartialDate(year: year, month: rest[0])].compactMap(\.self)
        } else if rest.count == 2 {
            dates += [(rest[0], rest[1]), (rest[1], rest[0])].compactMap { day, month in
                PartialDate(year: year, month: month, day: day)
            }
        }
        return dates
    }

    /// The date that is all of a text, if the text can be read in one way alone.
    ///
    /// `nil` for `03/04/2015`, whose day and month can both be either, and for what says more or less
    /// than a date: "Summer 2009", "about 2014", "May '14".
    static func onlyDate(in text: String) -> PartialDate? {
        guard let parts = DateParts(text) else { return nil }
        let numbers = parts.numbers
        let yearPlaces = numbers.indices.filter { numbers[$0].digits == 4 }
        guard yearPlaces.count == 1, let place = yearPlaces.first,
            (1900...2099).contains(numbers[place].value)
        else { return nil }
        let year = numbers[place].value
        var rest = numbers
        rest.remove(at: place)
        guard rest.count <= 2, rest.allSatisfy({ $0.digits <= 2 }) else { return nil }
        let values = rest.map(\.value)
        if let month = parts.month {
            guard values.count < 2 else { return nil }
            return PartialDate(year: year, month: month, day: values.first)
        }
        // An ordinal is a day, and a day has a month before or behind it.
        guard !parts.hasOrdinal else { return nil }
        switch values.count {
        case 0: return PartialDate(year: year)
        case 1: return PartialDate(year: year, month: values[0])
        default:
            // Behind a year, the month comes first everywhere.
            if place == 0 { return PartialDate(year: year, month: values[0], day: values[1]) }
            guard place == 2 else { return nil }
            let readings = [(values[0], values[1]), (values[1], values[0])].compactMap {
                PartialDate(year: year, month: $1, day: $0)
            }
            guard let first = readings.first else { return nil }
            return readings.allSatisfy { $0 == first } ? first : nil
        }
    }

    /// The number that a word begins with: `4th` is 4; `nil` for a word without, or a long number.
    private static func number(_ word: [UInt8]) -> Int? {
        let digits = word.prefix { $0 &- UInt8(ascii: "0") < 10 }
        guard (1...4).contains(digits.count) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
}
