/// What is wrong with a JSON text, and where.
///
/// The text itself is never part of an error: it may hold what the owner asked to hide.
public struct JSONError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Problem: Equatable, Sendable {
        /// More bytes than the limit; the payload is the limit.
        case tooLarge(limit: Int)
        /// Nested deeper than the limit; the payload is the limit.
        case tooDeep(limit: Int)
        /// More array items than the limit, all arrays taken together; the payload is the limit.
        case tooManyItems(limit: Int)
        /// A byte that is not part of well-formed UTF-8 (RFC 3629).
        case invalidUTF8
        /// An object that has the same key twice.
        case duplicateKey
        /// The text ends in the middle of a value.
        case unexpectedEnd
        /// A byte that cannot stand there (RFC 8259).
        case unexpectedByte
        /// A number that is not one by RFC 8259, section 6.
        case badNumber
        /// An escape that is not one by RFC 8259, section 7.
        case badEscape
        /// More text after the value.
        case trailingBytes
        /// A comment, which other dialects have.
        case comment
        /// A comma with nothing behind it but the end of the array or object.
        case trailingComma
        /// A text or a key in single quotes.
        case singleQuotes
        /// A key without quotes.
        case unquotedKey
        /// Two values or members with no comma between them.
        case missingComma
        /// UTF-16, which Windows calls "Unicode".
        case utf16
    }

    /// What is wrong.
    public let problem: Problem
    /// The line, from 1.
    public let line: Int
    /// The byte in the line, from 1.
    public let column: Int

    init(_ problem: Problem, at offset: Int, in bytes: [UInt8]) {
        self.problem = problem
        var line = 1
        var column = 1
        for index in 0..<min(offset, bytes.count) {
            if bytes[index] == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else {
                column += 1
            }
        }
        self.line = line
        self.column = column
    }

    /// The error as a sentence, after `line:column: `.
    public var description: String { "\(line):\(column): \(sentence)" }

    private var sentence: String {
        switch problem {
        case .tooLarge(let limit): "more than \(limit) bytes of JSON"
        case .tooDeep(let limit): "nested deeper than \(limit) levels"
        case .tooManyItems(let limit): "more than \(limit) items in all"
        case .invalidUTF8: "not valid UTF-8"
        case .duplicateKey: "this object has the same key twice"
        case .unexpectedEnd: "the JSON ends too early"
        case .unexpectedByte: "this is not JSON"
        case .badNumber: "this is not a JSON number"
        case .badEscape: "this is not an escape that JSON knows"
        case .trailingBytes: "more text after the JSON value"
        case .comment: "JSON has no comments; remove this one"
        case .trailingComma: "a comma with nothing after it; remove it"
        case .singleQuotes: "JSON has texts in double quotes alone"
        case .unquotedKey: "a key without quotes; put it in double quotes"
        case .missingComma: "a comma is missing before this"
        case .utf16: "the file is in UTF-16; save it as UTF-8"
        }
    }
}
