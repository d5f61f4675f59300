/// A share that is not published, and why.
public struct Refusal: Error, Sendable, Equatable {
    /// Why, in a word that programs can rely on.
    public enum Code: String, Sendable {
        /// The row cannot be read.
        case unreadable
        /// The row's content or options are not as they must be.
        case invalid
        /// The finished page held something that was to be hidden.
        case leak
        /// The check of the finished page could not be made.
        case unchecked
    }

    /// The share's id as it stands in the row.
    public let id: String
    /// Why.
    public let code: Code
    /// What is wrong and where, each as a sentence; no value of the share is in it.
    public let reasons: [String]
}
