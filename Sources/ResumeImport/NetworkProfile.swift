internal import ShareModel

/// A profile on some network, as JSON Resume has it.
struct NetworkProfile {
    private var network: String?
    private var username: String?
    private var url: String?
    private var usernamePlace = ""

    init(_ source: Source, leftOut: inout [String]) throws(ImportError) {
        for (key, source) in try source.members() {
            switch key {
            case "network": network = try source.text()
            case "username":
                username = try source.text()
                usernamePlace = source.place
            case "url": url = try source.text()
            default: if !source.isEmpty { leftOut.append(source.place) }
            }
        }
    }

    /// The profile as an entry of `profiles`.
    var entry: JSONValue? {
        let members: [(key: String, value: JSONValue)] = [
            (Field.profileNetwork, network), (Field.profileUsername, username),
            (Field.profileUrl, url),
        ].compactMap { field, text in text.map { (field.rule.name, .string($0)) } }
        return members.isEmpty ? nil : .object(members)
    }

    /// The field that the profile belongs in, with its address there.
    var fieldAddress: (Field, String)? {
        for (field, name, base) in Self.networks {
            let isNamed = network.map { Self.letters(of: $0).elementsEqual(name.utf8) } ?? false
            let isLinked = network == nil && url.map { Self.isAddress($0, on: name) } ?? false
            guard isNamed || isLinked else { continue }
            if let url { return (field, url) }
            if let username { return (field, base + Self.pathSegment(username)) }
        }
        return nil
    }

    /// The place of a user name that the address does not say.
    var lostUsername: String? {
        guard let url, let username else { return nil }
        let wanted = Array(username.utf8)
        let bytes = Array(url.utf8)
        let isSaid =
            bytes.count >= wanted.count
            && (0...(bytes.count - wanted.count)).contains {
                bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
            }
        return isSaid ? nil : usernamePlace
    }

    private static let networks: [(Field, name: String, base: String)] = [
        (.linkedIn, "linkedin", "https://www.linkedin.com/in/"),
        (.github, "github", "https://github.com/"),
    ]

    /// The ASCII letters of a name, as a–z: "Linked-In" is LinkedIn.
    private static func letters(of text: String) -> [UInt8] {
        text.utf8.filter { $0 >= 0x80 || (0x61...0x7A).contains($0 | 0x20) }
            .map { $0 < 0x80 ? $0 | 0x20 : $0 }
    }

    /// Whether an address has `<name>.com`, or a host under it, as its host.
    private static func isAddress(_ url: String, on name: String) -> Bool {
        var rest = url.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }[...]
        for scheme in ["https://", "http://"] where rest.starts(with: scheme.utf8) {
            rest = rest.dropFirst(scheme.utf8.count)
        }
        let host = rest.prefix { ![0x2F, 0x3F, 0x23, 0x3A].contains($0) }
        let site = Array("\(name).com".utf8)
        return host.suffix(site.count).elementsEqual(site)
            && (host.count == site.count || host.dropLast(site.count).last == UInt8(ascii: "."))
    }

    /// A text as one segment of a path (RFC 3986, section 3.3).
    private static func pathSegment(_ text: String) -> String {
        var output = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                output.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                output += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return output
    }
}
