/// A finished file of a share, as it would be written.
public struct CheckedFile: Sendable {
    /// What the bytes are.
    public enum Kind: Sendable {
        /// An HTML document in UTF-8.
        case html
        /// A style sheet.
        case styleSheet
        /// A photo or another file that is read as bytes alone.
        case binary
    }

    /// The name to report, such as `share/<shareId>.html`.
    public let name: String
    /// The content.
    public let bytes: [UInt8]
    /// What the bytes are.
    public let kind: Kind

    /// Names the content and says what it is.
    public init(name: String, bytes: [UInt8], kind: Kind) {
        self.name = name
        self.bytes = bytes
        self.kind = kind
    }
}
