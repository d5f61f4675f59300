/// How hard a run works to survive a power cut.
public enum Durability: Sendable {
    /// Nothing is flushed: for previews, tests and measurements.
    case none
    /// One flush of the file system for each batch, before its files take their names.
    case batch
    /// Each file is flushed before it takes its name, and the folders after each batch.
    case each
}

/// What a process opens a site for.
public enum SiteAccess: Sendable {
    /// A whole run: it takes the run lock and empties the staging folder.
    case run
    /// Single pages beside a run, as the API server publishes them: the page lock alone.
    case pages
}
