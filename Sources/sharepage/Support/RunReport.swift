import ShareModel
import SiteBuilder
import SitePublisher

/// Tells the user what a run did, and ends it with 65 where a share was refused.
struct RunReport {
    private let report: BuildReport
    /// What was done with the pages that are good.
    private let verb: String

    /// The failure that a share is which was asked for by name and is not there.
    private let missingID: (String) -> Failure

    init(
        _ report: BuildReport, verb: String,
        missingID: @escaping (String) -> Failure = {
            .noInput("share '\(ErrorText.quotable($0))': not in the database")
        }
    ) {
        self.report = report
        self.verb = verb
        self.missingID = missingID
    }

    /// Writes warnings and refusals to standard error, and what was done to standard output.
    func write(asJSON isJSON: Bool) throws(Failure) {
        if isJSON {
            try Console.print(json)
        } else {
            WarningNote.write(report.warnings)
        }
        if !isJSON { noteMended() }
        for refusal in report.refusals {
            for reason in refusal.reasons {
                Console.note("share \(ErrorText.quotable(refusal.id)): refused: \(reason)")
            }
        }
        if !isJSON { try Console.print(summary) }
        if let missing = report.missing.first { throw missingID(missing) }
        guard report.refusals.isEmpty else {
            throw .badData(
                "\(count(report.refusals.count, "share")) refused; all others are \(verb)")
        }
    }

    /// Names what had been changed; not all shares where a whole folder was.
    private func noteMended() {
        for path in report.mendedFiles.sorted() {
            Console.note("\(path): mended: it had been changed by hand")
        }
        let most = 20
        for id in report.mended.prefix(most) {
            Console.note(
                "share \(ErrorText.quotable(id)): mended: its files had been changed by hand")
        }
        let others = report.mended.count - most
        if others > 0 { Console.note("\(count(others, "more share")) mended; --json names all") }
    }

    private var summary: String {
        if let good = report.good { return told(good) }
        var parts = ["\(count(report.published, "page")) \(verb)"]
        if report.unchanged > 0, report.written > 0 || verb == "published" {
            parts[0] += " (\(report.unchanged) unchanged)"
        }
        let mended = report.mended.count + report.mendedFiles.count
        if mended > 0 { parts.append("\(mended) mended") }
        if report.withdrawn > 0 { parts.append("\(report.withdrawn) withdrawn") }
        let removed = report.cleanUp
        let strays =
            removed.pages + removed.copies + removed.photos + removed.assets + removed.others
        if strays > 0 { parts.append("\(count(strays, "stray file")) removed") }
        return parts.joined(separator: ", ")
    }

    /// What was looked at and is good: `1 theme, 2 languages, 13 shares good`.
    private func told(_ good: (themes: Int, languages: Int, shares: Int?)) -> String {
        var parts = [count(good.themes, "theme"), count(good.languages, "language")]
        if let shares = good.shares { parts.append(count(shares, "share")) }
        return "\(parts.joined(separator: ", ")) \(verb)"
    }

    private func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    private var json: JSONValue {
        func number(_ value: Int) -> JSONValue { .number("\(value)") }
        return .object([
            ("published", number(report.published)), ("rendered", number(report.rendered)),
            ("written", number(report.written)), ("unchanged", number(report.unchanged)),
            ("withdrawn", number(report.withdrawn)),
            ("mended", .array(report.mended.map { .string($0) })),
            ("mendedFiles", .array(report.mendedFiles.sorted().map { .string($0) })),
            (
                "removed",
                .object([
                    ("pages", number(report.cleanUp.pages)),
                    ("copies", number(report.cleanUp.copies)),
                    ("photos", number(report.cleanUp.photos)),
                    ("assets", number(report.cleanUp.assets)),
                    ("others", number(report.cleanUp.others)),
                ])
            ),
            (
                "refused",
                .array(
                    report.refusals.map { refusal in
                        .object([
                            ("shareId", .string(refusal.id)),
                            ("code", .string(refusal.code.rawValue)),
                            ("reasons", .array(refusal.reasons.map { .string($0) })),
                        ])
                    })
            ),
            (
                "warnings",
                .array(
                    report.warnings.map { id, text in
                        .object([("shareId", .string(id)), ("warning", .string(text))])
                    })
            ),
        ])
    }
}
