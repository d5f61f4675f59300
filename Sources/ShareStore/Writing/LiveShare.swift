internal import ShareModel

/// The share of a resume that is not revoked.
struct LiveShare {
    let id: String
    let createdAt: Timestamp
    let expiresAt: Timestamp?
    let blurOptions: BlurOptions
    let revision: Int64

    /// Whether the share has not ended.
    func isLive(at now: Timestamp) -> Bool { expiresAt.map { $0 > now } ?? true }

    /// What a repeat makes of the share: it hides what either asks for, and ends at the earlier end.
    func repeated(
        by request: ShareRequest
    ) throws(StoreError) -> (blurOptions: BlurOptions, expiresAt: Timestamp?) {
        var options = blurOptions
        do throws(BlurOptionsError) { try options.add(request.blurOptions) } catch {
            throw .badBlurOptions(error)
        }
        return (options, [expiresAt, request.expiresAt].compactMap(\.self).min())
    }

    init?(of resumeID: String, in connection: Connection) throws(StoreError) {
        let statement = try Statement(
            """
            SELECT id, createdAt, expiresAt, blurOptions, revision FROM EmpResumeShare
            WHERE resumeId = ?1 AND revokedAt IS NULL
            """, on: connection)
        try statement.bind([.text(resumeID)])
        guard try statement.step() else { return nil }
        guard let createdAt = statement.time(at: 1) else {
            throw .badRow(.badTime(column: "createdAt"))
        }
        id = statement.text(at: 0) ?? ""
        self.createdAt = createdAt
        expiresAt = statement.time(at: 2)
        guard statement.isNull(at: 2) || expiresAt != nil else {
            throw .badRow(.badTime(column: "expiresAt"))
        }
        let options = try statement.json(at: 3, column: "blurOptions")
        do throws(BlurOptionsError) { blurOptions = try BlurOptions(options) } catch {
            throw .badBlurOptions(error)
        }
        revision = statement.integer(at: 4)
    }
}
