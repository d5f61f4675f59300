internal import ShareModel

/// A profile on some network, as files have it.
struct NetworkProfile {
    private(set) var network: String?
    private(set) var username: String?
    private(set) var url: String?
    private(set) var isHidden = false
    /// Where the user name stands.
    private(set) var usernameSource: Source?

    /// Reads an object.
    init(_ source: Source, network: String? = nil, with reader: inout LenientReader) {
        self.network = network
        isHidden = HiddenEntries.isHidden(source)
        for member in source.members where !member.saysNothing {
            if Self.networkKeys.contains(where: member.isNamed) {
                self.network = reader.text(member, for: .profileNetwork) ?? self.network
            } else if Self.usernameKeys.contains(where: member.isNamed) {
                username = reader.text(member, for: .profileUsername)
                    .map(PlainText.withoutInvisibles)
                usernameSource = member
            } else if Self.urlKeys.contains(where: member.isNamed) {
                url = reader.text(member, for: .profileUrl) ?? url
            } else if !EntryMapping.passedOver.contains(where: member.isNamed),
                !HiddenEntries.isFlag(member.key)
            {
                reader.leaveOut(member, known: Self.keys)
            }
        }
        readUsername()
    }

    /// Reads a text: an address, or what somebody is called on a network.
    init(text: String, network: String?) {
        self.network = network
        let text = LinkAddress.clean(text)
        if network == nil, !LinkAddress.isWeb(text) { self.network = text } else { username = text }
        readUsername()
    }

    /// Every key that is known.
    static var keys: [String] { networkKeys + usernameKeys + urlKeys }

    private static let networkKeys = ["network", "name", "site", "platform", "title"]
    private static let usernameKeys = ["username", "user", "handle", "userName", "value"]
    private static let urlKeys = ["url", "website", "link", "href"]

    /// A user name that is the whole address is the address.
    private mutating func readUsername() {
        guard url == nil, let name = username, LinkAddress.isWeb(name) else { return }
        url = name
        username = nil
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
    var fieldAddress: (field: Field, address: String)? {
        for site in ProfileSite.all {
            let isNamed = network.map { site.isNamed(by: $0) } ?? false
            let isLinked = network == nil && url.map { site.isHost(of: $0) } ?? false
            guard isNamed || isLinked else { continue }
            if let url { return (site.field, url) }
            if let username { return (site.field, site.address(of: username)) }
        }
        return nil
    }

    /// Where a user name stands that the address does not say.
    var lostUsername: Source? {
        guard let url, let username else { return nil }
        let name =
            username.utf8.first == UInt8(ascii: "@")
            ? username.utf8.dropFirst() : username.utf8[...]
        return ByteText.contains(url, String(Substring(name))) ? nil : usernameSource
    }
}

/// A site whose profiles have a field of their own.
struct ProfileSite {
    let field: Field
    private let name: String
    /// What stands before a user name in an address.
    private let base: String
    /// What people write before a user name that is no part of it.
    private let lead: String

    static let all = [
        ProfileSite(
            field: .linkedIn, name: "linkedin", base: "https://www.linkedin.com/in/", lead: "in/"),
        ProfileSite(field: .github, name: "github", base: "https://github.com/", lead: ""),
    ]

    /// Whether a network's name means the site: "Linked-In" is LinkedIn.
    func isNamed(by network: String) -> Bool {
        network.utf8.filter { $0 >= 0x80 || ($0 | 0x20) &- UInt8(ascii: "a") < 26 }
            .map { $0 < 0x80 ? $0 | 0x20 : $0 }.elementsEqual(name.utf8)
    }

    /// Whether an address has `<name>.com`, or a host under it, as its host.
    func isHost(of url: String) -> Bool {
        let rest = PlainText.dropping("http://", from: PlainText.dropping("https://", from: url))
        let host = rest.utf8.prefix { !"/?#:".utf8.contains($0) }.map { byte in
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
        }
        let site = Array("\(name).com".utf8)
        return host.suffix(site.count).elementsEqual(site)
            && (host.count == site.count || host.dropLast(site.count).last == UInt8(ascii: "."))
    }

    /// The address of a user's page.
    func address(of username: String) -> String {
        var name = username
        for lead in ["@", "/", lead] where !lead.isEmpty {
            if name.utf8.starts(with: lead.utf8) {
                name = String(Substring(name.utf8.dropFirst(lead.utf8.count)))
            }
        }
        return base + Self.pathSegment(name)
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
