import ShareModel
import SystemPackage
import Testing

@testable import ShareStore

@Suite struct MaskGrowthTests {
    @Test("Masks with as many and as long aliases as there can be are told") func longMasks() throws
    {
        let sandbox = try Sandbox()
        let database = try sandbox.ours()
        let id = try database.insert(#"{"cvData":{"firstName":"Ilse"}}"#)
        let keys = [
            "companies", "institutions", "linkedin", "email", "summary", "skills", "awards",
        ]
        let members = keys.map { key in
            let names = (100..<150).map { "\"\($0)" + String(repeating: "é", count: 197) + "\"" }
            return "\"\(key)\":{\"aliases\":[\(names.joined(separator: ","))]}"
        }
        let options = try blur("{\(members.joined(separator: ","))}")
        let share = try database.createShare(ShareRequest(resumeID: id, blurOptions: options))
        #expect(try database.showShare(share.shareID).masks == keys)
    }

    /// Whatever is asked for, in whatever order: nothing that was hidden is shown again while a
    /// share lives, and it keeps its link, its content and the time it was made.
    @Test func masksOnlyGrowWhileAShareLives() throws {
        var generator = SystemRandomNumberGenerator()
        let keys = BlurKey.allKnown.map(\.name)
        for _ in 0..<12 {
            let sandbox = try Sandbox()
            let database = try sandbox.ours()
            let id = try database.insert(#"{"cvData":{"firstName":"Ilse"}}"#)
            var asked = BlurOptions()
            var last: (id: String, revision: ShareMark, content: String?)?
            var now = noon
            for step in 0..<25 {
                now = now.days(1)
                if let share = last?.id, Int.random(in: 0..<10, using: &generator) == 0 {
                    _ = try database.revokeShare(share, now: now)
                    asked = BlurOptions()
                    last = nil
                    continue
                }
                try database.connection.execute(
                    "UPDATE EmpResume SET cvData = '{\"firstName\":\"Ilse \(step)\"}'")
                let chosen = keys.shuffled(using: &generator).prefix(Int.random(in: 0...3))
                let members = chosen.map { key -> String in
                    let alias = Int.random(in: 10..<14, using: &generator)
                    return Bool.random(using: &generator)
                        ? "\"\(key)\":true" : "\"\(key)\":{\"aliases\":[\"Alias \(alias)\"]}"
                }
                let options = try blur("{\(members.joined(separator: ","))}")
                try asked.add(options)
                let share = try database.createShare(
                    ShareRequest(resumeID: id, blurOptions: options), now: now)
                let text = try #require(try database.column("blurOptions", of: share.shareID))
                #expect(try blur(text) == asked)
                let content = try database.column("cvData", of: share.shareID)
                if let last {
                    #expect(share.reused && share.shareID == last.id && content == last.content)
                    #expect(share.changed == (share.mark != last.revision))
                } else {
                    #expect(!share.reused && share.changed)
                }
                last = (share.shareID, share.mark, content)
            }
        }
    }

    @Test func twoWhoShareAtOnceGetOneLink() async throws {
        let sandbox = try Sandbox()
        let id = try sandbox.ours().insert(#"{"cvData":{}}"#)
        let path = sandbox.database
        let shares = try await withThrowingTaskGroup { group in
            for key in ["name", "email", "phone", "companies"] {
                group.addTask {
                    let database = try ResumeDatabase(writing: path)
                    return try (0..<5).map { _ in
                        try database.createShare(
                            ShareRequest(resumeID: id, blurOptions: try blur("{\"\(key)\":1}")))
                    }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(Set(shares.map(\.shareID)).count == 1)
        #expect(shares.filter { !$0.reused }.count == 1)
        #expect(shares.filter(\.changed).count == 4)
        let summaries = try ResumeDatabase(writing: path).listShares()
        #expect(summaries.count == 1)
        #expect(summaries.first?.masks == ["name", "companies", "email", "phone"])
        #expect(summaries.first?.revision == 4)
    }

    @Test func whoWritesKeepsOtherWritersOutFromTheFirstRead() throws {
        let sandbox = try Sandbox()
        let database = try sandbox.ours()
        let other = try Connection(path: sandbox.database, mode: .write, patience: 20)
        try database.connection.write { () throws(StoreError) in
            _ = try database.connection.integer("SELECT count(*) FROM EmpResumeShare")
            #expect(throws: StoreError.busy(sandbox.database)) { try other.write {} }
        }
        #expect(throws: Never.self) { try other.write {} }
    }

    @Test func twoWhoInitialiseAtOnceMakeOneDatabase() async throws {
        for _ in 0..<5 {
            let sandbox = try Sandbox()
            let path = sandbox.database
            try await withThrowingTaskGroup { group in
                for _ in 0..<4 {
                    group.addTask {
                        let database = try ResumeDatabase(creating: path)
                        _ = try database.insert(#"{"cvData":{}}"#)
                    }
                }
                try await group.waitForAll()
            }
            let connection = try Connection(path: path, mode: .read)
            #expect(try connection.integer("SELECT count(*) FROM EmpResume") == 4)
        }
    }

    @Test func theDatabaseItselfKeepsASecondLiveShareOut() throws {
        let sandbox = try Sandbox()
        let database = try sandbox.ours()
        let id = try database.insert(#"{"cvData":{}}"#)
        _ = try database.createShare(ShareRequest(resumeID: id))
        #expect(throws: StoreError.unexpected(sandbox.database, code: 2067)) {
            try database.connection.execute(
                """
                INSERT INTO EmpResumeShare (id, resumeId, userId, cvData, blurOptions, maskTerms,
                    createdAt, updatedAt)
                SELECT 'second', resumeId, userId, cvData, blurOptions, maskTerms, createdAt,
                    updatedAt FROM EmpResumeShare
                """)
        }
    }
}
