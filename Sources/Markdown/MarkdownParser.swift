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
        let bytes = source.utf8WithoutByteOrderMark
        self =
            Prose(bytes)?.document()
            ?? SyntaxTree.document(of: PreparedSource(bytes), maximumDepth: limits.depth)
    }
}

extension String {
    /// The bytes, without byte order marks at the start: they are nothing that a reader sees.
    var utf8WithoutByteOrderMark: [UInt8] {
        var bytes = Array(utf8)
        guard bytes.first == 0xEF else { return bytes }
        var marks = 0
        while bytes[marks...].starts(with: [0xEF, 0xBB, 0xBF]) { marks += 3 }
        bytes.removeFirst(marks)
        return bytes
    }
}
