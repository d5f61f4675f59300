internal import ShareModel

extension LenientReader {
    /// The fields of one entry by the rows of a mapping; what has no row is remarked.
    mutating func fields(of source: Source, by mapping: EntryMapping) -> JSONValue {
        var rows: [[Source]] = mapping.rows.map { _ in [] }
        var unknown: [Source] = []
        for member in source.members {
            if let row = mapping.row(of: member) {
                if !member.isAbsent { rows[row].append(member) }
            } else if !isPassedOver(member, by: mapping) {
                unknown.append(member)
            }
        }
        leaveOut(unknown, of: source, by: mapping)
        var entry = JSONValue.object([])
        for (row, sources) in zip(mapping.rows, rows) {
            let ordered = row.keys.compactMap { key in sources.first { $0.isNamed(key) } }
            for source in ordered { take(source, row, mapping, into: &entry) }
        }
        settleDates(of: &entry, in: mapping.section, at: source)
        return entry
    }

    private func isPassedOver(_ member: Source, by mapping: EntryMapping) -> Bool {
        mapping.parts.contains(where: member.isNamed)
            || EntryMapping.passedOver.contains(where: member.isNamed)
            || HiddenEntries.isFlag(member.key) && Flag.read(member) != nil
    }

    private mutating func take(
        _ source: Source, _ row: EntryMapping.Row, _ mapping: EntryMapping,
        into entry: inout JSONValue
    ) {
        switch row.form {
        case .value: add(source, row.field, to: &entry)
        case .words:
            guard let words = list(source, .skillKeywords) else { return }
            addParagraph(words.joined(separator: ", "), of: source, to: row.field, of: &entry)
        case .address:
            guard let address = text(source, for: .projectUrl) else { return }
            let paragraph =
                LinkAddress.isWeb(address) && !address.utf8.contains(0x20)
                ? "<\(address)>" : address
            addParagraph(paragraph, of: source, to: row.field, of: &entry)
        case .rating: addRating(source, row.field, to: &entry)
        case .period: addPeriod(source, mapping, to: &entry)
        }
        keepOtherClass(of: source, than: row.field)
    }

    /// Adds a value to a field: below what is there, where the field takes more than one.
    private mutating func add(_ source: Source, _ field: Field, to entry: inout JSONValue) {
        let name = field.rule.name
        if entry[name] == nil || field.rule.kind != .plain {
            guard let value = value(source, for: field) else { return }
            switch (entry[name], value) {
            case (nil, _): entry[name] = value
            case (.array(let items)?, .array(let more)): entry[name] = .array(items + more)
            case (_, .string(let text)) where field.rule.kind == .markdown:
                addParagraph(text, of: source, to: field, of: &entry)
            default: leaveOutLoser(source, field, entry[name]?.string)
            }
        } else {
            leaveOutLoser(source, field, entry[name]?.string)
        }
    }

    /// Remarks a value of a field that has one already, where it says something else.
    private mutating func leaveOutLoser(_ source: Source, _ field: Field, _ winner: String?) {
        let texts = source.texts
        guard
            !texts.allSatisfy({ text in winner.map { $0.utf8.elementsEqual(text.utf8) } ?? false })
        else { return }
        for text in texts { keepSecret(text, of: field) }
        leaveOut(source)
    }

    private mutating func addParagraph(
        _ text: String, of source: Source, to field: Field, of entry: inout JSONValue
    ) {
        let above = entry[field.rule.name]?.string
        let whole = above.map { MarkdownText.joined($0, text) } ?? text
        guard whole.utf8.count <= Self.longestText else {
            return remark(.tooLong(limit: Self.longestText), at: source)
        }
        entry[field.rule.name] = .string(whole)
    }

    /// A mark out of five, where no words say it.
    private mutating func addRating(_ source: Source, _ field: Field, to entry: inout JSONValue) {
        guard entry[field.rule.name] == nil else { return }
        guard let number = source.scalarText.flatMap({ Int($0) }), (0...5).contains(number) else {
            return add(source, field, to: &entry)
        }
        if number > 0 { entry[field.rule.name] = .string("\(number)/5") }
    }

    /// The two dates of a text that has both.
    private mutating func addPeriod(
        _ source: Source, _ mapping: EntryMapping, to entry: inout JSONValue
    ) {
        guard let fields = mapping.period else { return }
        guard let text = rawText(source, fields.start, joining: " ").map(PlainText.clean),
            let period = Period(text)
        else { return }
        if case .none = WrittenDate(text) { return remark(.notADate, at: source) }
        if period.start.utf8.elementsEqual(period.end.utf8),
            case .unreadable = WrittenDate(period.start)
        {
            remark(.unreadableDate, at: source)
        }
        set(fields.start, .string(period.start), of: &entry)
        set(fields.end, .string(period.end), of: &entry)
    }

    /// Gives a field a value that it does not have.
    private func set(_ field: Field, _ value: JSONValue, of entry: inout JSONValue) {
        if entry[field.rule.name] == nil { entry[field.rule.name] = value }
    }

    /// A school among firms is a secret of schools too.
    private mutating func keepOtherClass(of source: Source, than field: Field) {
        guard let maskClass = SecretNames.maskClass(of: source.key),
            !field.rule.maskClasses.contains(maskClass)
        else { return }
        for text in source.texts where !LinkAddress.isWeb(text) { keepSecret(text, maskClass) }
    }
}
