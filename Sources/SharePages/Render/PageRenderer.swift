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

    /// How many themes and languages there are.
    public var themeCounts: (themes: Int, languages: Int) {
        (themes.names.count, themes.locales.count)
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

    /// What is to be said of the theme and the language that a row asks for; they are the only warnings that
    /// name something of the row.
    public func warnings(template: String?, locale: String?) -> [PageWarning] {
        var warnings: [PageWarning] = []
        if let template, !themes.theme(named: template).isKnown {
            warnings.append(.unknownTheme(template, known: themes.names))
        }
        if let locale, !themes.language(tagged: locale).isKnown {
            warnings.append(.unknownLocale(locale, known: themes.locales))
        }
        return warnings
    }

    /// Renders the page of a resume: the same resume gives the same bytes, always.
    public func render(_ resume: MaskedResume) -> RenderedPage {
        let theme = themes.theme(named: resume.template).theme
        let language = themes.language(tagged: resume.locale).language
        let sheet = sheets.sheet(resume.design)
        var builder = PageModelBuilder(
            labels: language.labels, writer: language.writer,
            dateFormat: resume.design.dateFormat)
        for warning in warnings(template: resume.template, locale: resume.locale) {
            builder.warn(warning)
        }
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
