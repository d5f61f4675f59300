import Glibc
import ShareModel
import ShareStore
import SystemPackage
import Testing

@testable import ShareServer

@Suite struct ShareAPITests {
    @Test("A database that was replaced while the server runs is the one that is asked")
    func replaced() throws {
        let sandbox = try Sandbox()
        let (resume, key) = (try sandbox.resume(), try sandbox.key())
        let head = RequestHead(
            method: "GET", target: "/v1/resume/\(resume)/share",
            fields: [("authorization", "Bearer \(key)")])
        let desk = Desk(database: sandbox.database)
        #expect(sandbox.api.answer(APIRequest(head), at: desk).status == 404)
        for end in ["", "-wal", "-shm"] {
            rename("\(sandbox.database)\(end)", "\(sandbox.database).old\(end)")
        }
        #expect(sandbox.api.answer(APIRequest(head), at: desk).status == 500)
        _ = try ResumeDatabase(creating: sandbox.database)
        #expect(sandbox.api.answer(APIRequest(head), at: desk).status == 401)
    }

    @Test("POST shares a resume, answers five fields, and the page is there")
    func create() throws {
        let sandbox = try Sandbox()
        let (resume, key) = (try sandbox.resume(), try sandbox.key())
        let answer = sandbox.post(resume, key: key, #"{"blurOptions":{"blurCompanies":true}}"#)
        #expect(answer.status == 200)
        #expect(
            answer.json?.object?.map(\.key) == [
                "success", "shareId", "shareUrl", "createdAt", "reused",
            ])
        let id = try #require(answer["shareId"])
        #expect(answer["shareUrl"] == "https://cv.example/share/\(id)")
        #expect(
            answer.text.contains(#""success":true"#) && answer.text.contains(#""reused":false"#))
        let page = try #require(sandbox.page(id))
        #expect(page.contains("Ilse") && page.contains("Confidential company"))
        #expect(!page.contains("Zyqvorth"))
        #expect(answer.value(of: "Cache-Control") == "no-store")
        #expect(answer.value(of: "X-RateLimit-Remaining") == "9")
    }

    @Test("GET makes a page that is missing or older than its row, and says nothing that is not so")
    func confirmed() throws {
        let sandbox = try Sandbox()
        let (resume, key) = (try sandbox.resume(), try sandbox.key())
        let store = try ResumeDatabase(writing: sandbox.database)
        var request = ShareRequest(resumeID: resume, userID: "ilse")
        // Killed behind the commit of the first call, of a stricter one, and of the withdrawal.
        let share = try store.createShare(request)
        #expect(sandbox.page(share.shareID) == nil)
        #expect(sandbox.get(resume, key: key)["shareId"] == share.shareID)
        #expect(sandbox.page(share.shareID)?.contains("Zyqvorth") == true)
        request.blurOptions = try BlurOptions(.object([("companies", .bool(true))]))
        usleep(20_000)
        _ = try store.createShare(request)
        #expect(
            sandbox.get(resume, key: key).text.contains(
                #""published":true,"masks":["companies"]"#))
        #expect(sandbox.page(share.shareID)?.contains("Zyqvorth") == false)
        _ = try store.revokeShare(share.shareID, userID: "ilse")
        #expect(sandbox.page(share.shareID) != nil)
        #expect(sandbox.get(resume, key: key).status == 404)
        #expect(sandbox.page(share.shareID) == nil)
    }

    @Test("GET says of a share whose page is refused that it is not published")
    func refusedPage() throws {
        let sandbox = try Sandbox()
        let (resume, key) = (try sandbox.resume(), try sandbox.key())
        let store = try ResumeDatabase(writing: sandbox.database)
        let share = try store.createShare(ShareRequest(resumeID: resume, userID: "ilse"))
        try sandbox.execute("UPDATE EmpResumeShare SET cvData = '[' WHERE id = '\(share.shareID)'")
        #expect(sandbox.get(resume, key: key).text.contains(#""published":false"#))
        #expect(sandbox.page(share.shareID) == nil)
    }

    @Test("A repeat keeps link, content and createdAt, and masks only grow")
    func upsert() throws {
        let sandbox = try Sandbox()
        let (resume, key) = (try sandbox.resume(), try sandbox.key())
        let first = sandbox.post(resume, key: key)
        #expect(sandbox.page(first["shareId"])?.contains("Zyqvorth") == true)
        let second = sandbox.post(resume, key: key, #"{"blurOptions":{"companies":true}}"#)
        #expect(second.text.contains(#""reused":true"#))
        #expect(second["shareId"] == first["shareId"] && second["createdAt"] == first["createdAt"])
        #expect(sandbox.page(first["shareId"])?.contains("Zyqvorth") == false)
        _ = sandbox.post(resume, key: key, #"{"blurOptions":{"companies":false}}"#)
        #expect(sandbox.page(first["shareId"])?.contains("Zyqvorth") == false)
    }

    @Test("A page that went missing is there again after a repeat")
    func missingPage() throws {
        let sandbox = try Sandbox()
        let (resume, key) = (try sandbox.resume(), try sandbox.key())
        let id = try #require(sandbox.post(resume, key: key)["shareId"])
        let file = sandbox.site.appending("share").appending(id + ".html")
        try #require(unlink(file.string) == 0)
        #expect(sandbox.post(resume, key: key).status == 200)
        #expect(sandbox.page(id) != nil)
    }

    @Test("GET tells of the share, DELETE takes row and page, and a POST after it makes a new one")
    func lifeCycle() throws {
        let sandbox = try Sandbox()
        let (resume, key) = (try sandbox.resume(), try sandbox.key())
        let target = "/v1/resume/\(resume)/share"
        #expect(sandbox.send("GET", target, key: key)["code"] == "NOT_SHARED")
        let first = sandbox.post(resume, key: key, #"{"blurOptions":{"companies":true}}"#)
        let shown = sandbox.send("GET", target, key: key)
        #expect(shown["shareId"] == first["shareId"] && shown["createdAt"] == first["createdAt"])
        #expect(shown.json?["masks"]?.array?.compactMap(\.string) == ["companies"])
        let revoked = sandbox.send("DELETE", target, key: key)
        #expect(revoked.status == 200 && revoked["shareId"] == first["shareId"])
        #expect(sandbox.page(first["shareId"]) == nil)
        #expect(sandbox.send("DELETE", target, key: key)["code"] == "NOT_SHARED")
        #expect(sandbox.send("GET", target, key: key)["code"] == "NOT_SHARED")
        let second = sandbox.post(resume, key: key)
        #expect(second["shareId"] != first["shareId"])
        #expect(second.text.contains(#""reused":false"#))
        #expect(sandbox.page(first["shareId"]) == nil && sandbox.page(second["shareId"]) != nil)
    }

    @Test("A DELETE whose first try ended between row and page takes the page")
    func deleteAgain() throws {
        let sandbox = try Sandbox()
        let (resume, key) = (try sandbox.resume(), try sandbox.key())
        let id = try #require(sandbox.post(resume, key: key)["shareId"])
        _ = try ResumeDatabase(writing: sandbox.database).revokeShare(id, userID: "ilse")
        #expect(sandbox.page(id) != nil)
        #expect(sandbox.send("DELETE", "/v1/resume/\(resume)/share", key: key).status == 404)
        #expect(sandbox.page(id) == nil)
    }

    @Test("Another user's resume and a missing one are answered with the same bytes")
    func ownership() throws {
        let sandbox = try Sandbox()
        let (resume, key) = (try sandbox.resume(user: "otto"), try sandbox.key())
        for method in ["POST", "GET", "DELETE"] {
            let others = sandbox.send(method, "/v1/resume/\(resume)/share", key: key, body: "{")
            let missing = sandbox.send(method, "/v1/resume/nobody/share", key: key, body: "{")
            #expect(others.status == 404 && missing.status == 404)
            #expect(others.body == missing.body)
            #expect(others.fields.map(\.name) == missing.fields.map(\.name))
        }
    }

    @Test("A resume that is being changed is 409; its live share can be made stricter")
    func processing() throws {
        let sandbox = try Sandbox()
        let (resume, key) = (try sandbox.resume(processing: true), try sandbox.key())
        let answer = sandbox.post(resume, key: key)
        #expect(answer.status == 409 && answer["code"] == "RESUME_PROCESSING")
    }

    @Test("An unknown key is named, with those that are known; a falsy one is ignored")
    func unknownKey() throws {
        let sandbox = try Sandbox()
        let (resume, key) = (try sandbox.resume(), try sandbox.key())
        let answer = sandbox.post(resume, key: key, #"{"blurOptions":{"blurWages":true}}"#)
        #expect(answer.status == 400 && answer["code"] == "UNKNOWN_BLUR_OPTION")
        #expect(answer["error"]?.contains("blurWages") == true)
        #expect(answer.json?["details"]?["unknownKey"]?.string == "blurWages")
        let known = answer.json?["details"]?["knownKeys"]?.array?.compactMap(\.string)
        #expect(known == BlurKey.allKnown.map(\.name))
        #expect(sandbox.send("GET", "/v1/resume/\(resume)/share", key: key).status == 404)
        #expect(sandbox.post(resume, key: key, #"{"blurOptions":{"blurWages":0}}"#).status == 200)
    }

    @Test("?dryRun=true tells what would be, and stores nothing")
    func dryRun() throws {
        let sandbox = try Sandbox()
        let (resume, key) = (try sandbox.resume(), try sandbox.key())
        let body = #"{"blurOptions":{"companies":true}}"#
        let answer = sandbox.post(resume, key: key, body, query: "?dryRun=true")
        #expect(answer.status == 200)
        #expect(answer.text.contains(#""stored":false"#))
        #expect(answer.text.contains("experiences[0].company"))
        #expect(!answer.text.contains("Zyqvorth"))
        #expect(sandbox.send("GET", "/v1/resume/\(resume)/share", key: key).status == 404)
        for query in ["?dryRun=yes", "?dryrun=true", "?", "?dryRun=true&x=1", "?key=1"] {
            #expect(sandbox.post(resume, key: key, query: query).status == 400)
        }
    }

    @Test("The account's limit is on every authenticated answer, and 429 says how long to wait")
    func rate() throws {
        let sandbox = try Sandbox()
        let (resume, key) = (try sandbox.resume(), try sandbox.key())
        let second = try sandbox.key([.resumeRead])
        for left in (0..<10).reversed() {
            // L07: a second key of the account has no count of its own.
            let answer =
                left.isMultiple(of: 2)
                ? sandbox.post(resume, key: key, "[")
                : sandbox.send("DELETE", "/v1/resume/x/share", key: second)
            #expect([400, 403].contains(answer.status))
            #expect(answer.value(of: "X-RateLimit-Remaining") == "\(left)")
        }
        sandbox.clock.advance(seconds: 12.5)
        let refused = sandbox.post(resume, key: key)
        #expect(refused.status == 429 && refused["code"] == "RATE_LIMITED")
        #expect(refused.value(of: "Retry-After") == "48")
        #expect(refused.value(of: "RateLimit") == "\"share\";r=0;t=48")
        #expect(sandbox.send("GET", "/v1/resume/\(resume)/share", key: second).status == 429)
        #expect(sandbox.send("GET", "/healthz").value(of: "X-RateLimit-Limit") == nil)
        sandbox.clock.advance(seconds: 48)
        #expect(sandbox.post(resume, key: key).status == 200)
    }
}
