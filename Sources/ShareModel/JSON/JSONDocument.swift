/// Limits on a JSON text, each with an error of its own.
public struct JSONLimits: Sendable {
    /// The most bytes of text.
    public var bytes = 4 * 1024 * 1024
    /// The deepest nesting of arrays and objects.
    public var depth = 64
    /// The most array items, all arrays taken together.
    public var items = 10_000

    /// The limits of a snapshot.
    public static let snapshot = JSONLimits()
}

/// A JSON text (RFC 8259), read in one pass into a flat list of nodes with their places.
///
/// Nothing is copied on reading: a node says where its bytes are, and texts are made when they
/// are asked for. Duplicate keys and invalid UTF-8 are errors.
public final class JSONDocument: Sendable {
    let bytes: [UInt8]
    let nodes: [JSONNode]

    /// Reads a text, or says what is wrong with it and where.
    public init(_ bytes: [UInt8], limits: JSONLimits = .snapshot) throws(JSONError) {
        self.nodes = try JSONScanner.scan(bytes, limits: limits)
        self.bytes = bytes
    }

    /// The text's one value.
    public var root: JSONView { JSONView(document: self, index: 0) }
}

/// The kinds of JSON value.
public enum JSONKind: UInt8, Sendable {
    case null
    case bool
    case number
    case string
    case array
    case object
}

/// One value, or one key, of a document: in the order of the text, children after their parent.
struct JSONNode {
    var kind: JSONKind
    /// Whether a string holds a backslash escape.
    var isEscaped: Bool
    /// The bytes: without the quotes for a string.
    var start: UInt32
    var end: UInt32
    /// The index of the node after this one and all that is in it.
    var next: UInt32
}

/// One value of a JSON document.
public struct JSONView: Sendable {
    let document: JSONDocument
    let index: Int

    var node: JSONNode { document.nodes[index] }

    /// The kind of the value.
    public var kind: JSONKind { node.kind }

    /// The value's text where it is a string: escapes resolved, a lone surrogate as U+FFFD.
    public var string: String? {
        kind == .string ? JSONText.decode(node, in: document.bytes) : nil
    }

    /// The number as it is written.
    public var numberText: String? {
        guard kind == .number else { return nil }
        return String(decoding: document.bytes[Int(node.start)..<Int(node.end)], as: UTF8.self)
    }

    /// The value where it is `true` or `false`.
    public var bool: Bool? {
        kind == .bool ? document.bytes[Int(node.start)] == UInt8(ascii: "t") : nil
    }

    /// The items of an array; none for another kind.
    public var items: JSONItems {
        JSONItems(
            document: document, index: kind == .array ? index + 1 : 0,
            end: kind == .array ? Int(node.next) : 0)
    }

    /// The keys and values of an object; none for another kind.
    public var members: JSONMembers {
        JSONMembers(
            document: document, index: kind == .object ? index + 1 : 0,
            end: kind == .object ? Int(node.next) : 0)
    }

    /// The value of a key, compared byte by byte, where this is an object that has it.
    public subscript(key: String) -> JSONView? {
        for member in members where member.hasKey(key) { return member.value }
        return nil
    }
}

/// The items of a JSON array, in order.
public struct JSONItems: Sequence, IteratorProtocol {
    let document: JSONDocument
    var index: Int
    let end: Int

    /// The next item.
    public mutating func next() -> JSONView? {
        guard index < end else { return nil }
        defer { index = Int(document.nodes[index].next) }
        return JSONView(document: document, index: index)
    }
}

/// The members of a JSON object, in order.
public struct JSONMembers: Sequence, IteratorProtocol {
    let document: JSONDocument
    var index: Int
    let end: Int

    /// The next member.
    public mutating func next() -> JSONMember? {
        guard index < end else { return nil }
        defer { index = Int(document.nodes[index + 1].next) }
        return JSONMember(document: document, keyIndex: index)
    }
}

/// One key of a JSON object with its value.
public struct JSONMember {
    let document: JSONDocument
    let keyIndex: Int

    /// The key.
    public var key: String { JSONText.decode(document.nodes[keyIndex], in: document.bytes) }

    /// The value.
    public var value: JSONView { JSONView(document: document, index: keyIndex + 1) }

    /// Whether the key is this text, byte by byte.
    public func hasKey(_ text: String) -> Bool {
        let node = document.nodes[keyIndex]
        if node.isEscaped { return key.utf8.elementsEqual(text.utf8) }
        let count = Int(node.end - node.start)
        guard text.utf8.count == count else { return false }
        return document.bytes[Int(node.start)..<Int(node.end)].elementsEqual(text.utf8)
    }
}
