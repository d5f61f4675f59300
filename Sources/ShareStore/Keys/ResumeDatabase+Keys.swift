extension ResumeDatabase {
    /// Makes a key for a user; its text is in the result and nowhere else.
    public func createKey(
        userID: String, scopes: [APIScope], expiresAt: Timestamp? = nil, now: Timestamp = .now
    ) throws(StoreError) -> (secret: KeySecret, key: APIKey) {
        if let expiresAt, expiresAt <= now { throw .expiryInThePast }
        let secret = KeySecret()
        let id = OpaqueID.key()
        let names = APIScope.allCases.filter(scopes.contains).map(\.rawValue)
        try connection.execute(
            """
            INSERT INTO EmpApiKey (id, userId, keyHash, lastFour, scopes, createdAt, expiresAt)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
            """,
            .text(id), .text(userID), .text(secret.digest.text), .text(secret.lastFour),
            .text(names.joined(separator: " ")), .text(now.description),
            SQLValue(expiresAt?.description))
        let key = APIKey(
            id: id, userID: userID, lastFour: secret.lastFour, scopes: names, createdAt: now,
            expiresAt: expiresAt, revokedAt: nil, isClosed: false)
        return (secret, key)
    }

    /// A user's keys, the oldest first.
    public func listKeys(userID: String) throws(StoreError) -> [APIKey] {
        let statement = try Statement(
            Self.keys + "WHERE userId = ?1 ORDER BY createdAt, id", on: connection)
        try statement.bind([.text(userID)])
        var keys: [APIKey] = []
        while try statement.step() { keys.append(APIKey(statement)) }
        return keys
    }

    /// Withdraws a key; one that is withdrawn already stays as it is.
    public func revokeKey(
        _ id: String, userID: String, now: Timestamp = .now
    ) throws(StoreError) -> APIKey {
        try connection.write { () throws(StoreError) in
            try connection.execute(
                """
                UPDATE EmpApiKey SET revokedAt = ?3
                WHERE id = ?1 AND userId = ?2 AND revokedAt IS NULL
                """, .text(id), .text(userID), .text(now.description))
            let statement = try Statement(
                Self.keys + "WHERE id = ?1 AND userId = ?2", on: connection)
            try statement.bind([.text(id), .text(userID)])
            guard try statement.step() else { throw .noSuchKey }
            return APIKey(statement)
        }
    }

    /// The key that has a digest, valid or not.
    public func key(of digest: KeyDigest) throws(StoreError) -> APIKey? {
        let statement = try Statement(Self.keys + "WHERE keyHash = ?1", on: connection)
        try statement.bind([.text(digest.text)])
        guard try statement.step(), let stored = statement.text(at: 7), digest.matches(stored)
        else { return nil }
        return APIKey(statement)
    }

    /// The digests of all keys that are not withdrawn.
    public func keyDigests() throws(StoreError) -> Set<KeyDigest> {
        let statement = try Statement(
            "SELECT keyHash FROM EmpApiKey WHERE revokedAt IS NULL", on: connection)
        var digests: Set<KeyDigest> = []
        while try statement.step() {
            if let digest = statement.text(at: 0).flatMap(KeyDigest.init(stored:)) {
                digests.insert(digest)
            }
        }
        return digests
    }

    private static let keys = """
        SELECT id, userId, lastFour, scopes, createdAt, expiresAt, revokedAt, keyHash
        FROM EmpApiKey\u{20}
        """
}

extension APIKey {
    /// The key in the current row of a selection of `ResumeDatabase.keys`.
    fileprivate init(_ row: borrowing Statement) {
        id = row.text(at: 0) ?? ""
        userID = row.text(at: 1) ?? ""
        lastFour = row.text(at: 2) ?? ""
        scopes = (row.text(at: 3) ?? "").utf8.split(separator: 0x20).map { String(Substring($0)) }
        createdAt = row.time(at: 4)
        expiresAt = row.time(at: 5)
        revokedAt = row.time(at: 6)
        isClosed = !row.isNull(at: 6) || (!row.isNull(at: 5) && expiresAt == nil)
    }
}
