internal import ShareModel

/// A value of the file that is imported, with its place for errors.
///
/// `null` and empty texts are absent, and a number is read as text, as in a snapshot.
struct Source {
    let view: JSONView
    let place: String

    /// Whether nothing is said here.
    var isEmpty: Bool {
        switch view.kind {
        case .null: true
        case .string: view.string?.isEmpty ?? true
        case .array: Array(view.items).isEmpty
        case .object: Array(view.members).isEmpty
        case .bool, .number: false
        }
    }

    /// The members of an object.
    func members() throws(ImportError) -> [(key: String, source: Source)] {
        switch view.kind {
        case .null: return []
        case .object:
            return view.members.map { member in
                let key = member.key
                let name = ErrorText.quotable(key)
                return (
                    key,
                    Source(view: member.value, place: place.isEmpty ? name : "\(place).\(name)")
                )
            }
        default: throw wrongType(expected: "an object")
        }
    }

    /// The items of an array that are not `null`.
    func items() throws(ImportError) -> [Source] {
        switch view.kind {
        case .null: return []
        case .array:
            return view.items.enumerated().map { index, item in
                Source(view: item, place: "\(place)[\(index)]")
            }.filter { $0.view.kind != .null }
        default: throw wrongType(expected: "an array")
        }
    }

    /// The text, where there is any.
    func text() throws(ImportError) -> String? {
        switch view.kind {
        case .null: return nil
        case .string: return isEmpty ? nil : view.string
        case .number: return view.numberText
        case .bool, .array, .object: throw wrongType(expected: "text")
        }
    }

    /// The texts of an array; a text alone is a list of one.
    func texts() throws(ImportError) -> [String] {
        guard view.kind == .array else { return try text().map { [$0] } ?? [] }
        var texts: [String] = []
        for item in try items() {
            if let text = try item.text() { texts.append(text) }
        }
        return texts
    }

    /// The error that another type was expected here.
    func wrongType(expected: String) -> ImportError {
        .wrongType(place: place, expected: expected, found: view.kind)
    }
}

extension String {
    /// Whether two keys are the same bytes.
    func isKey(_ other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
