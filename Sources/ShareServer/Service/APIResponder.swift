import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Stands between the HTTP library and the API: takes requests apart and puts answers together.
struct APIResponder: HTTPResponder {
    let api: ShareAPI
    let pool: WorkerPool
    let log: Logger

    func respond(to request: Request, context: ConnectionContext) async throws -> Response {
        let id = RequestID.make()
        let start = ContinuousClock.now
        let head = RequestHead(request, peer: context.peer)
        var name = "none"
        var response: APIResponse
        switch api.open(head) {
        case .answer(let answer): response = answer
        case .call(let call):
            name = call.name
            do {
                let buffer = try await request.body.collect(upTo: ShareAPI.bodyLimit)
                let body = Array(buffer.readableBytesView)
                response = await pool.run { [api] desk in api.answer(call, body: body, at: desk) }
            } catch is NIOTooManyBytesError {
                response = APIResponse(.tooLarge(limit: ShareAPI.bodyLimit))
            }
        }
        response.fields.append(("X-Request-Id", id))
        // RFC 9110, section 9.3.2.
        if request.method == .head { response.body = [] }
        note(response, request: id, route: name, client: api.client(of: head), time: .now - start)
        return Response(response)
    }

    /// One line for each request; no header, body, key or id of a resume is in it.
    private func note(
        _ response: APIResponse, request id: String, route: String, client: String, time: Duration
    ) {
        var metadata: Logger.Metadata = [
            "request": "\(id)", "route": "\(route)", "status": "\(response.status)",
            "client": "\(client)", "ms": "\(Int(time / .milliseconds(1)))",
        ]
        if let key = response.keyID { metadata["key"] = "\(key)" }
        if let code = response.code { metadata["code"] = "\(code)" }
        if let text = response.privateNote { metadata["cause"] = "\(text)" }
        log.log(level: response.status >= 500 ? .error : .info, "answered", metadata: metadata)
    }
}

/// What is known of a connection.
struct ConnectionContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The address that it comes from.
    let peer: String

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        peer = source.channel.remoteAddress?.ipAddress ?? "unknown"
    }
}

extension RequestHead {
    fileprivate init(_ request: Request, peer: String) {
        self.init(
            method: request.method.rawValue, target: request.head.path ?? "",
            fields: request.headers.map { ($0.name.canonicalName, $0.value) }, peer: peer)
    }
}

extension Response {
    fileprivate init(_ answer: APIResponse) {
        var fields = HTTPFields()
        for (name, value) in answer.fields {
            guard let name = HTTPField.Name(name) else { continue }
            fields.append(HTTPField(name: name, value: value))
        }
        self.init(
            status: HTTPResponse.Status(code: answer.status), headers: fields,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
    }
}
