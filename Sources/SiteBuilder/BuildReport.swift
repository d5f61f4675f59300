public import SitePublisher

/// What a run did.
public struct BuildReport: Sendable {
    /// Pages that were made anew, whatever came of it.
    public var rendered = 0
    /// Pages that were written.
    public var written = 0
    /// Pages that were published already, byte for byte.
    public var unchanged = 0
    /// Pages that were written although nothing that they are made from has changed, by id: somebody had
    /// changed them.
    public var mended: [String] = []
    /// Files of no share that were written although their content had been published before, by their
    /// paths in the site: style sheets and public files that somebody had changed.
    public var mendedFiles: Set<String> = []
    /// Pages that were taken away: revoked, expired, deleted or refused.
    public var withdrawn = 0
    /// Shares that are not published, by id.
    public var refusals: [Refusal] = []
    /// What was done otherwise than a row asks, by id.
    public var warnings: [(id: String, text: String)] = []
    /// Shares that the run was asked for by id, and that the database does not have.
    public var missing: [String] = []
    /// What was found good, where that was all that was asked for; no number of shares without a database.
    public var good: (themes: Int, languages: Int, shares: Int?)?
    /// What was found in the site and is no part of it.
    public var cleanUp = CleanUp()

    /// The pages that the site holds for this run's shares.
    public var published: Int { written + unchanged }

    mutating func add(_ other: BuildReport) {
        rendered += other.rendered
        written += other.written
        mended += other.mended
        unchanged += other.unchanged
        withdrawn += other.withdrawn
        refusals += other.refusals
        warnings += other.warnings
    }

    /// Puts what the workers found in an order that does not depend on them.
    mutating func sort() {
        mended.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        refusals.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        warnings.sort {
            $0.id.utf8.elementsEqual($1.id.utf8)
                ? $0.text.utf8.lexicographicallyPrecedes($1.text.utf8)
                : $0.id.utf8.lexicographicallyPrecedes($1.id.utf8)
        }
    }
}
