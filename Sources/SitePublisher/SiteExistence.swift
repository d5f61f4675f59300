import Glibc
public import SystemPackage

extension Site {
    /// Refuses files and folders to read that lie in a site, which owns its folder, or around it.
    ///
    /// A folder `Templates/` with the site in it would be read with all pages; a database in the site
    /// would be served, and then removed.
    public static func requireApart(
        _ output: FilePath, state: FilePath?, from inputs: [FilePath]
    ) throws(PublishError) {
        // Where there is no site, nothing can lie in it.
        guard let place = try? SitePlace(reading: output, state: state) else { return }
        try place.requireApart(from: inputs)
    }

    /// Whether a folder is a site that was made before: it has the marker.
    public static func exists(at output: FilePath) -> Bool {
        let marker = output.appending(SiteLayout.marker)
        return unsafe marker.withPlatformString { unsafe Glibc.access($0, F_OK) == 0 }
    }
}
