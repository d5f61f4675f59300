/// What a theme may ask for, so that loading any text takes bounded time, memory and stack.
enum TemplateLimits {
    /// The bytes of one template file.
    static let sourceBytes = 4 << 20
    /// Sections, blocks, partials and parents inside one another.
    static let depth = 100
    /// Tags and texts visited once all partials are put in place.
    static let nodes = 500_000
    /// Constant bytes of a program once all partials are put in place.
    static let constantBytes = 16 << 20
    /// Diagnostics of one run; the rest is counted.
    static let diagnostics = 100
    /// Scalars of a source line that a diagnostic shows.
    static let excerpt = 120
}
