import ShareModel
import ShareStore

extension APIKey {
    /// The key as the members of an object; the key itself is not among them.
    func members(at now: Timestamp) -> [(key: String, value: JSONValue)] {
        [
            ("id", .string(id)), ("userId", .string(userID)), ("lastFour", .string(lastFour)),
            ("scopes", .array(scopes.map { .string($0) })), ("state", .string(state(at: now))),
            ("createdAt", Self.time(createdAt)), ("expiresAt", Self.time(expiresAt)),
            ("revokedAt", Self.time(revokedAt)),
        ]
    }

    /// The headings of `cells`.
    static let headings = ["KEY", "STATE", "ENDS", "LAST FOUR", "SCOPES"]

    /// The key as a row of a table.
    func cells(at now: Timestamp) -> [String] {
        [
            id, state(at: now), expiresAt?.lastDay ?? "never", lastFour,
            scopes.joined(separator: ","),
        ]
    }

    private func state(at now: Timestamp) -> String {
        isValid(at: now) ? "valid" : revokedAt == nil ? "expired" : "revoked"
    }

    private static func time(_ time: Timestamp?) -> JSONValue {
        time.map { .string($0.description) } ?? .null
    }
}
