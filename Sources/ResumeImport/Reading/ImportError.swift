public import ShareModel

/// Why a file cannot be imported: a fact and its place, never a value.
public enum ImportError: Error, Equatable, Sendable {
    /// The file is not JSON, or too large.
    case json(JSONError)
    /// The file is of a kind that is no resume in JSON.
    case otherFile(FileSignature)
    /// The file is a resume of a format that is not read.
    case otherFormat(ForeignFormat)
    /// Nothing in the file says what form of resume it is.
    case unknownForm
    /// What says what is hidden cannot be understood; to pass over it would show that.
    case unclearHiding(place: String, expected: String)
}

extension ImportError: CustomStringConvertible {
    /// Whether the sentence begins with a line and a column.
    public var hasPlace: Bool { if case .json = self { true } else { false } }

    /// The error as a sentence, after its place; a JSON error begins with `line:column: `.
    public var description: String {
        switch self {
        case .json(let error): error.description
        case .otherFile(let kind): kind.sentence
        case .otherFormat(let format):
            "this is \(format.name), which is not read; \(format.advice)"
        case .unknownForm:
            "not a resume that is known here: expected an object with 'cvData' or 'firstName' "
                + "(API), with 'basics' or 'work' (JSON Resume), or with 'basics' and 'sections' "
                + "(Reactive Resume)"
        case .unclearHiding(let place, let expected):
            "\(place): expected \(expected); what it hides cannot be told, and it would be shown"
        }
    }
}
