public import SharePages
public import SystemPackage

/// What all pages of a run are made with: themes, and files that are published as they are.
public struct Materials: Sendable {
    /// Renders pages with the root's themes.
    public let renderer: PageRenderer
    /// The files of `Public/` and the theme's 404 page, by their path in the site.
    let publicFiles: [(path: String, bytes: [UInt8])]

    /// Reads `Templates/` and `Public/` of a root folder, and checks all of it.
    public init(root: FilePath) throws(BuildError) {
        do throws(ThemeError) {
            renderer = PageRenderer(themes: try ThemeLibrary(root: root))
        } catch { throw .theme(error) }
        let notFound = (path: "404.html", bytes: renderer.notFound.html)
        publicFiles = try PublicFolder(root.appending("Public")).files + [notFound]
    }
}
