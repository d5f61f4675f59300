import ShareStore

extension ShareAPI {
    /// The key that a request has; the database is not asked.
    ///
    /// Where the address has sent too many bad keys, one that is none of ours ends here.
    func presentedKey(_ head: RequestHead) throws(APIError) -> KeySecret {
        let client = ClientAddress(head, trusting: settings.trustedProxies)
        switch BearerCredentials(head) {
        case .none: throw .unauthorized
        case .malformed:
            if let wait = attempts.wait(for: client) { throw .tooManyBadKeys(retryAfter: wait) }
            attempts.note(client)
            throw .unauthorized
        case .key(let key):
            if let wait = attempts.wait(for: client), !index.mayHold(key.digest) {
                throw .tooManyBadKeys(retryAfter: wait)
            }
            return key
        }
    }

    /// The key as it is stored, where it is valid now.
    func authenticate(
        _ secret: KeySecret, from client: ClientAddress, in database: borrowing ResumeDatabase
    ) throws(APIError) -> APIKey {
        let now = Timestamp.now
        let key: APIKey?
        do throws(StoreError) { key = try database.key(of: secret.digest) } catch {
            throw APIError(error)
        }
        if let key, key.isValid(at: now) {
            index.add(secret.digest)
            return key
        }
        // A flood: what is ours is read again, so that the next bad key does not come here.
        if attempts.wait(for: client) != nil { try readKeys(in: database) }
        attempts.note(client)
        throw .unauthorized
    }

    /// Learns which keys there are.
    func readKeys(in database: borrowing ResumeDatabase) throws(APIError) {
        do throws(StoreError) { index.update(try database.keyDigests()) } catch {
            throw APIError(error)
        }
    }
}
