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
        var diagnostics = shown.map {
            lines.diagnostic($0.problem, sources[$0.source], $0.offset)
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

/// Turns offsets, asked for in rising order for each source, into lines and columns in one pass.
private struct LineFinder {
    private var path: String?
    private var line = 1
    private var lineStart = 0

    mutating func diagnostic(
        _ problem: TemplateProblem, _ source: TemplateSource, _ offset: Int
    ) -> TemplateDiagnostic {
        let bytes = source.bytes
        if path != source.path { (path, line, lineStart) = (source.path, 1, 0) }
        while let newline = bytes[lineStart..<offset].firstIndex(of: UInt8(ascii: "\n")) {
            line += 1
            lineStart = newline + 1
        }
        let column = bytes[lineStart..<offset].count { !$0.continuesScalar }
        return TemplateDiagnostic(
            path: source.path, line: line, column: column + 1, problem: problem,
            excerpt: excerpt(bytes, around: offset))
    }

    /// The line, or the part of a long one that the place is in, without control characters.
    private func excerpt(_ bytes: [UInt8], around offset: Int) -> (text: String, caret: Int) {
        let width = TemplateLimits.excerpt
        var start = max(lineStart, offset - width / 2)
        while start > lineStart, start < bytes.count, bytes[start].continuesScalar { start -= 1 }
        var end = offset
        while end < bytes.count, end - start < width, bytes[end] != UInt8(ascii: "\n") { end += 1 }
        while end < bytes.count, end > offset, bytes[end].continuesScalar { end -= 1 }
        if end > offset, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return (
            printable(bytes[start..<end]), printable(bytes[start..<offset]).unicodeScalars.count
        )
    }

    private func printable(_ bytes: ArraySlice<UInt8>) -> String {
        let safe = bytes.map { ($0 < 0x20 && $0 != 0x09) || $0 == 0x7F ? UInt8(ascii: "?") : $0 }
        return String(decoding: safe, as: UTF8.self)
    }
}

extension UInt8 {
    /// A byte of UTF-8 that is not the first of its scalar.
    fileprivate var continuesScalar: Bool { self & 0xC0 == 0x80 }
}
