public import ShareModel

/// Everything that one share publishes: its document and the files that only it uses.
public struct Page: Sendable {
    /// The share that the page shows.
    public let id: ShareID
    /// The HTML document, UTF-8.
    public let html: [UInt8]
    /// The photo, where the page shows one.
    public let photo: PageFile?
    /// The style sheets that the document links to, shared by all pages with the same bytes.
    public let assets: [PageFile]

    /// Makes a page of its finished parts.
    public init(id: ShareID, html: [UInt8], photo: PageFile?, assets: [PageFile]) {
        self.id = id
        self.html = html
        self.photo = photo
        self.assets = assets
    }
}

/// A finished file that a page needs beside its document.
public struct PageFile: Sendable, Hashable {
    /// The file's name in its folder, such as `<shareId>.<hash>.jpg` or `classic.<hash>.css`.
    public let name: String
    /// The file's content.
    public let bytes: [UInt8]

    /// Makes a file of its name and content.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
