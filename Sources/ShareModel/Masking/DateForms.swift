/// The ways in which a date is told: in numbers and in words, with its parts in the usual orders.
enum DateForms {
    /// The forms of a date, the year alone among them; none for a text that is no date.
    static func forms(of value: String) -> [String] {
        guard let date = PartialDate(value) else { return [] }
        let year = "\(date.year)"
        let shortYear = padded(date.year % 100)
        guard let month = date.month else { return [year] }
        var forms = [year]
        let names = months.flatMap { $0.count == 12 ? $0[month - 1] : [] }
        for number in numbers(month) { forms += ["\(number)-\(year)", "\(year)-\(number)"] }
        for name in names {
            forms += ["\(name) \(year)", "\(name) of \(year)", "\(name) '\(shortYear)"]
        }
        guard let day = date.day else { return forms }
        for number in numbers(month) {
            for day in numbers(day) {
                forms += [
                    "\(day)-\(number)-\(year)", "\(number)-\(day)-\(year)",
                    "\(year)-\(number)-\(day)",
                ]
            }
        }
        forms += ["\(padded(day))-\(padded(month))-\(shortYear)"]
        forms += ["\(padded(month))-\(padded(day))-\(shortYear)"]
        for name in names {
            for day in ["\(day)", "\(day)\(ordinalEnding(day))"] {
                forms += ["\(day) \(name) \(year)", "\(name) \(day) \(year)"]
                forms += ["\(day) of \(name) \(year)", "\(day) \(name)", "\(name) \(day)"]
            }
        }
        return forms
    }

    /// A number of one digit with and without a zero before it.
    private static func numbers(_ number: Int) -> [String] {
        number < 10 ? ["\(number)", "0\(number)"] : ["\(number)"]
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func ordinalEnding(_ day: Int) -> String {
        switch day {
        case 1, 21, 31: "st"
        case 2, 22: "nd"
        case 3, 23: "rd"
        default: "th"
        }
    }

    /// For each language the names of the months: English, Dutch, German, French, Spanish.
    private static let months: [[[String]]] = [
        "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug "
            + "september|sep|sept october|oct november|nov december|dec",
        "januari februari maart|mrt april mei juni juli augustus september oktober|okt november "
            + "december",
        "januar februar märz april mai juni juli august september oktober november dezember|dez",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    ].map { language in
        language.utf8.split(separator: UInt8(ascii: " ")).map { month in
            month.split(separator: UInt8(ascii: "|")).map { String(decoding: $0, as: UTF8.self) }
        }
    }
}
