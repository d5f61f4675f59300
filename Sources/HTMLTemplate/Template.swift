/// A theme's page, checked and compiled: it cannot fail any more.
///
/// The language is Mustache, made strict: `{{name}}`, `{{{html}}}`, `{{&html}}`, `{{a.b}}`, `{{.}}`,
/// `{{#section}}`, `{{^inverted}}`, `{{>partial}}`, `{{<parent}}` with `{{$block}}`, `{{! comment }}`. A name is
/// looked up in the current model alone; `../name` is the enclosing one's. How a field is escaped follows from
/// where it stands.
public struct Template: Sendable {
    private let program: Program
    private let schema: TemplateSchema

    /// Compiles the template `entry` of `sources`, for models of `schema`, or says all that is wrong.
    ///
    /// Every source is checked for its syntax; what the entry uses is checked for all the rest.
    ///
    /// - Parameter isDocument: whether the page is a whole document, whose elements are checked too: each
    ///   is known and closed, and none holds what the page's Content-Security-Policy blocks.
    public init(
        compiling entry: String, from sources: [TemplateSource], schema: TemplateSchema,
        isDocument: Bool = false
    ) throws(TemplateErrors) {
        var diagnostics = DiagnosticCollector(sources)
        let trees = SyntaxTree.parse(sources, &diagnostics)
        guard let tree = trees[entry] else {
            diagnostics.add(missingEntry: entry)
            throw diagnostics.errors
        }
        var compiler = Compiler(
            trees: trees, schema: schema, diagnostics: diagnostics,
            markup: isDocument ? MarkupCheck() : nil)
        program = compiler.compile(tree)
        guard compiler.diagnostics.isEmpty else { throw compiler.diagnostics.errors }
        self.schema = schema
    }

    /// Appends the page that `values` make.
    ///
    /// Values of another schema are a mistake in the program, and stop it.
    public func render(_ values: TemplateValues, into output: inout [UInt8]) {
        precondition(values.schema === schema, "values of another model")
        program.render(values, into: &output)
    }
}

extension SyntaxTree {
    /// Parses all sources that can be; a source with problems gives what makes sense of it.
    fileprivate static func parse(
        _ sources: [TemplateSource], _ diagnostics: inout DiagnosticCollector
    ) -> [String: SyntaxTree] {
        var trees: [String: SyntaxTree] = [:]
        for (index, source) in sources.enumerated() {
            guard source.bytes.count <= TemplateLimits.sourceBytes else {
                diagnostics.add(.tooLarge, source: index, offset: 0)
                continue
            }
            if let offset = source.bytes.firstInvalidUTF8 {
                diagnostics.add(.notUTF8, source: index, offset: offset)
                continue
            }
            var parser = Parser(source.bytes)
            let nodes = parser.parse()
            for (problem, offset) in parser.problems {
                diagnostics.add(problem, source: index, offset: offset)
            }
            let tree = SyntaxTree(
                index: index, name: source.name, bytes: source.bytes, nodes: nodes)
            if trees.updateValue(tree, forKey: source.name) != nil {
                diagnostics.add(.duplicateSource(source.name), source: index, offset: 0)
            }
        }
        return trees
    }
}

extension [UInt8] {
    /// The offset of the first byte that is no part of valid UTF-8.
    fileprivate var firstInvalidUTF8: Int? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }
}
