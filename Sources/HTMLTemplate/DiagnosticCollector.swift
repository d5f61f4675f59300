/// Gathers problems of all files; a partial that is used twice is told of once.
struct DiagnosticCollector {
    private struct Entry: Hashable {
        let source: Int
        let offset: Int
        let problem: TemplateProblem
    }

    private let sources: [TemplateSource]
    private var entries: [Entry] = []
    private var seen: Set<Entry> = []

    init(_ sources: [TemplateSource]) {
        self.sources = sources
    }

    private var missingEntry: String?

    var isEmpty: Bool { entries.isEmpty }

    /// Adds a problem at a byte of a source.
    mutating func add(_ problem: TemplateProblem, source: Int, offset: Int) {
        let entry = Entry(source: source, offset: offset, problem: problem)
        if seen.insert(entry).inserted { entries.append(entry) }
    }

    /// Adds that the template to compile is not there, which no source is the place of.
    mutating func add(missingEntry name: String) {
        missingEntry = name
    }

    /// The problems in the order of file, line and column.
    var errors: TemplateErrors {
        let order = sources.indices.sorted {
            sources[$0].path.utf8.lexicographicallyPrecedes(sources[$1].path.utf8)
        }
        var rank = [Int](repeating: 0, count: sources.count)
        for (position, source) in order.enumerated() { rank[source] = position }
        let sorted = entries.enumerated().sorted {
            (rank[$0.element.source], $0.element.offset, $0.offset)
                < (rank[$1.element.source], $1.element.offset, $1.offset)
        }
        let shown = sorted.prefix(TemplateLimits.diagnostics).map(\.element)
        var lines = LineFinder()
        var diagnostics = shown.map { entry in
            let source = sources[entry.source]
            let place = lines.place(of: entry.offset, in: source)
            return TemplateDiagnostic(
                path: source.path, line: place.line, column: place.column,
                problem: entry.problem, excerpt: place.excerpt)
        }
        if let missingEntry {
            diagnostics.insert(
                TemplateDiagnostic(
                    path: missingEntry, line: 1, column: 1, problem: .missingEntry(missingEntry),
                    excerpt: ("", 0)), at: 0)
        }
        return TemplateErrors(diagnostics: diagnostics, omitted: sorted.count - shown.count)
    }
}
