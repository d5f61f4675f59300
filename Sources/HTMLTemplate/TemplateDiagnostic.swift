/// One thing that is wrong with a template, and where.
public struct TemplateDiagnostic: Sendable, CustomStringConvertible {
    /// The template's path, as its source calls it.
    public let path: String
    /// The line, from 1.
    public let line: Int
    /// The column, from 1, in Unicode scalars.
    public let column: Int
    /// What is wrong, in one sentence.
    public var message: String { problem.sentence }

    let problem: TemplateProblem
    /// The part of the source line around the place, and the place in it, in scalars.
    let excerpt: (text: String, caret: Int)

    /// `path:line:column: error: message`, the source line, and a caret below the place.
    public var description: String {
        Self.text(path: path, line: line, column: column, message, excerpt)
    }

    static func text(
        path: String, line: Int, column: Int, _ message: String,
        _ excerpt: (text: String, caret: Int)
    ) -> String {
        var text = "\(path):\(line):\(column): error: \(message)"
        if !excerpt.text.isEmpty {
            // A tab below a tab keeps the caret in its column, however wide tabs are.
            let pad = excerpt.text.unicodeScalars.prefix(excerpt.caret).map {
                $0 == "\t" ? "\t" : " "
            }
            text += "\n\(excerpt.text)\n\(pad.joined())^"
        }
        return text
    }
}

/// All that is wrong with a theme, in the order of file, line and column.
public struct TemplateErrors: Error, Sendable, CustomStringConvertible {
    /// The first of them: at most a hundred.
    public let diagnostics: [TemplateDiagnostic]
    /// How many more there are.
    public let omitted: Int

    /// The diagnostics, one after the other.
    public var description: String {
        var lines = diagnostics.map(\.description)
        if omitted > 0 { lines.append("and \(omitted) more errors") }
        return lines.joined(separator: "\n")
    }
}
