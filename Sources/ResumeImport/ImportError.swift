public import ShareModel

/// Why a file cannot be imported: a fact and its place, never a value.
public enum ImportError: Error, Equatable, Sendable {
    /// The file is not JSON, or too large.
    case json(JSONError)
    /// Nothing in the file says what form of resume it is.
    case unknownForm
    /// A value has another type than its field.
    case wrongType(place: String, expected: String, found: JSONKind)
}

extension ImportError: CustomStringConvertible {
    /// The error as a sentence, after its place; a JSON error begins with `line:column: `.
    public var description: String {
        switch self {
        case .json(let error):
            error.description
        case .unknownForm:
            "not a resume that is known here: expected an object with 'cvData' or 'firstName' "
                + "(API), or with 'basics' or 'work' (JSON Resume)"
        case .wrongType(let place, let expected, let found):
            "\(place): expected \(expected), found \(Self.phrase(for: found))"
        }
    }

    private static func phrase(for kind: JSONKind) -> String {
        switch kind {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .string: "text"
        case .array: "an array"
        case .object: "an object"
        }
    }
}
