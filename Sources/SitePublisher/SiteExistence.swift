import Glibc
public import SystemPackage

extension Site {
    /// Whether a folder is a site that was made before: it has the marker.
    public static func exists(at output: FilePath) -> Bool {
        let marker = output.appending(SiteLayout.marker)
        return unsafe marker.withPlatformString { unsafe Glibc.access($0, F_OK) == 0 }
    }
}
