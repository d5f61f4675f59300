extension MarkdownDocument {
    /// Parses Markdown (CommonMark 0.30, read as authors of resumes mean it).
    public init(
        parsing source: String, limits: MarkdownLimits = .standard
    ) throws(MarkdownError) {
        let count = source.utf8.count
        guard count <= limits.sourceBytes else {
            throw .tooLarge(bytes: count, limit: limits.sourceBytes)
        }
        self.init(plain: source)
    }
}
