/// A JSON value as a tree: for the path that makes shares, where documents are changed.
///
/// Pages are rendered from `JSONDocument` without building this.
public indirect enum JSONValue: Sendable {
    case null
    case bool(Bool)
    /// A number as it was written.
    case number(String)
    case string(String)
    case array([JSONValue])
    /// Keys and values in order; a key occurs once.
    case object([(key: String, value: JSONValue)])

    /// Copies a value out of a document.
    public init(_ view: JSONView) {
        self =
            switch view.kind {
            case .null: .null
            case .bool: .bool(view.bool ?? false)
            case .number: .number(view.numberText ?? "0")
            case .string: .string(view.string ?? "")
            case .array: .array(view.items.map { JSONValue($0) })
            case .object: .object(view.members.map { ($0.key, JSONValue($0.value)) })
            }
    }

    /// Reads a JSON text.
    public init(parsing bytes: [UInt8], limits: JSONLimits = .snapshot) throws(JSONError) {
        self.init(try JSONDocument(bytes, limits: limits).root)
    }

    /// An object's value for a key, compared byte by byte; setting `nil` removes the key.
    public subscript(key: String) -> JSONValue? {
        get {
            guard case .object(let members) = self else { return nil }
            return members.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
        }
        set {
            guard case .object(var members) = self else { return }
            let index = members.firstIndex { $0.key.utf8.elementsEqual(key.utf8) }
            switch (index, newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?): members.append((key, value))
            case (nil, nil): break
            }
            self = .object(members)
        }
    }

    /// The text of a string.
    public var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// The items of an array.
    public var array: [JSONValue]? {
        if case .array(let items) = self { items } else { nil }
    }

    /// The members of an object.
    public var object: [(key: String, value: JSONValue)]? {
        if case .object(let members) = self { members } else { nil }
    }

    /// Whether JavaScript takes the value for true: all but `false`, `0`, `-0`, `""` and `null`.
    public var isTruthy: Bool {
        switch self {
        case .null: false
        case .bool(let value): value
        case .number(let text): !JSONNumber.isZero(text)
        case .string(let text): !text.isEmpty
        case .array, .object: true
        }
    }
}

/// Facts of JSON number texts.
enum JSONNumber {
    /// Whether a number text is zero as a double: `0`, `-0.0`, `0e9`, or too small to tell.
    static func isZero(_ text: String) -> Bool { Double(text) == 0 }
}
