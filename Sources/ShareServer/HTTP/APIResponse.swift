public import ShareModel

/// An answer as plain values.
public struct APIResponse: Sendable {
    /// The status code.
    public var status: Int
    /// The header fields in order.
    public var fields: [(name: String, value: String)]
    /// The body.
    public var body: [UInt8]
    /// What a log may say about it beside the status: a word for programs.
    public var code: String?
    /// What the log is told of a failure, and the caller is not.
    public var privateNote: String?
    /// The id of the key that was used, where it was one of ours.
    public var keyID: String?

    /// What every answer of the API is sent with.
    private static let commonFields: [(name: String, value: String)] = [
        ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"),
        ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
        ("Referrer-Policy", "no-referrer"),
    ]

    /// Answers with bytes of JSON.
    public init(status: Int, bytes: [UInt8]) {
        self.status = status
        fields = [("Content-Type", "application/json")] + Self.commonFields
        body = bytes
    }

    /// Answers with a value.
    public init(status: Int = 200, _ value: JSONValue) {
        self.init(status: status, bytes: JSONWriter.bytes(of: value))
    }

    /// Answers with an error.
    public init(_ error: APIError) {
        self.init(status: error.status, error.json)
        fields += error.fields
        code = error.code
        privateNote = error.privateNote
    }

    /// The first value of a field, whatever the case of its name.
    public func value(of name: String) -> String? {
        fields.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}
