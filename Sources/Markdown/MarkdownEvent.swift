/// A stretch of a document's bytes, by the offsets where it begins and ends.
public struct TextSpan: Sendable, Hashable {
    /// The offset of the first byte.
    public var lower: UInt32
    /// The offset after the last byte.
    public var upper: UInt32

    /// Makes the span of a range of offsets.
    public init(_ range: Range<Int>) {
        lower = UInt32(range.lowerBound)
        upper = UInt32(range.upperBound)
    }

    /// The offsets, as an index range of `MarkdownDocument.bytes`.
    public var range: Range<Int> { Int(lower)..<Int(upper) }

    /// How many bytes the span covers.
    public var count: Int { Int(upper - lower) }
}

/// One step of reading a document from its first byte to its last.
public enum MarkdownEvent: Sendable, Hashable {
    /// A mark begins: what follows, up to its `close`, is inside it.
    case open(MarkdownMark)
    /// A mark ends; it is equal to the mark that was opened.
    case close(MarkdownMark)
    /// What a reader sees, without line feeds: two texts are never neighbours.
    case text(TextSpan)
    /// A new line inside a block, whether the author forced it or only began a new line.
    case lineBreak
    /// A line across the page.
    case rule
    /// Something that a later stage cut out; the number is that stage's own.
    case placeholder(UInt8)
}

/// What a stretch of a document is.
public enum MarkdownMark: Sendable, Hashable {
    /// A paragraph; the ones of a tight list are left out, so an item may hold text directly.
    case paragraph
    /// A heading of level 1 to 6.
    case heading(level: UInt8)
    /// A list whose items have a bullet.
    case bulletList
    /// A list whose items are numbered from `start`, which has at most three digits.
    case orderedList(start: UInt16)
    /// An item of the list around it.
    case item
    /// A quotation.
    case blockQuote
    /// Lines of code: text and line breaks.
    case codeBlock
    /// Stress.
    case emphasis
    /// Strong stress.
    case strong
    /// Code inside a line.
    case code
    /// A link; its target, as written, is in the document's bytes. Links are never nested.
    case link(destination: TextSpan)

    /// Whether the mark stands on lines of its own, so that text before and after it does not join.
    public var isBlock: Bool {
        switch self {
        case .paragraph, .heading, .bulletList, .orderedList, .item, .blockQuote, .codeBlock: true
        case .emphasis, .strong, .code, .link: false
        }
    }
}
