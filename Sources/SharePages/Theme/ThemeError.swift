public import SystemPackage

/// Everything that is wrong with the themes of a folder.
public struct ThemeError: Error, Equatable, Sendable {
    /// The problems, in the order of the files' names.
    public let problems: [ThemeProblem]
}

/// One thing that is wrong with a theme.
public enum ThemeProblem: Error, Equatable, Sendable {
    /// A file or folder that cannot be read.
    case unreadable(file: String, Errno)
    /// A theme, template, style sheet or language file that must be there.
    case missing(file: String)
    /// A template with an error; the text is the compiler's own, with file, line and column.
    case template(String)
    /// A language file with an error.
    case labels(LabelError)
}

extension ThemeError: CustomStringConvertible {
    /// One problem on each line.
    public var description: String {
        problems.map(\.description).joined(separator: "\n")
    }
}

extension ThemeProblem: CustomStringConvertible {
    /// The problem as a sentence: where, what is wrong, and what to do.
    public var description: String {
        switch self {
        case .unreadable(let file, let errno):
            "\(file): error: cannot be read: \(errno); check its permissions"
        case .missing(let file):
            "\(file): error: not there; restore it from the distribution, or check --root"
        case .template(let text): text
        case .labels(let error): error.description
        }
    }
}
