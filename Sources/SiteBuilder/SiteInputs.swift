import SitePublisher
public import SystemPackage

/// What a site is made from, and where that may lie.
public enum SiteInputs {
    /// Refuses inputs in the folders that a run cleans up, and a site in the folders that it reads.
    ///
    /// A database in the site would be served, and be removed as a stray file.
    public static func requireApart(
        database: FilePath?, root: FilePath, output: FilePath, state: FilePath?
    ) throws(BuildError) {
        let folders = [root.appending("Templates"), root.appending("Public")]
        do throws(PublishError) {
            try Site.requireApart(
                output, state: state, from: [database].compactMap(\.self) + folders)
        } catch { throw .publish(error) }
    }
}

extension SiteBuild.Options {
    /// Refuses inputs that the run would remove or publish.
    func requireApart() throws(BuildError) {
        try SiteInputs.requireApart(database: database, root: root, output: output, state: state)
    }
}
