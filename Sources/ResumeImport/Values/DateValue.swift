internal import ShareModel

extension LenientReader {
    /// A date as it is written; an object of year, month and day is one too.
    mutating func date(_ source: Source, _ field: Field) -> String? {
        if source.view.kind == .object, let year = source.member("year")?.scalarText {
            let parts = [source.member("month"), source.member("day")].map { part in
                part?.scalarText.map { $0.utf8.count == 1 ? "0" + $0 : $0 }
            }
            return date(
                [year, parts[0], parts[1]].compactMap(\.self).joined(separator: "-"), source)
        }
        return rawText(source, field, joining: " ").flatMap { date($0, source) }
    }

    /// A date that is written in a text; what a program wrote for none is left out.
    private mutating func date(_ text: String, _ source: Source) -> String? {
        let text = Self.withoutTime(PlainText.clean(text))
        switch WrittenDate(text) {
        case .none: remark(.notADate, at: source)
        case .unreadable:
            remark(.unreadableDate, at: source)
            return text
        case .date, .open: return text
        }
        return nil
    }

    /// The date of a time as databases write it: `2018-01-15 00:00:00`.
    private static func withoutTime(_ text: String) -> String {
        let date = text.utf8.prefix(10)
        let rest = text.utf8.dropFirst(10)
        guard rest.first == 0x20, rest.contains(UInt8(ascii: ":")) else { return text }
        let day = String(Substring(date))
        return PartialDate(day) == nil ? text : day
    }

    /// Settles what the dates of an entry say together: an end that is "Present" is none, and an end comes
    /// after its start.
    mutating func settleDates(
        of entry: inout JSONValue, in section: ResumeSection, at place: Source
    ) {
        guard let fields = EntryDates.all.first(where: { $0.section == section }) else { return }
        func key(_ field: Field) -> String? {
            field.rule.spellings.first { entry[$0] != nil }
        }
        let flagKey = key(fields.isCurrent) ?? fields.isCurrent.rule.name
        guard let endKey = key(fields.end), let end = entry[endKey]?.string else {
            // An end was there and is no date: the entry has ended, and nobody knows when.
            if key(fields.isCurrent) == nil,
                fields.end.rule.spellings.contains(where: { name in
                    place.member(name)?.saysNothing == false
                })
            {
                entry[flagKey] = .bool(false)
            }
            return
        }
        if case .open = WrittenDate(end) {
            entry[endKey] = nil
            entry[flagKey] = .bool(true)
            return
        }
        if entry[flagKey]?.isTruthy == true, let source = place.member(endKey) {
            remark(.endOfCurrent, at: source)
        }
        if let start = key(fields.start).flatMap({ entry[$0]?.string }),
            WrittenDate(start).isAfter(WrittenDate(end))
        {
            remark(.endBeforeStart, at: place)
        }
    }
}

/// The fields that say from when to when an entry is.
private struct EntryDates {
    let section: ResumeSection
    let start: Field
    let end: Field
    let isCurrent: Field

    static let all = [
        EntryDates(
            section: .experiences, start: .experienceStartDate, end: .experienceEndDate,
            isCurrent: .experienceIsCurrent),
        EntryDates(
            section: .education, start: .educationStartDate, end: .educationEndDate,
            isCurrent: .educationIsCurrent),
        EntryDates(
            section: .projects, start: .projectStartDate, end: .projectEndDate,
            isCurrent: .projectIsCurrent),
        EntryDates(
            section: .customSections, start: .customStartDate, end: .customEndDate,
            isCurrent: .customIsCurrent),
    ]
}
