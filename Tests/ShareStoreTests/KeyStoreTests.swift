import Testing

@testable import ShareStore

@Suite struct KeyStoreTests {
    private let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
    }

    @Test("A key is mk_ and 64 digits, and the database holds its digest alone")
    func form() throws {
        let store = try sandbox.ours()
        let (secret, key) = try store.createKey(userID: "ilse", scopes: [.resumeShare])
        #expect(secret.text.utf8.count == 67 && KeySecret(secret.text) != nil)
        #expect(secret.text.utf8.suffix(4).elementsEqual(key.lastFour.utf8))
        let found = try #require(try store.key(of: secret.digest))
        #expect(found.id == key.id && found.userID == "ilse" && found.scopes == ["resume:share"])
        let held = try store.connection.integer(
            "SELECT count(*) FROM EmpApiKey WHERE keyHash = ?1", .text(secret.digest.text))
        #expect(held == 1)
        #expect(try store.key(of: KeySecret().digest) == nil)
    }

    @Test("SHA-256 is what it is: the digest of a known text")
    func digest() throws {
        let key = try #require(KeySecret("mk_" + String(repeating: "0", count: 64)))
        #expect(key.digest.text.utf8.count == 64)
        #expect(key.digest.matches(key.digest.text))
        #expect(!key.digest.matches(String(key.digest.text.dropLast()) + "x"))
        #expect(!key.digest.matches("") && KeyDigest(stored: key.digest.text) == key.digest)
    }

    @Test("10,000 keys are all different, and no digit is rarer than chance allows")
    func random() {
        var counts: [UInt8: Int] = [:]
        var keys = Set<String>()
        for _ in 0..<10_000 {
            let text = KeySecret().text
            keys.insert(text)
            for digit in text.utf8.dropFirst(3) { counts[digit, default: 0] += 1 }
        }
        #expect(keys.count == 10_000 && counts.count == 16)
        #expect(counts.values.allSatisfy { (38_500...41_500).contains($0) })
    }

    @Test("A key ends when it is revoked or expires; one with an unreadable end is over")
    func ends() throws {
        let store = try sandbox.ours()
        let start = Timestamp(milliseconds: 1_000_000)
        let end = Timestamp(milliseconds: 2_000_000)
        let (secret, key) = try store.createKey(
            userID: "ilse", scopes: [.resumeRead], expiresAt: end, now: start)
        #expect(key.isValid(at: start) && !key.isValid(at: end))
        #expect(throws: StoreError.expiryInThePast) {
            try store.createKey(userID: "ilse", scopes: [.resumeRead], expiresAt: start, now: end)
        }
        #expect(throws: StoreError.noSuchKey) { try store.revokeKey(key.id, userID: "otto") }
        #expect(try store.keyDigests() == [secret.digest])
        let revoked = try store.revokeKey(key.id, userID: "ilse", now: start)
        #expect(revoked.revokedAt == start && !revoked.isValid(at: start))
        let again = try store.revokeKey(key.id, userID: "ilse", now: end)
        #expect(again.revokedAt == start)
        #expect(try store.keyDigests().isEmpty)
        #expect(try store.listKeys(userID: "ilse").map(\.id) == [key.id])
        #expect(try store.listKeys(userID: "otto").isEmpty)
        let (other, _) = try store.createKey(userID: "ilse", scopes: [.resumeRead])
        try store.connection.execute("UPDATE EmpApiKey SET expiresAt = 'soon', revokedAt = NULL")
        #expect(try store.key(of: other.digest)?.isValid(at: start) == false)
    }

    @Test("A scope is allowed by its whole name alone")
    func scopes() throws {
        let store = try sandbox.ours()
        let (secret, _) = try store.createKey(userID: "ilse", scopes: [.resumeShare, .resumeShare])
        #expect(try store.key(of: secret.digest)?.scopes == ["resume:share"])
        for stored in [
            "", "resume:share2", "resume:shar", "resume", "RESUME:SHARE", "*", "a resume:sharex",
        ] {
            try store.connection.execute("UPDATE EmpApiKey SET scopes = ?1", .text(stored))
            #expect(try store.key(of: secret.digest)?.allows(.resumeShare) == false)
        }
        try store.connection.execute("UPDATE EmpApiKey SET scopes = 'x  resume:share  y'")
        #expect(try store.key(of: secret.digest)?.allows(.resumeShare) == true)
    }
}
