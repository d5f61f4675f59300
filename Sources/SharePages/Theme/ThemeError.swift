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
    /// A template or style sheet with an error; the text has file, line and column.
    case template(String)
    /// A language file with an error.
    case labels(LabelError)
}

extension ThemeError {
    /// The same problems with paths that lead from the current folder to the files of a root folder, so that
    /// an editor or a terminal can open them.
    public func located(in root: FilePath) -> ThemeError {
        let isHere = root.string.utf8.elementsEqual(".".utf8)
        guard !isHere else { return self }
        let end = "Templates"
        let folder = String(
            decoding: root.appending(end).string.utf8.dropLast(end.utf8.count), as: UTF8.self)
        return ThemeError(problems: problems.map { $0.behind(folder) })
    }
}

extension ThemeProblem {
    /// The same problem of a file whose path begins with a folder.
    fileprivate func behind(_ folder: String) -> ThemeProblem {
        switch self {
        case .unreadable(let file, let errno): .unreadable(file: folder + file, errno)
        case .missing(let file): .missing(file: folder + file)
        case .template(let text): .template(folder + text)
        case .labels(let error):
            .labels(
                LabelError(
                    file: folder + error.file, line: error.line, column: error.column,
                    problem: error.problem))
        }
    }
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
