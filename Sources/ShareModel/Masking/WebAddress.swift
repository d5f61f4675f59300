/// Takes web addresses apart, byte by byte, as far as masking needs it.
enum WebAddress {
    /// The host of an address, in lower case, without `www.`; with or without a scheme before it.
    ///
    /// A host has no spaces, so that a text of several addresses has none.
    static func host(of address: String) -> String? {
        let rest = afterScheme(Array(address.utf8))
        let authority = rest.prefix { !"/?#\\".utf8.contains($0) }
        let host = authority.split(separator: UInt8(ascii: "@")).last ?? []
        let name = host.prefix { $0 != UInt8(ascii: ":") }.map(ASCIIText.lowercased)
        guard name.contains(UInt8(ascii: ".")), !name.contains(UInt8(ascii: " ")) else {
            return nil
        }
        let isPrefixed = name.starts(with: "www.".utf8)
        return String(decoding: isPrefixed ? name.dropFirst(4) : name[...], as: UTF8.self)
    }

    /// The segments of an address's path, percent signs and all.
    static func path(of address: String) -> [String] {
        let rest = afterScheme(Array(address.utf8))
        let authority = rest.prefix { $0 != UInt8(ascii: "/") }
        var path = rest[authority.endIndex...].prefix { !"?#".utf8.contains($0) }
        // In `git@host:owner/name` the path begins behind the colon.
        if let colon = authority.lastIndex(of: UInt8(ascii: ":")), colon + 1 < authority.endIndex,
            !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(authority[colon + 1])
        {
            path = rest[(colon + 1)..<path.endIndex]
        }
        return path.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether an address leads to LinkedIn or to its shortener.
    static func isLinkedIn(_ address: String) -> Bool {
        guard let host = host(of: address) else { return false }
        return ["linkedin.com", "lnkd.in"].contains { isHost(host, within: $0) }
    }

    /// Whether an address leads to a service that hides where it leads to.
    static func isShortener(_ address: String) -> Bool {
        guard let host = host(of: address) else { return false }
        return shorteners.contains { isHost(host, within: $0) }
    }

    private static let shorteners = [
        "bit.ly", "tinyurl.com", "t.co", "goo.gl", "ow.ly", "is.gd", "buff.ly", "rebrand.ly",
        "cutt.ly", "shorturl.at", "rb.gy", "t.ly", "lnkd.in",
    ]

    /// Whether a host is a domain or one of its subdomains.
    static func isHost(_ host: String, within domain: String) -> Bool {
        let (host, domain) = (Array(host.utf8), Array(domain.utf8))
        guard host.count >= domain.count, host.suffix(domain.count).elementsEqual(domain) else {
            return false
        }
        return host.count == domain.count
            || host[host.count - domain.count - 1] == UInt8(ascii: ".")
    }

    /// An address with its percent signs resolved once (RFC 3986, section 2.1).
    static func percentDecoded(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "%")) else { return bytes }
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let high = JSONText.hexValue(bytes[index + 1]),
                let low = JSONText.hexValue(bytes[index + 2])
            {
                output.append(high << 4 | low)
                index += 3
            } else {
                output.append(bytes[index])
                index += 1
            }
        }
        return output
    }

    private static func afterScheme(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        var index = 0
        while index + 1 < bytes.count {
            if bytes[index] == UInt8(ascii: "/"), bytes[index + 1] == UInt8(ascii: "/") {
                return bytes[(index + 2)...]
            }
            // Only a scheme may stand before the two slashes.
            guard ASCIIText.isAlphanumeric(bytes[index]) || bytes[index] == UInt8(ascii: ":") else {
                break
            }
            index += 1
        }
        return bytes[...]
    }
}
