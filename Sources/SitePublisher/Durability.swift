/// How hard a run works to survive a power cut.
public enum Durability: Sendable {
    /// Nothing is flushed: for previews, tests and measurements.
    case none
    /// One flush of the file system for each batch, before its files take their names, and one
    /// of the folders in the end.
    case batch
    /// Each file is flushed before it takes its name, and the folders after each batch.
    case each
}

/// What a process opens a site for.
public enum SiteAccess: Sendable {
    /// A whole run: it takes the run lock and empties the staging folder.
    case run
    /// Single pages beside a run, as the API server publishes them: the page lock alone.
    ///
    /// Staging and commit belong under one lock then, since a run that starts between them would
    /// take what is staged for leftovers.
    case pages
}
