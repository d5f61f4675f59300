/// Markup that may stand in a page as it is.
///
/// There is no way from a `String` to `HTML` but through the escaper. Whoever writes markup of its own
/// (the Markdown writer) says so by importing the SPI.
public struct HTML: Sendable, Hashable {
    /// The markup, UTF-8.
    public let bytes: [UInt8]

    /// Makes markup that shows `text` as it is, whatever it holds.
    public init(escaping text: String) {
        var bytes: [UInt8] = []
        HTMLEscaper.append(text, to: &bytes)
        self.bytes = bytes
    }

    /// Takes over markup that the caller vouches for.
    @_spi(TrustedHTML) public init(trusted bytes: [UInt8]) {
        self.bytes = bytes
    }
}
