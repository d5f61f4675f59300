import SitePublisher

/// What an audit found.
public struct AuditReport: Sendable {
    /// The live shares whose pages were looked for.
    public var pages = 0
    /// The live shares that are refused now, and so are to have no page.
    public var refused = 0
    /// Those of them that a fault of ours happened at.
    public var faults: [Refusal] = []
    /// What is wrong, in the order of the files.
    public var findings: [AuditFinding] = []

    /// Puts the findings in an order that does not depend on the workers, each once.
    mutating func sort() {
        faults.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        let lines = Set(findings).map { (line: "\($0)", finding: $0) }
        findings = lines.sorted { $0.line.utf8.lexicographicallyPrecedes($1.line.utf8) }
            .map(\.finding)
    }
}
