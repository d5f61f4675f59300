public import ShareModel
public import ShareStore
public import SiteBuilder

/// Why a call is not answered with what was asked for: facts, of which no stored value is part.
public enum APIError: Error, Sendable {
    /// No such address.
    case noSuchAddress
    /// The address knows other methods.
    case methodNotAllowed([String])
    /// The body is larger than the limit.
    case tooLarge(limit: Int)
    /// No valid key was sent.
    case unauthorized
    /// An address has sent too many bad keys.
    case tooManyBadKeys(retryAfter: Int)
    /// An account has made too many calls.
    case rateLimited(retryAfter: Int)
    /// The key may not be used for this.
    case scopeNeeded(APIScope)
    /// There is no such resume, or it is another user's.
    case noSuchResume
    /// The resume is not shared.
    case notShared
    /// The body is not said to be JSON.
    case unsupportedMediaType
    /// The part behind the question mark is not as it must be.
    case badQuery
    /// The body is not as it must be.
    case badBody(ShareCallError)
    /// Another program is changing the resume.
    case resumeProcessing
    /// The resume has as many names of the owner's own as it can have.
    case tooManyAliases(BlurOptionsError)
    /// The page must not be published; `isStored` tells whether the masks were stored.
    case refused(Refusal, isStored: Bool)
    /// The resume cannot be frozen: a column of it is not as it must be.
    case badResume(String)
    /// Another process holds the database.
    case busy
    /// Something of ours failed; the payload is for the log alone.
    case failed(String)
}

extension APIError {
    /// The status code.
    var status: Int {
        switch self {
        case .badQuery, .badBody: 400
        case .unauthorized: 401
        case .scopeNeeded: 403
        case .noSuchAddress, .noSuchResume, .notShared: 404
        case .methodNotAllowed: 405
        case .resumeProcessing, .tooManyAliases: 409
        case .tooLarge: 413
        case .unsupportedMediaType: 415
        case .refused(let refusal, _): refusal.code == .fault ? 500 : 422
        case .badResume: 422
        case .tooManyBadKeys, .rateLimited: 429
        case .failed: 500
        case .busy: 503
        }
    }

    /// A word that programs can rely on.
    var code: String {
        switch self {
        case .noSuchAddress, .noSuchResume: "NOT_FOUND"
        case .methodNotAllowed: "METHOD_NOT_ALLOWED"
        case .tooLarge: "BODY_TOO_LARGE"
        case .unauthorized: "UNAUTHORIZED"
        case .tooManyBadKeys: "TOO_MANY_BAD_KEYS"
        case .rateLimited: "RATE_LIMITED"
        case .scopeNeeded: "SCOPE_REQUIRED"
        case .notShared: "NOT_SHARED"
        case .unsupportedMediaType: "UNSUPPORTED_MEDIA_TYPE"
        case .badQuery: "BAD_QUERY"
        case .badBody(.blurOptions(.unknownKey)): "UNKNOWN_BLUR_OPTION"
        case .badBody: "BAD_BODY"
        case .resumeProcessing: "RESUME_PROCESSING"
        case .tooManyAliases: "TOO_MANY_ALIASES"
        case .refused(let refusal, _):
            switch refusal.code {
            case .leak: "LEAK"
            case .fault: "INTERNAL"
            case .unreadable, .invalid, .unchecked: "REFUSED"
            }
        case .badResume: "REFUSED"
        case .busy: "BUSY"
        case .failed: "INTERNAL"
        }
    }

    /// The header fields that belong to the error.
    var fields: [(name: String, value: String)] {
        switch self {
        case .unauthorized: [("WWW-Authenticate", "Bearer")]
        case .methodNotAllowed(let methods): [("Allow", methods.joined(separator: ", "))]
        case .tooManyBadKeys(let seconds), .rateLimited(let seconds):
            [("Retry-After", "\(seconds)")]
        case .busy: [("Retry-After", "5")]
        default: []
        }
    }

    /// The error as the API writes it.
    var json: JSONValue {
        var members: [(key: String, value: JSONValue)] = [
            ("error", .string(sentence)), ("code", .string(code)),
        ]
        if let details { members.append(("details", .object(details))) }
        return .object(members)
    }
}

extension APIError {
    /// Says what an error of the database means to a caller.
    init(_ error: StoreError) {
        self =
            switch error {
            case .notFound: .noSuchResume
            case .resumeProcessing: .resumeProcessing
            case .badBlurOptions(.tooManyAliases(let key)):
                .tooManyAliases(.tooManyAliases(key: key))
            case .badBlurOptions, .badRow, .badJSON, .wrongType: .badResume(error.description)
            case .busy: .busy
            default: .failed(error.description)
            }
    }

    /// Says what an error of sharing means to a caller.
    init(_ error: SharingError) {
        switch error {
        case .store(let error): self.init(error)
        case .refused(let refusal, let isStored): self = .refused(refusal, isStored: isStored)
        case .publish: self = .failed(error.description)
        }
    }

    /// What the log is told and the caller is not.
    var privateNote: String? {
        switch self {
        case .failed(let text): text
        case .refused(let refusal, _) where refusal.code == .fault:
            "a page worker ended over a share"
        default: nil
        }
    }
}
