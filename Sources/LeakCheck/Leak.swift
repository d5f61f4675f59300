public import ShareModel

/// A place in a finished file where a secret can be read.
///
/// It holds the class and the place, and never the value.
public struct Leak: Sendable, Hashable, CustomStringConvertible {
    /// The class of the secret.
    public let maskClass: MaskClass
    /// The name of the file; its folder alone where the name itself is the place.
    public let file: String
    /// Where in the file, such as `<a href> in line 12`, `text of <h3> in line 9` or `the file's name`.
    public let place: String
    /// How the secret was read.
    public let view: View

    /// What, where and in which reading.
    public var description: String {
        "\(file): a value of '\(maskClass.name)' can be read in \(place) (\(view.rawValue))"
    }
}

/// A way of reading a file in which a secret can show.
public enum View: String, Sendable, Hashable, CaseIterable {
    /// The bytes as they stand.
    case raw = "as it stands"
    /// The text with tags removed, inline text joined and character references decoded.
    case text = "as text"
    /// The attribute values, character references decoded.
    case attribute = "as an attribute"
    /// Character references decoded a second time.
    case entity = "as a character reference"
    /// Percent-decoded, twice.
    case percent = "percent-decoded"
    /// JSON and CSS escapes undone.
    case escape = "with escapes undone"
    /// Punycode labels of host names decoded.
    case punycode = "as a decoded host name"
    /// Base64 and base64url decoded, at every offset.
    case base64 = "base64-decoded"
    /// Pairs of hexadecimal digits decoded.
    case hex = "hex-decoded"
}

/// A reason why a file could not be checked; such a file must not be published.
public enum LeakCheckError: Error, Equatable, CustomStringConvertible {
    /// An HTML file that is not UTF-8.
    case invalidUTF8(file: String, offset: Int)
    /// A tag, comment or quoted value that does not end.
    case unfinishedMarkup(file: String, line: Int)
    /// An end tag without its start tag, or an element that is not ended.
    case unbalancedElement(file: String, line: Int)

    /// What is wrong, where, and what to do.
    public var description: String {
        switch self {
        case .invalidUTF8(let file, let offset):
            "\(file): byte \(offset) is not UTF-8, so the page cannot be checked; "
                + "write the theme's files as UTF-8"
        case .unfinishedMarkup(let file, let line):
            "\(file):\(line): a tag or comment does not end, so the page cannot be checked; "
                + "close it in the theme"
        case .unbalancedElement(let file, let line):
            "\(file):\(line): the element's start and end tags do not match, so the page cannot "
                + "be checked; balance them in the theme"
        }
    }
}
