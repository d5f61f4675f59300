import ShareModel

/// What an address and a method ask for.
enum Route: Sendable, Equatable {
    /// The address that all calls on a share have, as a log may name it.
    static let sharePath = "/v1/resume/{id}/share"

    case createShare(resume: String)
    case showShare(resume: String)
    case revokeShare(resume: String)
    case openAPI
    case health
    case readiness

    /// Finds the route of a request.
    ///
    /// Nothing in a path is decoded, completed or merged: every resume has one address.
    init(_ head: RequestHead) throws(APIError) {
        let segments = head.path.utf8.split(
            separator: UInt8(ascii: "/"), omittingEmptySubsequences: false
        ).map { String(Substring($0)) }
        switch segments {
        case ["", "healthz"]: self = try Self.get(.health, head)
        case ["", "readyz"]: self = try Self.get(.readiness, head)
        case ["", "v1", "openapi.json"]: self = try Self.get(.openAPI, head)
        case _
        where segments.count == 5 && segments[1] == "v1" && segments[2] == "resume"
            && segments[0].isEmpty && segments[4] == "share":
            let resume = segments[3]
            switch head.method {
            case "POST": self = .createShare(resume: resume)
            case "GET": self = .showShare(resume: resume)
            case "DELETE": self = .revokeShare(resume: resume)
            default: throw .methodNotAllowed(["GET", "POST", "DELETE"])
            }
        default: throw .noSuchAddress
        }
    }

    private static func get(_ route: Route, _ head: RequestHead) throws(APIError) -> Route {
        guard head.method == "GET" else { throw .methodNotAllowed(["GET"]) }
        return route
    }

    /// The route as a log may name it: no id is in it.
    var name: String {
        switch self {
        case .createShare: "POST " + Self.sharePath
        case .showShare: "GET " + Self.sharePath
        case .revokeShare: "DELETE " + Self.sharePath
        case .openAPI: "GET /v1/openapi.json"
        case .health: "GET /healthz"
        case .readiness: "GET /readyz"
        }
    }
}
