public import SharePages
public import ShareStore
public import SitePublisher
public import SystemPackage

/// Why a run ended before its end; what was published stays, but for what had to be withdrawn.
public enum BuildError: Error, Sendable, CustomStringConvertible {
    /// The database cannot be read.
    case store(StoreError)
    /// A template, a label file or a style sheet is wrong.
    case theme(ThemeError)
    /// The site cannot be written.
    case publish(PublishError)
    /// A file of `Public/` cannot be read.
    case publicFile(FilePath, Errno)
    /// The site is one of so many parts, and the run is over a part of another number of them.
    case otherParts(Int, FilePath)
    /// No page can be made, and so many were taken away that may show what is to be hidden.
    indirect case withdrew(Int, after: BuildError)

    /// What happened, where, and what to do.
    public var description: String {
        switch self {
        case .store(let error): "\(error.description)"
        case .theme(let error): "\(error.description)"
        case .publish(let error): "\(error)"
        case .publicFile(let path, let errno):
            "\(path): cannot read: \(errno); set that right, then run again"
        case .otherParts(let count, let output):
            "\(output): holds one of \(count) parts of a site; another number of parts needs new folders"
        case .withdrew(let count, let error):
            "\(error.description)\n\(Self.note(ofWithdrawn: count))"
        }
    }

    /// What is said of pages that were taken away since none could be made.
    public static func note(ofWithdrawn count: Int) -> String {
        "\(count) page\(count == 1 ? "" : "s") that may show what is to be hidden "
            + "\(count == 1 ? "was" : "were") taken away; the next good run brings back what may be shown"
    }
}
