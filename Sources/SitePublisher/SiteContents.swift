public import ShareModel

/// Everything that a finished site is to hold.
public struct SiteContents: Sendable {
    /// The shares that have a page.
    public var pages: NameSet
    /// The names of the photos that those pages show.
    public var photos: NameSet
    /// The names of the assets that those pages and the public files use.
    public var assets: Set<String>
    /// The paths of the public files.
    public var publicFiles: Set<String>

    /// Makes a list of contents.
    public init(
        pages: NameSet = NameSet(), photos: NameSet = NameSet(), assets: Set<String> = [],
        publicFiles: Set<String> = []
    ) {
        self.pages = pages
        self.photos = photos
        self.assets = assets
        self.publicFiles = publicFiles
    }
}

/// What a clean-up removed.
public struct CleanUp: Sendable, Equatable {
    /// Pages of shares that are not to be published.
    public var pages: Int
    /// Compressed copies without their file.
    public var copies: Int
    /// Photos that no page shows.
    public var photos: Int
    /// Assets that nothing uses.
    public var assets: Int
    /// Files and folders that are no part of a site.
    public var others: Int

    /// Makes a report of what was removed.
    public init(
        pages: Int = 0, copies: Int = 0, photos: Int = 0, assets: Int = 0, others: Int = 0
    ) {
        self.pages = pages
        self.copies = copies
        self.photos = photos
        self.assets = assets
        self.others = others
    }

    /// Whether there was nothing to remove.
    public var isEmpty: Bool { self == CleanUp() }
}
