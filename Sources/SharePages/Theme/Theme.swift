import HTMLTemplate
import SystemPackage

/// A theme: its templates, compiled, and its style sheet.
struct Theme: Sendable {
    /// The folder's name.
    let name: String
    /// The page of a resume.
    let page: Template
    /// The page for addresses that show none.
    let notFound: Template
    /// The style sheet that all its pages share.
    let style: PageFile
    /// SHA-256 over the theme's files and the partials that it uses.
    let fingerprint: [UInt8]
}

/// The files of a theme, before it is compiled.
struct ThemeSources {
    let name: String
    /// The theme's own templates and the partials that it has none of that name of.
    let templates: [TemplateSource]
    /// The style sheet as it is written.
    let styleSource: TemplateSource

    private var style: [UInt8] { StyleText.packed(styleSource.bytes) }

    private var fingerprint: [UInt8] {
        var digest = PartDigest()
        digest.add(Array(name.utf8))
        digest.add(style)
        for template in templates {
            digest.add(Array(template.path.utf8))
            digest.add(template.bytes)
        }
        return digest.finish()
    }

    /// Compiles the theme, or says everything that is wrong with its templates.
    func compile() throws(ThemeError) -> Theme {
        var problems = StyleCheck.errors(in: styleSource).map { ThemeProblem.template($0) }
        let page = template("page", SharePageModel.fields.schema, &problems)
        let notFound = template("404", NotFoundModel.fields.schema, &problems)
        guard let page, let notFound, problems.isEmpty else { throw ThemeError(problems: problems) }
        let bytes = self.style
        let style = PageFile(
            name: ContentName.of(bytes, stem: name, ending: "css"), bytes: bytes)
        return Theme(
            name: name, page: page, notFound: notFound, style: style, fingerprint: fingerprint)
    }

    private func template(
        _ entry: String, _ schema: TemplateSchema, _ problems: inout [ThemeProblem]
    ) -> Template? {
        let source = templates.first { $0.name.utf8.elementsEqual(entry.utf8) }
        // A file that was being written when it was read would make empty pages.
        if let source, source.bytes.allSatisfy({ $0 <= 0x20 }) {
            problems.append(.template("\(source.path):1:1: error: the template is empty"))
            return nil
        }
        do {
            return try Template(compiling: entry, from: templates, schema: schema, isDocument: true)
        } catch {
            for diagnostic in error.diagnostics {
                // A partial that both pages use is compiled twice and reported once.
                let problem = ThemeProblem.template(diagnostic.description)
                if !problems.contains(problem) { problems.append(problem) }
            }
            return nil
        }
    }
}
