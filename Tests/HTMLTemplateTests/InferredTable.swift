@_spi(TrustedHTML) import HTMLTemplate

/// The field table of a JSON value: members give the names, values the kinds, and the template says which texts it
/// wants as they are.
func inferredTable(of json: JSON, rawNames: Set<String>, name: String = "data") -> FieldTable<JSON>
{
    guard case .object(let members) = json else {
        return FieldTable(name, [field(".", of: json, rawNames)])
    }
    return FieldTable(
        name,
        members.sorted { $0.key < $1.key }.map { field($0.key, of: $0.value, rawNames) })
}

private func field(_ name: String, of json: JSON, _ rawNames: Set<String>) -> FieldTable<JSON>.Field
{
    switch json {
    case .flag: return .flag(name) { $0[name].isTrue }
    case .array(let items):
        // The items' fields are the first item's, as in all cases of the specification.
        let table = inferredTable(of: items.first ?? .object([:]), rawNames: rawNames, name: name)
        return .list(name, of: table) { $0[name].items }
    case .object:
        return .object(name, of: inferredTable(of: json, rawNames: rawNames, name: name)) {
            $0[name].object
        }
    case .text, .null:
        guard rawNames.contains(name) else { return .text(name) { $0[name].text } }
        return .html(name) { $0[name].text.map { HTML(trusted: Array($0.utf8)) } }
    }
}

/// The last parts of the names in `{{{a}}}` and `{{&a}}`.
func rawNames(in template: String) -> Set<String> {
    var names: Set<String> = []
    let bytes = Array(template.utf8)
    for index in bytes.indices.dropFirst(2)
    where bytes[index - 2] == UInt8(ascii: "{") && bytes[index - 1] == UInt8(ascii: "{")
        && (bytes[index] == UInt8(ascii: "{") || bytes[index] == UInt8(ascii: "&"))
    {
        let name = bytes[(index + 1)...].prefix { $0 != UInt8(ascii: "}") }
            .filter { $0 != UInt8(ascii: " ") }
        let last =
            name == [UInt8(ascii: ".")] ? name[...] : name.split(separator: UInt8(ascii: ".")).last
        if let last { names.insert(String(decoding: last, as: UTF8.self)) }
    }
    return names
}
