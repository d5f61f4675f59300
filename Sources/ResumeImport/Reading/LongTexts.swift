internal import ShareModel

/// Looks for texts that a row cannot have, whatever they were put together from.
enum LongTexts {
    /// The value without them; each is remarked by its place in the resume.
    static func leavingOut(
        _ value: JSONValue, at place: String, with reader: inout LenientReader
    ) -> JSONValue {
        switch value {
        case .null, .bool, .number: return value
        case .string(let text):
            let limit = LenientReader.longestText
            guard text.utf8.count > limit, !PlainText.hasPrefix(text, "data:") else { return value }
            reader.remark(ImportRemark(.tooLong(limit: limit), at: place))
            return .null
        case .array(let items):
            return .array(
                items.enumerated().map { index, item in
                    leavingOut(item, at: "\(place)[\(index)]", with: &reader)
                })
        case .object(let members):
            return .object(
                members.map { key, value in
                    let name = ErrorText.quotable(key)
                    return (key, leavingOut(value, at: "\(place).\(name)", with: &reader))
                })
        }
    }
}
