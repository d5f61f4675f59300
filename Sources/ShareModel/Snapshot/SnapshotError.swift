/// Why a share cannot be shown: a fact and its place, never a value.
public struct SnapshotError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Problem: Equatable, Sendable {
        /// The id is not `^[A-Za-z0-9_-]{1,64}$`.
        case badID
        /// The id was chosen by somebody and holds a value that is to be hidden.
        case idHoldsSecret(MaskClass)
        /// A column that is needed is absent or NULL.
        case missing
        /// A snapshot file has a key that is no column.
        case unknownColumn(String)
        /// A column is not JSON.
        case json(JSONError)
        /// A value has another type than its field.
        case wrongType(expected: String, found: JSONKind)
        /// A text has more bytes than the limit.
        case textTooLong(limit: Int)
        /// A Markdown text that cannot be read.
        case markdown(String)
        /// The values to hide are so long and so many that they cannot be looked for.
        case tooMuchToHide
        /// What is hidden is not said in a way that we understand.
        case blurOptions(BlurOptionsError)
    }

    /// What is wrong.
    public let problem: Problem
    /// Where, such as `cvData.experiences[2].company`.
    public private(set) var place: String

    init(_ problem: Problem, at place: String = "") {
        self.problem = problem
        self.place = place
    }

    /// The same error, seen from one step further out.
    func inside(_ outer: String) -> SnapshotError {
        var error = self
        let isIndex = place.utf8.first == UInt8(ascii: "[")
        error.place = place.isEmpty ? outer : isIndex ? outer + place : outer + "." + place
        return error
    }

    /// The error as a sentence that says what to do.
    public var description: String {
        switch problem {
        case .badID:
            "id: not a share id; use 1 to 64 of A-Z, a-z, 0-9, '_' and '-'"
        case .idHoldsSecret(let maskClass):
            "id: holds a value that '\(maskClass.name)' hides; give the share a random id"
        case .missing: "\(place): missing; every share needs it"
        case .unknownColumn(let key):
            "\(place): unknown key '\(ErrorText.quotable(key))'; the keys are the columns of a share, "
                + "such as id, cvData and blurOptions"
        case .json(let error): "\(place):\(error)"
        case .wrongType(let expected, let found):
            "\(place): expected \(expected), found \(Self.phrase(for: found))"
        case .textTooLong(let limit): "\(place): more than \(limit) bytes of text"
        case .markdown(let problem): "\(place): \(problem)"
        case .tooMuchToHide:
            "\(place): the values to hide are too long; shorten the names of firms and schools"
        case .blurOptions(let error): "\(error)"
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

/// Something in a row that was put right without asking, to be told to the owner.
public enum SnapshotWarning: Equatable, Sendable, CustomStringConvertible {
    /// A design setting of a known key with a value that is none; the default stands in.
    case badDesignSetting(String, DesignExpectation)
    /// All of the design settings, which are no object.
    case noDesignSettings

    /// The warning as a sentence.
    public var description: String {
        switch self {
        case .badDesignSetting(let key, let expected):
            "designSettings.\(key): \(expected); the default is used"
        case .noDesignSettings:
            "designSettings: expected an object such as {\"fontSize\": 10}; the defaults are used"
        }
    }
}
