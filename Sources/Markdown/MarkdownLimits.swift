/// How much of an author's text is taken.
public struct MarkdownLimits: Sendable, Hashable {
    /// The most bytes of source; more is an error.
    public var sourceBytes: Int
    /// The most marks inside one another; the text of deeper ones stays, their structure goes.
    public var depth: Int

    /// Makes limits of one's own; a document is at least one mark deep.
    public init(sourceBytes: Int, depth: Int) {
        self.sourceBytes = sourceBytes
        self.depth = max(depth, 1)
    }

    /// 64 KiB of source and 32 marks inside one another.
    public static let standard = MarkdownLimits(sourceBytes: 65_536, depth: 32)
}

/// Why a text was not parsed.
public enum MarkdownError: Error, Hashable {
    /// The source has more bytes than the limit.
    case tooLarge(bytes: Int, limit: Int)
}

extension MarkdownError: CustomStringConvertible {
    /// The error as a sentence: what is wrong and what to do.
    public var description: String {
        switch self {
        case .tooLarge(let bytes, let limit):
            "the text has \(bytes) bytes and at most \(limit) are taken; shorten it"
        }
    }
}
