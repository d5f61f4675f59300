public import SharePages
import SitePublisher
public import SystemPackage

/// What all pages of a run are made with: themes, and files that are published as they are.
public struct Materials: Sendable {
    /// Renders pages with the root's themes.
    public let renderer: PageRenderer
    /// The folder that they were read from.
    private let root: FilePath
    /// The files of `Public/` and, unless it is among them, the theme's 404 page, by their path in the
    /// site.
    let publicFiles: [(path: String, bytes: [UInt8])]

    /// Reads `Templates/` and `Public/` of a root folder, and checks all of it.
    public init(root: FilePath) throws(BuildError) {
        self.root = root
        do throws(ThemeError) {
            renderer = PageRenderer(themes: try ThemeLibrary(root: root))
        } catch { throw .theme(error.located(in: root)) }
        let files = try PublicFolder(root.appending("Public")).files
        let notFound = (path: "404.html", bytes: renderer.notFound.html)
        let isOwn = files.contains { $0.path.utf8.elementsEqual(notFound.path.utf8) }
        publicFiles = isOwn ? files : files + [notFound]
    }

    /// Makes sure that every public file has a path that can be published.
    func requireNames() throws(PublishError) {
        for (path, bytes) in publicFiles where ExpectedFile(publicFile: path, bytes: bytes) == nil {
            throw .unusableName("Public/" + path)
        }
    }

    /// Makes pages in this process, or each in one of its own where a fault has ended this one before.
    public var pageMaker: PageMaker {
        let direct = DirectPageMaker(renderer: renderer)
        guard FaultRecovery.isUnderWay else { return PageMaker(direct) }
        // A run makes all its pages with the same themes.
        let workers = PageWorkers(root: root, themes: renderer.fingerprint)
        return PageMaker(IsolatedPageMaker(workers: workers, substitute: direct))
    }

    /// Makes each page in a process of its own; the first of them is started at once.
    var isolatedPageMaker: PageMaker {
        let workers = PageWorkers(root: root)
        workers.prepare()
        return PageMaker(IsolatedPageMaker(workers: workers))
    }
}
