import ShareStore

/// What a request has for a key: RFC 6750, section 2.1, and nothing else.
enum BearerCredentials: Sendable {
    /// No `Authorization` field.
    case none
    /// Something that is not the one key of a form that we make.
    case malformed
    /// A text of the form of a key.
    case key(KeySecret)

    /// Reads the field; the scheme's name has no case (RFC 9110, section 11.1).
    init(_ head: RequestHead) {
        let values = head.values(of: "authorization")
        guard let value = values.first else {
            self = .none
            return
        }
        let scheme = Array("bearer ".utf8)
        let bytes = value.utf8
        guard values.count == 1, bytes.count > scheme.count,
            zip(bytes, scheme).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 && $0 < 0x5B }),
            let key = KeySecret(Substring(bytes.dropFirst(scheme.count)))
        else {
            self = .malformed
            return
        }
        self = .key(key)
    }
}
