import HTMLTemplate
public import ShareModel

/// Makes pages of masked resumes; one renderer serves any number of tasks.
public struct PageRenderer: Sendable {
    /// The page for every address that shows no share.
    public let notFound: SitePage

    private let themes: ThemeLibrary
    private let sheets = DesignSheets()

    /// Makes a renderer over themes that were read.
    public init(themes: ThemeLibrary) {
        self.themes = themes
        let theme = themes.theme(named: ThemeLibrary.defaultTheme).theme
        let language = themes.language(tagged: ThemeLibrary.defaultLanguage).language
        let sheet = sheets.sheet(DesignSettings())
        let frame = FrameModel(
            labels: language.labels, baseStyle: theme.style.name, designStyle: sheet.name)
        var html: [UInt8] = []
        theme.notFound.render(NotFoundModel.fields.values(of: frame), into: &html)
        notFound = SitePage(html: html, assets: [theme.style, sheet])
    }

    /// Tells apart what pages are made from beside their rows: the files of a theme and of a language.
    ///
    /// - Parameters:
    ///   - template: the theme that a row asks for, or none.
    ///   - locale: the language that it asks for, or none.
    public func fingerprint(template: String?, locale: String?) -> [UInt8] {
        themes.fingerprint(
            template: template ?? ThemeLibrary.defaultTheme,
            locale: locale ?? ThemeLibrary.defaultLanguage)
    }

    /// Tells apart what pages of any theme and language are made from beside their rows.
    public var fingerprint: [UInt8] { themes.fingerprint }

    /// Renders the page of a resume: the same resume gives the same bytes, always.
    public func render(_ resume: MaskedResume) -> RenderedPage {
        let (theme, isKnownTheme) = themes.theme(named: resume.template)
        let (language, isKnownLanguage) = themes.language(tagged: resume.locale)
        let sheet = sheets.sheet(resume.design)
        var builder = PageModelBuilder(
            labels: language.labels, writer: language.writer,
            dateFormat: resume.design.dateFormat)
        if !isKnownTheme { builder.warn(.unknownTheme(resume.template)) }
        if !isKnownLanguage { builder.warn(.unknownLocale(resume.locale)) }

        let photo = builder.photo(resume)
        let frame = FrameModel(
            labels: language.labels, baseStyle: theme.style.name, designStyle: sheet.name)
        let model = builder.page(resume, in: frame, photo: photo?.model)
        var html: [UInt8] = []
        html.reserveCapacity(24_576)
        theme.page.render(SharePageModel.fields.values(of: model), into: &html)
        let page = Page(
            id: resume.id, html: html, photo: photo?.file, assets: [theme.style, sheet])
        return RenderedPage(page: page, warnings: builder.warnings)
    }
}

/// A page that belongs to the site and not to a share.
public struct SitePage: Sendable {
    /// The HTML document, UTF-8.
    public let html: [UInt8]
    /// The style sheets that the document links to.
    public let assets: [PageFile]
}
