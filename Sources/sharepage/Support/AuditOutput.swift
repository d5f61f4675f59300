import ShareModel
import SiteBuilder

/// Tells the user what an audit found, and ends it with 65 where that is anything.
struct AuditOutput {
    private let report: AuditReport

    init(_ report: AuditReport) {
        self.report = report
    }

    /// Writes a line for each finding and a summary, or all of it as JSON.
    func write(asJSON isJSON: Bool) throws(Failure) {
        if isJSON {
            try Console.print(json)
        } else {
            for finding in report.findings { try Console.print(finding.description) }
            try Console.print(summary)
        }
        for refusal in report.faults { RefusalNote.write(refusal) }
        guard report.findings.isEmpty, report.faults.isEmpty else {
            throw .badData("the site is not what the database and the templates give now")
        }
    }

    private var summary: String {
        var parts = ["\(count(report.pages, "page")) checked"]
        if report.refused > 0 { parts.append("\(count(report.refused, "share")) refused") }
        for kind in AuditFinding.Kind.allCases {
            let number = report.findings.count { $0.kind == kind }
            if number > 0 { parts.append("\(number) \(kind.rawValue)") }
        }
        if report.findings.isEmpty { parts.append("nothing found") }
        return parts.joined(separator: ", ")
    }

    private func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }

    private var json: JSONValue {
        .object([
            ("pages", .number("\(report.pages)")), ("refused", .number("\(report.refused)")),
            ("findings", .array(report.findings.map(\.json))),
        ])
    }
}

extension AuditFinding {
    fileprivate var json: JSONValue {
        func text(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
        return .object([
            ("kind", .string(kind.rawValue)), ("file", .string(file)),
            ("shareId", text(share?.text)), ("class", text(maskClass?.name)),
            ("place", text(place)), ("reason", .string(reason)), ("advice", .string(advice)),
        ])
    }
}
