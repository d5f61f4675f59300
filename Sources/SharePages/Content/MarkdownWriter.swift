/// Writes Markdown as HTML.
enum MarkdownWriter {
    /// The most bytes of HTML for one text.
    static let outputLimit = 262_144
}
