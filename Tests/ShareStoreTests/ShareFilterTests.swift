import ShareModel
import Testing

@testable import ShareStore

@Suite struct ShareFilterTests {
    @Test func eachShareIsInOnePart() throws {
        for count in [1, 2, 3, 7] {
            let parts = try (1...count).map { try #require(ShareFilter.shard($0, of: count)) }
            for number in 0..<500 {
                #expect(parts.count { $0.contains("share-\(number)") } == 1)
            }
            for part in parts {
                let share = (0..<500).count { part.contains("share-\($0)") }
                #expect(share > 300 / count, "the parts are of about one size")
            }
        }
    }

    @Test("The part of a share is the same on every machine")
    func stable() throws {
        // The SHA-256 of "alpha" begins with 8ed3f6ad685b959e, which is 2 modulo 3.
        #expect(try #require(ShareFilter.shard(3, of: 3)).contains("alpha"))
    }

    @Test func aPartThatIsNotThereIsNone() {
        for (number, count) in [(0, 3), (4, 3), (-1, 3), (1, 0), (1, -1)] {
            #expect(ShareFilter.shard(number, of: count) == nil)
        }
    }

    @Test func aReaderGivesTheFilteredSharesAlone() throws {
        let sandbox = try Sandbox()
        let store = try sandbox.foreign(rows: "'a', '{}', '{}', 0", "'b', '{}', '{}', 0")
        var shares = try store.shares(.only(["b", "c"]), now: Timestamp(milliseconds: 0))
        #expect(try shares.next()?.id == "b")
        #expect(try shares.next() == nil)
        var found: [String] = []
        for number in 1...3 {
            let part = try #require(ShareFilter.shard(number, of: 3))
            var shares = try store.shares(part, now: Timestamp(milliseconds: 0))
            while let share = try shares.next() {
                #expect(part.contains(share.id))
                found.append(share.id)
            }
            #expect(try shares.next() == nil)
        }
        #expect(found.sorted() == ["a", "b"])
    }
}

@Suite struct RowDigestTests {
    private let columns = [
        "template", "locale", "designSettings", "sectionOrder", "optionalFields",
        "maskTerms", "expiresAt", "revokedAt", "revision",
    ]

    private func digests(_ assignments: String..., key: StateKey) throws -> RowDigests {
        let sandbox = try Sandbox()
        let store = try sandbox.foreign(
            columns: columns.joined(separator: ", "),
            rows: "'a', '{}', '{}', 0" + String(repeating: ", NULL", count: columns.count))
        for assignment in assignments {
            try sandbox.sql("UPDATE EmpResumeShare SET \(assignment)")
        }
        var shares = try store.shares(now: Timestamp(milliseconds: 0), key: key)
        return try #require(try shares.next()?.digests)
    }

    @Test("M144: each column that a page is made from tells in the digest, and no other")
    func content() throws {
        let key = StateKey()
        let plain = try digests(key: key)
        #expect(try digests(key: key) == plain)
        #expect(try digests(key: StateKey()) != plain)
        for column in ["cvData", "blurOptions"] + columns.prefix(6) {
            let changed = try digests("\(column) = '{\"a\":1}'", key: key)
            #expect(changed.content != plain.content, "\(column)")
            let isMask = ["blurOptions", "maskTerms", "sectionOrder", "optionalFields"].contains(
                column)
            #expect((changed.masks != plain.masks) == isMask, "\(column)")
        }
        for column in ["expiresAt", "revision", "createdAt"] {
            #expect(try digests("\(column) = 5", key: key) == plain, "\(column)")
        }
        #expect(try digests("template = ''", key: key) != plain, "absent is not empty")
    }
}
