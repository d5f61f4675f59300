public import ShareStore
public import SitePublisher

/// Why a share could not be made, changed or withdrawn together with its page.
public enum SharingError: Error, Sendable, CustomStringConvertible {
    /// The database refused or failed.
    case store(StoreError)
    /// The page must not be published.
    ///
    /// `isStored` tells whether the share was there already: then what it is to hide is stored, and
    /// its page is taken away.
    case refused(Refusal, isStored: Bool)
    /// The site cannot be written.
    case publish(PublishError)

    /// What happened, and what to do.
    public var description: String {
        switch self {
        case .store(let error): error.description
        case .refused(let refusal, _): refusal.reasons.joined(separator: "; ")
        case .publish(let error): "\(error)"
        }
    }
}
