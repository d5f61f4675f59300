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

    /// The number that a word begins with: `4th` is 4; `nil` for a word without, or a long number.
    private static func number(_ word: [UInt8]) -> Int? {
        let digits = word.prefix { $0 &- UInt8(ascii: "0") < 10 }
        guard (1...4).contains(digits.count) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
}
