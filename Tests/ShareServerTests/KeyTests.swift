import ShareModel
import ShareStore
import Testing

@testable import ShareServer

@Suite struct KeyTests {
    @Test("Without a valid key every answer is the same 401")
    func unauthorized() throws {
        let sandbox = try Sandbox()
        let resume = try sandbox.resume()
        let key = try sandbox.key()
        let expired = try sandbox.key(
            expiresAt: Timestamp(milliseconds: 2000), now: Timestamp(milliseconds: 1000))
        let store = try ResumeDatabase(writing: sandbox.database)
        let revoked = try store.createKey(userID: "ilse", scopes: APIScope.allCases)
        _ = try store.revokeKey(revoked.key.id, userID: "ilse")
        let keys = [
            nil, "", "x", key + "0", key.uppercased(), expired, revoked.secret.text,
            KeySecret().text,
        ]
        for target in ["/v1/resume/\(resume)/share", "/v1/resume/x/share?key=\(key)"] {
            for key in keys {
                let answer = sandbox.send("POST", target, key: key, body: "[")
                #expect(answer.status == 401)
                #expect(
                    answer.text == #"{"error":"Invalid or expired API key","code":"UNAUTHORIZED"}"#)
                #expect(answer.value(of: "WWW-Authenticate") == "Bearer")
                #expect(answer.value(of: "X-RateLimit-Limit") == nil)
            }
        }
        #expect(sandbox.post(resume, key: key).status == 200)
    }

    @Test("A scope counts as a whole name, and each call needs its own")
    func scopes() throws {
        let sandbox = try Sandbox()
        let target = "/v1/resume/\(try sandbox.resume())/share"
        let read = try sandbox.key([.resumeRead])
        let share = try sandbox.key([.resumeShare])
        #expect(sandbox.send("POST", target, key: share).status == 200)
        #expect(sandbox.send("GET", target, key: share).status == 403)
        #expect(sandbox.send("GET", target, key: read).status == 200)
        #expect(sandbox.send("POST", target, key: read).status == 403)
        let refused = sandbox.send("DELETE", target, key: read)
        #expect(refused.json?["details"]?["scope"]?.string == "resume:share")
        #expect(sandbox.send("DELETE", target, key: share).status == 200)
    }

    @Test("L11: bad keys are counted by address, and a good key is never refused for them")
    func badKeys() throws {
        var settings = APISettings()
        settings.badKeyLimit = 3
        settings.trustedProxies = ["127.0.0.1"]
        let sandbox = try Sandbox(settings)
        let (resume, key) = (try sandbox.resume(), try sandbox.key())
        func send(_ key: String, from client: String) -> APIResponse {
            sandbox.send(
                "GET", "/v1/resume/\(resume)/share", key: key, fields: [("x-forwarded-for", client)]
            )
        }
        for _ in 0..<3 { #expect(send(KeySecret().text, from: "192.0.2.1").status == 401) }
        // A good key that nobody has used yet is let through, and again; bad keys are not for long.
        for _ in 0..<3 { #expect(send(key, from: "192.0.2.1").status == 404) }
        sandbox.clock.advance(seconds: 1)
        _ = send(KeySecret().text, from: "192.0.2.1")
        for bad in [KeySecret().text, "x", ""] {
            let answer = send(bad, from: "192.0.2.1")
            #expect(answer.status == 429 && answer["code"] == "TOO_MANY_BAD_KEYS")
            #expect(answer.value(of: "Retry-After") == "59")
        }
        #expect(send(key, from: "192.0.2.1").status == 404)
        #expect(send(KeySecret().text, from: "192.0.2.2").status == 401)
        // A key that was made since is known a second later.
        let new = try sandbox.key()
        sandbox.clock.advance(seconds: 1)
        #expect(send(new, from: "192.0.2.1").status == 404)
        sandbox.clock.advance(seconds: 60)
        #expect(send(KeySecret().text, from: "192.0.2.1").status == 401)
    }

    @Test("Bad keys are refused before the database is touched")
    func noDatabase() throws {
        var settings = APISettings()
        settings.badKeyLimit = 3
        let sandbox = try Sandbox(settings)
        func opening() -> Int? {
            let fields = [(name: "authorization", value: "Bearer \(KeySecret().text)")]
            let head = RequestHead(method: "GET", target: "/v1/resume/x/share", fields: fields)
            if case .answer(let answer) = sandbox.api.open(head) { return answer.status }
            return nil
        }
        #expect(opening() == nil)
        for _ in 0..<4 { _ = sandbox.send("GET", "/v1/resume/x/share", key: KeySecret().text) }
        #expect(opening() == 429)
    }
}
