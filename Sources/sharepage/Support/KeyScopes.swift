import ShareModel
import ShareStore

/// Reads what a user types for scopes.
enum KeyScopes {
    /// The scopes there are, for messages.
    static let known = APIScope.allCases.map(\.rawValue).joined(separator: ", ")

    /// The scopes of all options, each of which may hold several behind commas.
    static func read(_ texts: [String]) throws(Failure) -> [APIScope] {
        var scopes: [APIScope] = []
        for text in texts {
            for name in text.utf8.split(separator: 0x2C, omittingEmptySubsequences: false) {
                let name = String(Substring(name))
                guard let scope = APIScope(rawValue: name) else {
                    let hint = NearestWord.suggestion(
                        for: name, among: APIScope.allCases.map(\.rawValue))
                    throw .usage(
                        "--scope: unknown scope '\(ErrorText.quotable(name))'; "
                            + (hint.map { "did you mean '\($0)'?" } ?? "the scopes are \(known)"))
                }
                scopes.append(scope)
            }
        }
        return scopes
    }
}
