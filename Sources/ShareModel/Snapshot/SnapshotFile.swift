/// A share in a file of its own: one JSON object with the column names of `EmpResumeShare`.
///
/// A JSON column is either the JSON itself or, as in the database, a text that holds it.
public struct SnapshotFile: Sendable {
    /// The row that the file stands for.
    public let record: ShareRecord
    /// The column `expiresAt`, as a text.
    public let expiresAt: String?
    /// Whether the column `revokedAt` holds anything.
    public let isRevoked: Bool

    /// Reads a file's bytes.
    public init(parsing bytes: [UInt8]) throws(SnapshotError) {
        let root: JSONView
        do throws(JSONError) { root = try JSONDocument(bytes).root } catch {
            throw SnapshotError(.json(error), at: "snapshot")
        }
        guard root.kind == .object else {
            throw SnapshotError(
                .wrongType(expected: "an object", found: root.kind), at: "snapshot")
        }
        for member in root.members where !Self.columnNames.contains(where: member.hasKey) {
            // A misspelt `blurOptions` must not publish what it was to hide.
            throw SnapshotError(.unknownColumn(member.key), at: "snapshot")
        }
        var columns: [ShareRecord.Column: [UInt8]] = [:]
        for column in ShareRecord.Column.allCases {
            guard let value = root[column.rawValue], value.kind != .null else { continue }
            columns[column] =
                value.string.map { Array($0.utf8) } ?? JSONWriter.bytes(of: JSONValue(value))
        }
        guard let id = try Self.text("id", in: root) else {
            throw SnapshotError(.missing, at: "id")
        }
        record = ShareRecord(
            id: id, template: try Self.text("template", in: root),
            locale: try Self.text("locale", in: root), columns: columns)
        expiresAt = try Self.text("expiresAt", in: root)
        isRevoked = root["revokedAt"].map { $0.kind != .null } ?? false
    }

    /// The columns of `EmpResumeShare`.
    private static let columnNames = [
        "id", "resumeId", "userId", "template", "locale", "cvData", "designSettings",
        "sectionOrder", "optionalFields", "blurOptions", "maskTerms", "createdAt", "updatedAt",
        "expiresAt", "revokedAt", "revision",
    ]

    private static func text(_ key: String, in root: JSONView) throws(SnapshotError) -> String? {
        guard let value = root[key] else { return nil }
        do throws(SnapshotError) { return try EntryReader.text(value) } catch {
            throw error.inside(key)
        }
    }
}
