import ShareModel

/// Sets the account of a masking for a person to read, the most important first.
struct ExposureText {
    private let report: ExposureReport
    /// The most words of one kind that are set; `--json` gives all.
    private static let mostWords = 12

    init(_ report: ExposureReport) {
        self.report = report
    }

    func write(to page: inout TerminalPage) {
        remarks(&page)
        hidden(&page)
        shown(&page)
    }

    // MARK: What to look at

    private func remarks(_ page: inout TerminalPage) {
        guard !report.hidden.isEmpty else {
            page.heading("Nothing is hidden")
            return page.paragraph("To hide: --blur companies,institutions,linkedin", indent: 2)
        }
        page.heading("Look at this first")
        if report.remarks.isEmpty {
            return page.paragraph("Nothing that is shown looks like what is hidden.", indent: 2)
        }
        var number = 0
        for (index, remark) in report.remarks.enumerated() {
            let before = index > 0 ? report.remarks[index - 1] : nil
            if remark.isOneOfMany, before?.isListed(with: remark) == true { continue }
            number += 1
            let label = number < 10 ? "  \(number). " : " \(number). "
            if remark.isOneOfMany {
                let alike = report.remarks[index...].prefix { $0.isListed(with: remark) }
                words(Array(alike), label, &page)
            } else {
                page.paragraph(remark.sentence, indent: 5, first: label)
                if let excerpt = remark.excerpt { page.paragraph(excerpt, indent: 7) }
            }
            if let advice = remark.advice { page.paragraph(advice, indent: 5) }
        }
    }

    /// Words of one kind, as one item.
    private func words(_ remarks: [ExposureRemark], _ label: String, _ page: inout TerminalPage) {
        page.paragraph(remarks[0].heading, indent: 5, first: label)
        let shown = remarks.prefix(Self.mostWords)
        if remarks[0].kind == .possibleName {
            page.paragraph(shown.flatMap(\.words).joined(separator: ", "), indent: 7)
        } else {
            for remark in shown {
                let word = remark.words.joined(separator: ", ")
                page.paragraph("\(word) (\(remark.places.joined(separator: ", ")))", indent: 7)
                if let excerpt = remark.excerpt, excerpt != word {
                    page.paragraph(excerpt, indent: 9)
                }
            }
        }
        if remarks.count > shown.count {
            page.paragraph("and \(remarks.count - shown.count) more; --json has all", indent: 7)
        }
    }

    // MARK: What is hidden, and what is not

    private func hidden(_ page: inout TerminalPage) {
        for hidden in report.hidden {
            let places = hidden.count == 1 ? "1 place" : "\(hidden.count) places"
            let key =
                hidden.maskClass == .section
                ? "with a section" : "by '\(hidden.maskClass.name)'"
            page.heading("Hidden \(key): \(places)")
            let whole = hidden.places.filter(\.excerpts.isEmpty).map(\.path)
            if !whole.isEmpty { page.paragraph(whole.joined(separator: ", "), indent: 2) }
            for place in hidden.places where !place.excerpts.isEmpty {
                page.paragraph(place.path, indent: 2)
                for excerpt in place.excerpts { page.paragraph(excerpt, indent: 4) }
            }
        }
    }

    private func shown(_ page: inout TerminalPage) {
        page.heading("Shown")
        if !report.shown.isEmpty {
            page.paragraph("Of the person: " + report.shown.joined(separator: ", "), indent: 2)
        }
        let hosts = report.links.hosts.map { "\($0.host) (\($0.places.joined(separator: ", ")))" }
        if !hosts.isEmpty {
            page.paragraph("Links to: " + hosts.joined(separator: ", "), indent: 2)
        }
        let lost = report.links.lost.map { "\($0.field) \($0.count)" }
        if !lost.isEmpty {
            page.paragraph("Links taken away: " + lost.joined(separator: ", "), indent: 2)
        }
    }
}

extension ExposureRemark {
    /// Whether there may be many of its kind, which are set as one list.
    fileprivate var isOneOfMany: Bool { kind == .unusualWord || kind == .possibleName }

    fileprivate func isListed(with other: ExposureRemark) -> Bool {
        kind == other.kind && (kind == .possibleName || maskClasses == other.maskClasses)
    }
}
