import ShareModel
import SiteBuilder

/// Tells why one share that was asked for is refused.
enum RefusalNote {
    /// What the program ends with.
    static let message = "the share is refused; no page of it is shown"

    /// Writes each reason to standard error.
    ///
    /// - Parameter name: what is refused, where it is no share that is there.
    static func write(_ refusal: Refusal, of name: String? = nil) {
        let name = name ?? "share " + ErrorText.quotable(refusal.id)
        for reason in refusal.reasons { Console.note("\(name): refused: \(reason)") }
    }
}
