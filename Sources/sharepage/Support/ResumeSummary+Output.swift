import ShareModel
import ShareStore

extension ResumeSummary {
    /// The resume as an object.
    var json: JSONValue {
        .object([
            ("id", .string(id)), ("name", .string(name)), ("template", .string(template)),
            ("locale", .string(locale)),
            ("createdAt", createdAt.map { .string($0.description) } ?? .null),
            ("updatedAt", updatedAt.map { .string($0.description) } ?? .null),
            ("shares", .array(liveShares.map { .string($0) })),
            ("endedShares", .number("\(endedShares)")), ("remarkCount", .number("\(remarks)")),
        ])
    }

    /// The headings of `cells`.
    static let headings = ["RESUME", "UPDATED", "REMARKS", "NAME", "SHARED AS"]

    /// The resume as a row of a table.
    var cells: [String] {
        [
            id, updatedAt.map { String(Substring($0.description.utf8.prefix(10))) } ?? "-",
            "\(remarks)", TerminalText.cut(TerminalText.printable(name), to: 32),
            liveShares.isEmpty ? "not shared" : liveShares.joined(separator: ","),
        ]
    }

    /// The resume's facts, one a line.
    var facts: [(name: String, value: String)] {
        var facts = [
            ("resume", id), ("name", TerminalText.printable(name)),
            ("theme", TerminalText.printable(template)),
            ("language", TerminalText.printable(locale)),
        ]
        for (name, time) in [("imported", createdAt), ("updated", updatedAt)] {
            if let time { facts.append((name, time.description)) }
        }
        for share in liveShares { facts.append(("share", share)) }
        if endedShares > 0 { facts.append(("ended shares", "\(endedShares)")) }
        return facts
    }
}

extension StoredRemark {
    /// The remark as an object.
    var json: JSONValue {
        .object([
            ("kind", .string(kind)), ("place", .string(place)), ("message", .string(message)),
        ])
    }

    /// The remark on one line.
    var line: String { TerminalText.printable("\(place): \(message)") }
}
