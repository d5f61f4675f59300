/// The id of a share, safe as a file name and as a path segment: `^[A-Za-z0-9_-]{1,64}$`.
public struct ShareID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The id's characters.
    public let text: String

    /// Takes a text that is an id, or gives `nil`.
    public init?(_ text: String) {
        guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy(Self.isAllowed) else {
            return nil
        }
        self.text = text
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    /// The id's characters.
    public var description: String { text }

    /// Orders ids by their bytes.
    public static func < (lhs: ShareID, rhs: ShareID) -> Bool {
        lhs.text.utf8.lexicographicallyPrecedes(rhs.text.utf8)
    }
}
