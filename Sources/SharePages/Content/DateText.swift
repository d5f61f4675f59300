import HTMLTemplate
import ShareModel

/// One date as a page shows it.
struct DateText: Equatable {
    /// The date for machines (HTML, 4.5.14 "The time element"), as exact as what is shown.
    var datetime: String?
    /// The date as it is read, escaped.
    var html: HTML
}

/// The time of an entry: one date, two with a dash between them, or the token that hides them.
struct DateRange: Equatable {
    /// What stands in the place of all of it.
    var withheld: HTML?
    var start: DateText?
    var end: DateText?
    /// The word for a time that has not ended.
    var present: String?

    /// Whether a dash stands between two parts.
    var isRange: Bool { start != nil && (end != nil || present != nil) }
}

/// Writes dates in one language and the owner's format.
struct DateFormatter {
    let language: Labels
    let format: DateFormat
    let writer: MarkdownWriter

    private var labels: DateLabels { language.dates }

    /// The time from `start` to `end`; a hidden date hides all of it, so that there is one token.
    ///
    /// What has a start and no end goes on until now, in each section alike, unless it says that it
    /// does not.
    func range(from start: MaskedDate?, to end: MaskedDate?, isCurrent: Bool?) -> DateRange? {
        let goesOn = start != nil && end == nil && isCurrent != false
        let isCurrent = isCurrent == true || end == .open || goesOn
        if start == nil, end == nil { return isCurrent ? DateRange(present: labels.present) : nil }
        if let maskClass = start?.withheldBy ?? end?.withheldBy {
            return DateRange(withheld: writer.token(maskClass))
        }
        let first = start.flatMap(point)
        let last = isCurrent ? nil : end.flatMap(point)
        if let first, first == last { return DateRange(start: first) }
        return DateRange(start: first, end: last, present: isCurrent ? labels.present : nil)
    }

    /// One date as the time of an entry.
    func moment(_ date: MaskedDate?) -> DateRange? {
        switch date {
        case nil: nil
        case .withheld(let maskClass): DateRange(withheld: writer.token(maskClass))
        case let date?: point(date).map { DateRange(start: $0) }
        }
    }

    /// One date on its own.
    func point(_ date: MaskedDate) -> DateText? {
        switch date {
        case .date(let date): DateText(datetime: datetime(date), html: HTML(escaping: text(date)))
        case .open: DateText(html: HTML(escaping: labels.present))
        case .text(let text): writer.inline(text).map { DateText(html: $0) }
        case .withheld(let maskClass): DateText(html: writer.token(maskClass))
        }
    }

    /// One date with its day, where it is known, such as a date of birth.
    func day(_ date: MaskedDate) -> DateText? {
        guard case .date(let date) = date, let month = date.month, let day = date.day else {
            return point(date)
        }
        let iso = Self.numbers([(date.year, 4), (month, 2), (day, 2)], between: "-")
        let text =
            switch format {
            case .iso: iso
            case .numeric: Self.numbers([(day, 2), (month, 2), (date.year, 4)], between: "/")
            case .monthAndYear, .longMonthAndYear, .year:
                labels.fullDate(String(day), labels.longMonths[month - 1], String(date.year))
            }
        return DateText(datetime: iso, html: HTML(escaping: text))
    }

    private func text(_ date: PartialDate) -> String {
        guard let month = date.month else { return String(date.year) }
        return switch format {
        case .monthAndYear:
            labels.monthAndYear(labels.shortMonths[month - 1], String(date.year))
        case .longMonthAndYear:
            labels.monthAndYear(labels.longMonths[month - 1], String(date.year))
        case .numeric: Self.numbers([(month, 2), (date.year, 4)], between: "/")
        case .iso: Self.numbers([(date.year, 4), (month, 2)], between: "-")
        case .year: String(date.year)
        }
    }

    private func datetime(_ date: PartialDate) -> String {
        guard let month = date.month, format != .year else {
            return Self.numbers([(date.year, 4)], between: "-")
        }
        return Self.numbers([(date.year, 4), (month, 2)], between: "-")
    }

    /// Numbers with noughts before them, up to so many digits each.
    private static func numbers(
        _ numbers: [(value: Int, digits: Int)], between separator: Unicode.Scalar
    ) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(10)
        for (index, number) in numbers.enumerated() {
            if index > 0 { text.append(UInt8(ascii: separator)) }
            var scale = 1
            for _ in 1..<number.digits { scale *= 10 }
            while scale > 0 {
                text.append(UInt8(ascii: "0") + UInt8(number.value / scale % 10))
                scale /= 10
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}

extension MaskedDate {
    /// The class that hides the date, where one does.
    var withheldBy: MaskClass? {
        if case .withheld(let maskClass) = self { maskClass } else { nil }
    }
}
