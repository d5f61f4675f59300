public import ShareModel

/// The body of `POST /v1/resume/{id}/share`.
public struct ShareCall: Sendable {
    /// What is hidden.
    public let blurOptions: BlurOptions

    /// Reads a body; an empty one is `{}`.
    ///
    /// A key that is not known is an error: misspelt options must not publish what they were to hide.
    public init(body: [UInt8]) throws(ShareCallError) {
        guard !body.isEmpty else {
            blurOptions = BlurOptions()
            return
        }
        let value: JSONValue
        do throws(JSONError) { value = try JSONValue(parsing: body) } catch { throw .json(error) }
        guard case .object(let members) = value else { throw .notAnObject }
        for (key, _) in members where key != "blurOptions" { throw .unknownKey(key) }
        do throws(BlurOptionsError) { blurOptions = try BlurOptions(value["blurOptions"]) } catch {
            throw .blurOptions(error)
        }
    }
}

/// What is wrong with the body of a call.
public enum ShareCallError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The body is not JSON.
    case json(JSONError)
    /// The body is not an object.
    case notAnObject
    /// The body has a key that the call does not know.
    case unknownKey(String)
    /// `blurOptions` is not as it must be.
    case blurOptions(BlurOptionsError)

    /// The error as a sentence that says what to do.
    public var description: String {
        switch self {
        case .json(let error): "body:\(error)"
        case .notAnObject:
            "body: expected an object such as {\"blurOptions\": {\"companies\": true}}"
        case .unknownKey(let key):
            "body: unknown key '\(ErrorText.quotable(key))'; expected {\"blurOptions\": {\"companies\": true}}"
        case .blurOptions(let error): "\(error)"
        }
    }
}
