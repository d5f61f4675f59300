import HTMLTemplate
public import SystemPackage

/// All themes and languages of a folder, read and compiled once.
public struct ThemeLibrary: Sendable {
    /// The theme of a share that names none that is there.
    static let defaultTheme = "classic"
    /// The language of a share that names none that is there.
    static let defaultLanguage = "en"

    private let themes: [String: Theme]
    private let languages: [String: Language]
    private let fallback: (theme: Theme, language: Language)

    /// The names of the themes, in order.
    public var names: [String] { themes.keys.sorted() }

    /// The languages that pages can be in, in order.
    public var locales: [String] { languages.keys.sorted() }

    /// Reads `Templates/` in a root folder, or says everything that is wrong with it.
    public init(root: FilePath) throws(ThemeError) {
        var folder = ThemeFolder(root: root)
        var problems: [ThemeProblem] = []
        var themes: [String: Theme] = [:]
        for sources in Self.sources(in: &folder) {
            do {
                themes[sources.name] = try sources.compile()
            } catch {
                problems += error.problems.filter { !problems.contains($0) }
            }
        }
        let languages = Self.languages(in: &folder, &problems)
        problems = folder.problems + problems
        guard problems.isEmpty else { throw ThemeError(problems: problems) }
        guard let theme = themes[Self.defaultTheme] else {
            throw ThemeError(problems: [.missing(file: "Templates/\(Self.defaultTheme)")])
        }
        guard let language = languages[Self.defaultLanguage] else {
            let file = "Templates/locales/\(Self.defaultLanguage).json"
            throw ThemeError(problems: [.missing(file: file)])
        }
        self.themes = themes
        self.languages = languages
        fallback = (theme, language)
    }

    /// The theme of a name, or the default one.
    func theme(named name: String) -> (theme: Theme, isKnown: Bool) {
        themes[name].map { ($0, true) } ?? (fallback.theme, false)
    }

    /// The language of a tag such as `en`, `en-GB` or `nl_NL`, or the default one.
    func language(tagged tag: String) -> (language: Language, isKnown: Bool) {
        let lowered = tag.utf8.map { ASCII.lowercased($0 == UInt8(ascii: "_") ? 0x2D : $0) }
        let primary = lowered.prefix { $0 != UInt8(ascii: "-") }
        let found =
            languages[String(decoding: lowered, as: UTF8.self)]
            ?? languages[String(decoding: primary, as: UTF8.self)]
        return found.map { ($0, true) } ?? (fallback.language, false)
    }

    /// SHA-256 over the files that the pages of a theme and a language are made from: other files make
    /// other pages.
    public func fingerprint(template: String, locale: String) -> [UInt8] {
        var digest = PartDigest()
        digest.add(theme(named: template).theme.fingerprint)
        digest.add(language(tagged: locale).language.fingerprint)
        return digest.finish()
    }

    /// SHA-256 over the files of all themes and languages.
    public var fingerprint: [UInt8] {
        var digest = PartDigest()
        for name in themes.keys.sorted() { digest.add(themes[name]?.fingerprint ?? []) }
        for tag in languages.keys.sorted() { digest.add(languages[tag]?.fingerprint ?? []) }
        return digest.finish()
    }

    /// The themes' files: every folder but the two that all themes share.
    private static func sources(in folder: inout ThemeFolder) -> [ThemeSources] {
        let partials = folder.templates(in: "Templates/partials")
        var sources: [ThemeSources] = []
        for name in folder.names(in: "Templates") where !["partials", "locales"].contains(name) {
            let own = folder.templates(in: "Templates/\(name)")
            let names = Set(own.map(\.name))
            guard let style = folder.read("Templates/\(name)/style.css") else { continue }
            sources.append(
                ThemeSources(
                    name: name, templates: own + partials.filter { !names.contains($0.name) },
                    styleSource: TemplateSource(
                        name: "style", path: "Templates/\(name)/style.css", bytes: style)))
        }
        return sources
    }

    private static func languages(
        in folder: inout ThemeFolder, _ problems: inout [ThemeProblem]
    ) -> [String: Language] {
        var languages: [String: Language] = [:]
        for tag in folder.stems(in: "Templates/locales", ending: ".json") {
            let file = "Templates/locales/\(tag).json"
            guard let bytes = folder.read(file) else { continue }
            var reader = LabelReader(file: file, bytes: bytes)
            let labels = Labels(&reader)
            reader.finish()
            problems += reader.errors.map { .labels($0) }
            languages[String(decoding: tag.utf8.map(ASCII.lowercased), as: UTF8.self)] = Language(
                labels: labels, writer: MarkdownWriter(labels: labels),
                fingerprint: PartDigest.of(bytes))
        }
        return languages
    }
}

/// A language's labels, and the writer with its tokens.
struct Language: Sendable {
    let labels: Labels
    let writer: MarkdownWriter
    /// SHA-256 over the language's file.
    let fingerprint: [UInt8]
}
