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
    let labels: DateLabels
    let format: DateFormat
    let writer: MarkdownWriter

    /// The time from `start` to `end`; a hidden date hides all of it, so that there is one token.
    func range(from start: MaskedDate?, to end: MaskedDate?, isCurrent: Bool) -> DateRange? {
        if start == nil, end == nil { return isCurrent ? DateRange(present: labels.present) : nil }
        if let maskClass = start?.withheldBy ?? end?.withheldBy {
            return DateRange(withheld: writer.token(maskClass))
        }
        let first = start.flatMap(point)
        let last = isCurrent ? nil : end.flatMap(point)
        if let first, first == last { return DateRange(start: first) }
        return DateRange(start: first, end: last, present: isCurrent ? labels.present : nil)
    }

    /// One date on its own.
    func point(_ date: MaskedDate) -> DateText? {
        switch date {
        case .date(let date): DateText(datetime: datetime(date), html: HTML(escaping: text(date)))
        case .text(let text): writer.inline(text).map { DateText(html: $0) }
        case .withheld(let maskClass): DateText(html: writer.token(maskClass))
        }
    }

    /// One date with its day, where it is known, such as a date of birth.
    func day(_ date: MaskedDate) -> DateText? {
        guard case .date(let date) = date, let month = date.month, let day = date.day else {
            return point(date)
        }
        let numbers = (Self.digits(date.year, 4), Self.digits(month, 2), Self.digits(day, 2))
        let iso = "\(numbers.0)-\(numbers.1)-\(numbers.2)"
        let text =
            switch format {
            case .iso: iso
            case .numeric: "\(numbers.2)/\(numbers.1)/\(numbers.0)"
            case .monthAndYear, .longMonthAndYear, .year:
                labels.fullDate(String(day), labels.longMonths[month - 1], String(date.year))
            }
        return DateText(datetime: iso, html: HTML(escaping: text))
    }

    private func text(_ date: PartialDate) -> String {
        let year = String(date.year)
        guard let month = date.month else { return year }
        return switch format {
        case .monthAndYear: labels.monthAndYear(labels.shortMonths[month - 1], year)
        case .longMonthAndYear: labels.monthAndYear(labels.longMonths[month - 1], year)
        case .numeric: "\(Self.digits(month, 2))/\(year)"
        case .iso: "\(Self.digits(date.year, 4))-\(Self.digits(month, 2))"
        case .year: year
        }
    }

    private func datetime(_ date: PartialDate) -> String {
        let year = Self.digits(date.year, 4)
        guard let month = date.month, format != .year else { return year }
        return "\(year)-\(Self.digits(month, 2))"
    }

    /// A number with noughts before it.
    private static func digits(_ number: Int, _ count: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
}

extension MaskedDate {
    /// The class that hides the date, where one does.
    var withheldBy: MaskClass? {
        if case .withheld(let maskClass) = self { maskClass } else { nil }
    }
}
