import ShareModel
import ShareStore
import SiteBuilder

extension APIError {
    /// The error as a sentence that says what to do.
    var sentence: String {
        switch self {
        case .noSuchAddress: "No such address"
        case .methodNotAllowed(let methods):
            "This address knows other methods: \(methods.joined(separator: ", "))"
        case .tooLarge(let limit): "The body has more than \(limit) bytes"
        case .unauthorized: "Invalid or expired API key"
        case .tooManyBadKeys: "Too many bad keys from this address; wait, then send a valid one"
        case .rateLimited: "Too many calls; wait as long as Retry-After says"
        case .scopeNeeded(let scope): "The key lacks the scope \(scope.rawValue)"
        case .noSuchResume: "No such resume"
        case .notShared: "The resume is not shared"
        case .unsupportedMediaType: "The body must be sent as application/json"
        case .badQuery: "The query must be empty or dryRun=true"
        case .badBody(let error): error.description
        case .resumeProcessing: "The resume is being changed; try again in half a minute"
        case .tooManyAliases(let error):
            "\(error); revoke the share, then share with fewer"
        case .refused(let refusal, isStored: false) where refusal.code == .fault:
            "The server failed over this resume; nothing is shared"
        case .refused(let refusal, isStored: true) where refusal.code == .fault:
            "The server failed over this resume; what is to be hidden is stored, and the page is "
                + "taken away"
        case .refused(_, isStored: false):
            "The page would show what is to be hidden, or cannot be made; nothing is shared"
        case .refused(_, isStored: true):
            "The page would show what is to be hidden, or cannot be made; what is to be hidden is "
                + "stored, and the page is taken away"
        case .badResume: "The resume cannot be shared as it is stored"
        case .busy: "The server is busy; try again in a few seconds"
        case .failed: "The server failed; try again later"
        }
    }

    /// What programs may want to know beside the code.
    var details: [(key: String, value: JSONValue)]? {
        switch self {
        case .scopeNeeded(let scope): [("scope", .string(scope.rawValue))]
        case .tooManyBadKeys(let seconds), .rateLimited(let seconds):
            [("retryAfter", .number("\(seconds)"))]
        case .tooLarge(let limit): [("limit", .number("\(limit)"))]
        case .badBody(.blurOptions(.unknownKey(let key))):
            [
                ("field", .string("blurOptions")),
                ("unknownKey", .string(ErrorText.quotable(key))),
                ("knownKeys", .array(BlurKey.allKnown.map { .string($0.name) })),
            ]
        case .badBody(.blurOptions), .tooManyAliases: [("field", .string("blurOptions"))]
        case .badBody: [("field", .string("body"))]
        case .badQuery: [("field", .string("query"))]
        case .refused(let refusal, let isStored):
            [
                ("reasons", .array(refusal.reasons.map { .string($0) })),
                ("masksStored", .bool(isStored)),
            ]
        case .badResume(let reason): [("reasons", .array([.string(reason)]))]
        default: nil
        }
    }
}
