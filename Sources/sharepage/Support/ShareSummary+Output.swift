import ShareModel
import ShareStore

extension ShareSummary {
    /// The share as an object with the names of the API.
    var json: JSONValue {
        .object([
            ("shareId", .string(id)), ("shareUrl", .string(url)), ("resumeId", .string(resumeID)),
            ("resumeName", .string(resumeName)), ("state", .string(state.rawValue)),
            ("createdAt", Self.time(createdAt)), ("expiresAt", Self.time(expiresAt)),
            ("revokedAt", Self.time(revokedAt)),
            ("masks", masks.map { .array($0.map { .string($0) }) } ?? .null),
            ("revision", .number("\(revision)")),
        ])
    }

    /// The headings of `cells`.
    static let headings = ["SHARE", "STATE", "ENDS", "NAME", "HIDES"]

    /// The share as a row of a table.
    var cells: [String] {
        let hidden = masks.map { $0.isEmpty ? "nothing" : $0.joined(separator: ",") }
        return [
            id, state.rawValue, expiresAt?.lastDay ?? "never",
            TerminalText.cut(TerminalText.printable(resumeName), to: 24), hidden ?? "unreadable",
        ]
    }

    /// The share's facts, one a line.
    var facts: [(name: String, value: String)] {
        var facts = [
            ("share", id), ("link", url), ("state", state.rawValue), ("resume", resumeID),
            ("name", TerminalText.printable(resumeName)),
            (
                "hidden",
                masks.map { $0.isEmpty ? "nothing" : $0.joined(separator: ", ") } ?? "unreadable"
            ),
        ]
        if let createdAt { facts.append(("made", createdAt.description)) }
        facts.append(("ends", expiresAt?.description ?? "never"))
        if let revokedAt { facts.append(("revoked", revokedAt.description)) }
        return facts
    }

    private static func time(_ time: Timestamp?) -> JSONValue {
        time.map { .string($0.description) } ?? .null
    }
}

extension Timestamp {
    /// The day on which something that ends at this moment is last there.
    var lastDay: String {
        let last = Timestamp(milliseconds: milliseconds - 1)
        return String(decoding: last.description.utf8.prefix(10), as: UTF8.self)
    }
}
