import ShareStore
import Testing

@testable import ShareServer

@Suite struct RouteTests {
    private func route(_ method: String, _ target: String) -> Result<Route, APIError> {
        Result { () throws(APIError) in
            try Route(RequestHead(method: method, target: target))
        }
    }

    @Test("The addresses of the API")
    func known() throws {
        #expect(try route("POST", "/v1/resume/a/share").get() == .createShare(resume: "a"))
        #expect(try route("GET", "/v1/resume/a/share?x").get() == .showShare(resume: "a"))
        #expect(try route("DELETE", "/v1/resume/a/share").get() == .revokeShare(resume: "a"))
        #expect(try route("GET", "/healthz").get() == .health)
        #expect(try route("GET", "/readyz").get() == .readiness)
        #expect(try route("GET", "/v1/openapi.json").get() == .openAPI)
    }

    @Test(
        "What is no address is none, and nothing in a path is decoded or merged",
        arguments: [
            "", "/", "*", "/v1", "//v1/resume/a/share", "/v1/resume/a/share/",
            "/v1//resume/a/share",
            "/V1/resume/a/share", "/v1/resume/a/b/share", "/v1/resume/../share/x/..",
            "http://x/v1/resume/a/share", "/v1/resume/a%2fb", "/healthz/", "/v1/resume/a;x/shar%65",
        ])
    func unknown(_ target: String) {
        guard case .failure(.noSuchAddress) = route("POST", target) else {
            Issue.record("\(target) is taken for an address")
            return
        }
    }

    @Test(
        "Other methods are named in Allow",
        arguments: ["PUT", "PATCH", "HEAD", "OPTIONS", "TRACE", "post", "PROPFIND"])
    func methods(_ method: String) throws {
        let sandbox = try Sandbox()
        let answer = sandbox.send(method, "/v1/resume/a/share", key: try sandbox.key())
        #expect(answer.status == 405)
        #expect(answer.value(of: "Allow") == "GET, POST, DELETE")
        #expect(sandbox.send(method, "/healthz").value(of: "Allow") == "GET")
        let override = sandbox.send(
            method, "/v1/resume/a/share", fields: [("x-http-method-override", "POST")])
        #expect(override.status == 405)
    }

    @Test(
        "An id that is none is answered as one that is not there",
        arguments: [
            "", ".", "..", "%2e%2e", "a%2fb", "%00", "a%20b", "\u{661}", "a.b", "a;b",
            String(repeating: "a", count: 65), "nobody",
        ])
    func ids(_ id: String) throws {
        let sandbox = try Sandbox()
        let answer = sandbox.post(id, key: try sandbox.key())
        #expect(answer.status == 404)
        #expect(answer["code"] == "NOT_FOUND")
    }
}
