public import ShareModel

/// Makes pages of masked resumes; one renderer serves any number of tasks.
public struct PageRenderer: Sendable {
    /// The page for every address that shows no share.
    public let notFound: SitePage

    /// Makes a renderer over themes that were read.
    public init(themes: ThemeLibrary) {
        notFound = SitePage(html: [], assets: [])
    }

    /// Renders the page of a resume: the same resume gives the same bytes, always.
    public func render(_ resume: MaskedResume) -> RenderedPage {
        RenderedPage(
            page: Page(id: resume.id, html: [], photo: nil, assets: []), warnings: [])
    }
}

/// A page that belongs to the site and not to a share.
public struct SitePage: Sendable {
    /// The HTML document, UTF-8.
    public let html: [UInt8]
    /// The style sheets that the document links to.
    public let assets: [PageFile]
}
