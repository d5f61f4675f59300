public import ShareModel

/// What is wrong with a language file, and where.
public struct LabelError: Error, Equatable, Sendable {
    /// What is wrong.
    public enum Problem: Equatable, Sendable {
        /// It is not JSON, or more of it than a language file has.
        case notJSON(JSONError.Problem)
        /// It is no object.
        case notAnObject
        /// A key that must be there is not.
        case missing(key: String)
        /// A key that means nothing.
        case unknown(key: String)
        /// A value that is no text, or no list of as many texts as there must be.
        case wrongType(key: String, expected: String)
    }

    /// The file's name below the root folder.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// The byte in the line, from 1.
    public let column: Int
    /// What is wrong.
    public let problem: Problem
}

extension LabelError: CustomStringConvertible {
    /// The error as a sentence, after `file:line:column: error: `.
    public var description: String { "\(file):\(line):\(column): error: \(sentence)" }

    private var sentence: String {
        switch problem {
        case .notJSON: "this is not JSON as RFC 8259 has it; correct the file"
        case .notAnObject: "a language file is one JSON object of keys and texts"
        case .missing(let key): "no text for '\(key)'; add it"
        case .unknown(let key): "no label is called '\(key)'; remove it or correct its name"
        case .wrongType(let key, let expected): "'\(key)' must be \(expected)"
        }
    }
}
