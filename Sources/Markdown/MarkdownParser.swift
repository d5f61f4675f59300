extension MarkdownDocument {
    /// Parses Markdown: CommonMark 0.30, read as authors of resumes mean it.
    ///
    /// Every line end is a line break. Raw tags go and their text stays, images leave their
    /// alternative text, titles and info strings are dropped. Whatever the source, time and size
    /// are linear in it: structure beyond the caps becomes plain text.
    public init(
        parsing source: String, limits: MarkdownLimits = .standard
    ) throws(MarkdownError) {
        let count = source.utf8.count
        guard count <= limits.sourceBytes else {
            throw .tooLarge(bytes: count, limit: limits.sourceBytes)
        }
        let bytes = Array(source.utf8)
        self =
            Prose(bytes)?.document()
            ?? SyntaxTree.document(of: PreparedSource(bytes), maximumDepth: limits.depth)
    }
}
