/// The text of one template file.
public struct TemplateSource: Sendable {
    /// What `{{>name}}` and `{{<name}}` call it: `partials/entry`.
    public let name: String
    /// What diagnostics call it: `Templates/classic/partials/entry.mustache`.
    public let path: String
    /// The template, UTF-8, without a byte order mark.
    public let bytes: [UInt8]

    /// Makes a source from a file's bytes.
    public init(name: String, path: String, bytes: [UInt8]) {
        self.name = name
        self.path = path
        self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }
}

extension TemplateSource {
    /// An error at a byte of the source, in the words and the form of a diagnostic.
    public func error(_ message: String, at offset: Int) -> String {
        var lines = LineFinder()
        let place = lines.place(of: min(offset, bytes.count), in: self)
        return TemplateDiagnostic.text(
            path: path, line: place.line, column: place.column, message, place.excerpt)
    }
}
