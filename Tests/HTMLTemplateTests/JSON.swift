import FoundationEssentials

/// Any JSON value: what the specification's cases hold.
enum JSON: Decodable, Sendable {
    case null
    case flag(Bool)
    case text(String)
    case array([JSON])
    case object([String: JSON])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Int.self) {
            self = .text(String(number))
        } else if let number = try? container.decode(Double.self) {
            self = .text(String(number))
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let array = try? container.decode([JSON].self) {
            self = .array(array)
        } else {
            self = .object(try container.decode([String: JSON].self))
        }
    }

    subscript(name: String) -> JSON {
        if name == "." { return self }
        if case .object(let members) = self, let member = members[name] { return member }
        return .null
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var isTrue: Bool { if case .flag(true) = self { true } else { false } }
    var items: [JSON] { if case .array(let items) = self { items } else { [] } }
    var object: JSON? { if case .object = self { self } else { nil } }
}
