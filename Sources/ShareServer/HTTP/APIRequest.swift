/// What comes before the body of a request, as plain values.
public struct RequestHead: Sendable {
    /// The method, such as `POST`.
    public var method: String
    /// The path as it was sent: nothing in it is decoded.
    public var path: String
    /// What follows the first question mark.
    public var query: String?
    /// The header fields in order; names in lower case.
    public var fields: [(name: String, value: String)]
    /// The address that the connection comes from.
    public var peer: String

    /// Makes a head.
    public init(
        method: String, target: String, fields: [(name: String, value: String)] = [],
        peer: String = "127.0.0.1"
    ) {
        self.method = method
        self.fields = fields
        self.peer = peer
        let parts = target.utf8.split(
            separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
        path = String(Substring(parts[0]))
        query = parts.count > 1 ? String(Substring(parts[1])) : nil
    }

    /// All values of a field, in order.
    func values(of name: String) -> [String] {
        fields.filter { $0.name.utf8.elementsEqual(name.utf8) }.map(\.value)
    }
}

/// A request with its body.
public struct APIRequest: Sendable {
    /// What comes before the body.
    public var head: RequestHead
    /// The body.
    public var body: [UInt8]

    /// Makes a request.
    public init(_ head: RequestHead, body: [UInt8] = []) {
        self.head = head
        self.body = body
    }
}
