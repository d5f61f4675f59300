public import SharePages

/// A file as it would be published now.
public struct ExpectedFile: Sendable {
    let folder: SiteFolder
    let name: String
    /// The bytes that it is to hold.
    public let bytes: [UInt8]

    /// The file's path in the site.
    public var path: String { folder.path(of: name) }
    /// The path of its compressed copy.
    public var copyPath: String { path + SiteLayout.compressedSuffix }

    /// Whether the name stands for the content, so that another content needs another name.
    public var isAddressed: Bool {
        folder == .photo || folder == .assets
            || folder == .public([]) && name.utf8.elementsEqual(SiteLayout.marker.utf8)
    }

    /// The document of a page.
    public init(documentOf page: Page) {
        folder = .share
        name = SiteLayout.page(page.id)
        bytes = page.html
    }

    /// A photo.
    public init(photo: PageFile) {
        folder = .photo
        name = photo.name
        bytes = photo.bytes
    }

    /// A content-addressed file.
    public init(asset: PageFile) {
        folder = .assets
        name = asset.name
        bytes = asset.bytes
    }

    /// A public file by its path in the site; `nil` for a path that cannot be published.
    public init?(publicFile path: String, bytes: [UInt8]) {
        guard var names = SiteLayout.publicNames(path), let name = names.popLast() else {
            return nil
        }
        folder = .public(names)
        self.name = name
        self.bytes = bytes
    }

    private init(folder: SiteFolder, name: String, bytes: [UInt8]) {
        self.folder = folder
        self.name = name
        self.bytes = bytes
    }

    /// The file that marks the folder as a site: a server may give it to whoever asks.
    public static let marker = ExpectedFile(
        folder: .public([]), name: SiteLayout.marker, bytes: Array(SiteLayout.markerText.utf8))
}
