import Testing

@testable import ShareServer

@Suite struct BodyTests {
    @Test(
        "Only application/json is taken, in any case and with its charset",
        arguments: [
            ("application/json", 200), ("Application/JSON", 200),
            ("application/json; charset=utf-8", 200), ("application/json;charset=\"UTF-8\"", 200),
            ("application/json; charset=utf-16", 415), ("text/json", 415), ("text/plain", 415),
            ("application/json, text/plain", 415), ("application/jsonx", 415), ("", 415),
            ("application/x-www-form-urlencoded", 415), ("application/merge-patch+json", 415),
        ])
    func types(_ type: String, _ status: Int) throws {
        let sandbox = try Sandbox()
        let (resume, key) = (try sandbox.resume(), try sandbox.key())
        let target = "/v1/resume/\(resume)/share"
        let fields = [(name: "content-type", value: type)]
        #expect(sandbox.send("POST", target, key: key, body: "{}", fields: fields).status == status)
    }

    @Test("An empty body needs no type; another one does, and once")
    func missingType() throws {
        let sandbox = try Sandbox()
        let target = "/v1/resume/\(try sandbox.resume())/share"
        let key = try sandbox.key()
        #expect(sandbox.send("POST", target, key: key, fields: []).status == 200)
        #expect(sandbox.send("POST", target, key: key, body: "{}", fields: []).status == 415)
        let type = (name: "content-type", value: "application/json")
        let twice = sandbox.send("POST", target, key: key, body: "{}", fields: [type, type])
        #expect(twice.status == 415)
    }

    @Test(
        "A body that is not as it must be is 400",
        arguments: [
            "[", "[]", "null", "{} {}", #"{"blurOptions":{},"blurOptions":{}}"#, #"{"x":1}"#,
            #"{"blurOptions":[]}"#, #"{"blurOptions":{"companies":{"x":1}}}"#,
            #"{"blurOptions":{"companies":{"aliases":["a"]}}}"#, "\u{FEFF}{}", "{'a':1}",
            String(repeating: "[", count: 500),
        ])
    func bad(_ body: String) throws {
        let sandbox = try Sandbox()
        let (resume, key) = (try sandbox.resume(), try sandbox.key())
        let answer = sandbox.post(resume, key: key, body)
        #expect(answer.status == 400 && answer["code"] == "BAD_BODY")
        #expect(sandbox.send("GET", "/v1/resume/\(resume)/share", key: key).status == 404)
    }

    @Test("Bytes that are no UTF-8 are 400, and too many are 413 before the key is looked at")
    func bytes() throws {
        let sandbox = try Sandbox()
        let (resume, key) = (try sandbox.resume(), try sandbox.key())
        var head = RequestHead(
            method: "POST", target: "/v1/resume/\(resume)/share",
            fields: [("authorization", "Bearer \(key)"), ("content-type", "application/json")])
        let desk = Desk(database: sandbox.database)
        let invalid = Array(#"{"blurOptions":{"a\#u{0}":0}}"#.utf8).map { $0 == 0 ? 0xFF : $0 }
        #expect(sandbox.api.answer(APIRequest(head, body: invalid), at: desk).status == 400)
        let large = [UInt8](repeating: 0x20, count: ShareAPI.bodyLimit + 1)
        #expect(sandbox.api.answer(APIRequest(head, body: large), at: desk).status == 413)
        for length in ["65537", "99999999999999999999", "-1x"] {
            head.fields = [("content-length", length)]
            #expect(sandbox.api.answer(APIRequest(head), at: desk).status == 413)
        }
    }
}
