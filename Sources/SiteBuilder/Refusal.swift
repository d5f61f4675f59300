import ShareModel

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
        /// A fault of this program ended the process that made the page.
        case fault
    }

    /// The share's id as it stands in the row.
    public let id: String
    /// Why.
    public let code: Code
    /// What is wrong and where, each as a sentence; no value of the share is in it.
    public let reasons: [String]
}

extension Refusal {
    /// The refusal of a share that a fault of ours happened at.
    init(faultOver record: ShareRecord) {
        self.init(
            id: record.id, code: .fault,
            reasons: [
                "this program failed while it made the page, which is a fault of the program and not of "
                    + "the share; report it, and try again with another version"
            ])
    }
}
