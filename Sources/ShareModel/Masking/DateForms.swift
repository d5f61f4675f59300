/// The ways in which a date is told: in numbers and in words, with its parts in the usual orders.
enum DateForms {
    /// The forms of the dates that a text holds, the years alone among them; none for a text without.
    static func forms(of value: String) -> [String] { DateReader.dates(in: value).flatMap(forms) }

    private static func forms(of date: PartialDate) -> [String] {
        let year = "\(date.year)"
        let shortYear = padded(date.year % 100)
        guard let month = date.month else { return [year] }
        var forms = [year]
        let names = months.flatMap { $0.count == 12 ? $0[month - 1] : [] }
        for number in numbers(month) {
            forms += ["\(number)-\(year)", "\(year)-\(number)", "\(number)-\(shortYear)"]
            forms.append("\(year)年\(number)月")
        }
        for name in names {
            forms += ["\(name) \(year)", "\(name) of \(year)", "\(name) '\(shortYear)"]
            forms.append("\(name) de \(year)")
        }
        guard let day = date.day else { return forms }
        for number in numbers(month) {
            for day in numbers(day) {
                forms += [
                    "\(day)-\(number)-\(year)", "\(number)-\(day)-\(year)",
                    "\(year)-\(number)-\(day)", "\(year)年\(number)月\(day)日",
                    "\(day)-\(number)-\(shortYear)", "\(number)-\(day)-\(shortYear)",
                ]
            }
        }
        for name in names {
            for day in ["\(day)", "\(day)\(ordinalEnding(day))"] {
                forms += ["\(day) \(name) \(year)", "\(name) \(day) \(year)"]
                forms += ["\(day) of \(name) \(year)", "\(day) \(name)", "\(name) \(day)"]
                forms.append("\(day) de \(name) de \(year)")
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

    /// The number of a month's name, folded, in any of the languages.
    static func month(named name: [UInt8]) -> Int? { monthsByName[name] }

    private static let monthsByName: [[UInt8]: Int] = {
        var months: [[UInt8]: Int] = [:]
        for language in Self.months + [abbreviations] {
            for (index, names) in language.enumerated() {
                for name in names {
                    let folded = FoldedText(name).bytes
                    if months[folded] == nil { months[folded] = index + 1 }
                }
            }
        }
        return months
    }()

    /// For each language the names of the months: English, Dutch, German, French, Spanish, Italian,
    /// Portuguese, Polish (also in the genitive), Swedish, Danish.
    private static let months: [[[String]]] = [
        "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug "
            + "september|sep|sept october|oct november|nov december|dec",
        "januari februari maart|mrt april mei juni juli augustus september oktober|okt november "
            + "december",
        "januar februar märz april mai juni juli august september oktober november dezember|dez",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre "
            + "dicembre",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "styczeń|stycznia luty|lutego marzec|marca kwiecień|kwietnia maj|maja czerwiec|czerwca "
            + "lipiec|lipca sierpień|sierpnia wrzesień|września październik|października "
            + "listopad|listopada grudzień|grudnia",
        "januari februari mars april maj juni juli augusti september oktober november december",
        "januar februar marts april maj juni juli august september oktober november december",
    ].map(names(of:))

    /// How languages other than English shorten them; a text is read by these, and not searched for them.
    private static let abbreviations = names(
        of:
            "jän|janv|ene|gen|sty febr|févr|fev|lut mär|mrz|mars|mrt avr|abr|kwi mag|mai|maj juin|giu|cze "
            + "juil|lug|lip août|aoû|ago|sie sept|set|wrz okt|ott|out|paź nov|novem|lis dez|déc|dic|gru"
    )

    private static func names(of months: String) -> [[String]] {
        months.utf8.split(separator: UInt8(ascii: " ")).map { month in
            month.split(separator: UInt8(ascii: "|")).map { String(decoding: $0, as: UTF8.self) }
        }
    }
}
