import ShareModel
import ShareStore
public import SiteBuilder

/// How the API is set up.
public struct APISettings: Sendable {
    /// How many calls an account may make.
    public var policy = RatePolicy.share
    /// How many bad keys an address may send in a minute.
    public var badKeyLimit = 20
    /// The addresses whose `X-Forwarded-For` counts.
    public var trustedProxies: Set<String> = []
    /// The most bytes of a body.
    public var bodyLimit = ShareAPI.bodyLimit

    /// Settings as the API documents them.
    public init() {}
}

/// The API: from a request to an answer, without a socket.
///
/// The order of what is looked at: the size, the address and the method, the key, the rate, the
/// scope, whose resume it is, the body, and in the end the page. A caller learns of each only when
/// all before it is right.
public final class ShareAPI: Sendable {
    /// The most bytes of a body, as the API documents it.
    public static let bodyLimit = 65_536

    let settings: APISettings
    let publisher: SharePublisher
    let limiter: RateLimiter
    let attempts: AttemptLimiter
    let index: KeyIndex

    /// Makes an API that publishes through a publisher and counts by a clock.
    public init(
        _ publisher: SharePublisher, settings: APISettings = APISettings(),
        clock: any RateClock = SystemRateClock(), journal: RateJournal? = nil
    ) {
        self.settings = settings
        self.publisher = publisher
        limiter = RateLimiter(settings.policy, clock: clock, journal: journal)
        attempts = AttemptLimiter(limit: settings.badKeyLimit, clock: clock)
        index = KeyIndex(clock: clock)
    }

    /// Learns which keys there are, before the first call.
    public func prepare(at desk: Desk) throws(APIError) {
        try desk.use { database throws(APIError) in try readKeys(in: database) }
    }

    /// The client of a request, as a log may name it.
    func client(of head: RequestHead) -> String {
        ClientAddress(head, trusting: settings.trustedProxies).text
    }

    /// What can be said to a request before its body is read, and without the database.
    public enum Opening: Sendable {
        /// All there is to say.
        case answer(APIResponse)
        /// A call that the database has to be asked about.
        case call(PendingCall)
    }

    /// Looks at what comes before the body.
    public func open(_ head: RequestHead) -> Opening {
        do throws(APIError) {
            try requireSize(head)
            let route = try Route(head)
            switch route {
            case .openAPI: return .answer(APIResponse(status: 200, bytes: OpenAPIDocument.bytes))
            case .health: return .answer(APIResponse(.object([("status", .string("ok"))])))
            case .readiness: return .call(PendingCall(route: route, head: head, key: nil))
            case .createShare, .showShare, .revokeShare:
                let key = try presentedKey(head)
                return .call(PendingCall(route: route, head: head, key: key))
            }
        } catch {
            return .answer(APIResponse(error))
        }
    }

    /// Answers a call; blocks for as long as the database and the disk take.
    public func answer(_ call: PendingCall, body: [UInt8], at desk: Desk) -> APIResponse {
        guard let key = call.key else { return readiness(at: desk) }
        guard body.count <= settings.bodyLimit else {
            return APIResponse(.tooLarge(limit: settings.bodyLimit))
        }
        let client = ClientAddress(call.head, trusting: settings.trustedProxies)
        do throws(APIError) {
            return try desk.use { database throws(APIError) in
                let key = try authenticate(key, from: client, in: database)
                let decision = limiter.take(account: key.userID)
                var response = answer(call, body, of: key, decision, in: database)
                response.fields += decision.fields
                response.keyID = key.id
                return response
            }
        } catch {
            return APIResponse(error)
        }
    }

    /// Answers a whole request.
    public func answer(_ request: APIRequest, at desk: Desk) -> APIResponse {
        switch open(request.head) {
        case .answer(let response): response
        case .call(let call): answer(call, body: request.body, at: desk)
        }
    }

    /// Answers a call of an account.
    private func answer(
        _ call: PendingCall, _ body: [UInt8], of key: APIKey, _ decision: RateDecision,
        in database: borrowing ResumeDatabase
    ) -> APIResponse {
        do throws(APIError) {
            guard decision.isAccepted else { throw .rateLimited(retryAfter: decision.retryAfter) }
            switch call.route {
            case .createShare(let resume):
                return try createShare(resume, call.head, body, of: key, in: database)
            case .showShare(let resume):
                return try showShare(resume, call.head, of: key, in: database)
            case .revokeShare(let resume):
                return try revokeShare(resume, call.head, of: key, in: database)
            case .openAPI, .health, .readiness: throw .noSuchAddress
            }
        } catch {
            return APIResponse(error)
        }
    }

    private func requireSize(_ head: RequestHead) throws(APIError) {
        for value in head.values(of: "content-length") {
            guard let count = Int(value), count <= settings.bodyLimit else {
                throw .tooLarge(limit: settings.bodyLimit)
            }
        }
    }

    /// Whether the database can be read and the site be written.
    private func readiness(at desk: Desk) -> APIResponse {
        do throws(APIError) {
            return try desk.use { database throws(APIError) in
                do throws(StoreError) { _ = try database.hasResume("", of: "") } catch {
                    throw APIError(error)
                }
                do throws(BuildError) { try publisher.requirePlace() } catch {
                    throw .failed(error.description)
                }
                return APIResponse(.object([("status", .string("ready"))]))
            }
        } catch {
            var response = APIResponse(
                status: 503, .object([("status", .string("unavailable"))]))
            response.code = "NOT_READY"
            response.privateNote = error.privateNote
            return response
        }
    }
}

/// A call that the database has to be asked about.
public struct PendingCall: Sendable {
    let route: Route
    let head: RequestHead
    let key: KeySecret?

    /// The call as a log may name it: no id is in it.
    public var name: String { route.name }
}
