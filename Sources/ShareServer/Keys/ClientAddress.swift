import Glibc

/// Whose bad keys are counted: an address, or a network of IPv6 that one client has to itself.
struct ClientAddress: Hashable, Sendable {
    /// The address in its one spelling.
    let text: String

    /// Finds the client of a request.
    ///
    /// `X-Forwarded-For` counts where the connection comes from a trusted proxy: its last address
    /// that is not a trusted proxy's. Who is not trusted cannot choose an address to be counted by.
    init(_ head: RequestHead, trusting proxies: Set<String>) {
        var client = head.peer
        if proxies.contains(client) {
            let forwarded = head.values(of: "x-forwarded-for").joined(separator: ",").utf8
                .split(separator: UInt8(ascii: ",")).map(Self.trimmed)
            for address in forwarded.reversed() {
                guard Self.isAddress(address) else { break }
                client = address
                if !proxies.contains(address) { break }
            }
        }
        text = Self.network(of: client)
    }

    /// An IPv4 address as it is; the first 64 bits of an IPv6 address.
    private static func network(of address: String) -> String {
        // An IPv4 client of a socket for both (RFC 4291, section 2.5.5.2).
        let mapped = Array("::ffff:".utf8)
        if address.utf8.starts(with: mapped), address.utf8.contains(UInt8(ascii: ".")) {
            return String(Substring(address.utf8.dropFirst(mapped.count)))
        }
        guard let groups = groups(ofIPv6: address) else { return address }
        return groups.prefix(4).map { String($0, radix: 16) }.joined(separator: ":") + "::/64"
    }

    private static func trimmed(_ text: Substring.UTF8View) -> String {
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        let bytes = text.drop(while: isSpace)
        let end = bytes.lastIndex { !isSpace($0) }
        return end.map { String(Substring(bytes[...$0])) } ?? ""
    }

    /// Whether a text can be an address: what else stands there is no key to count by.
    private static func isAddress(_ text: String) -> Bool {
        var v4 = in_addr()
        var v6 = in6_addr()
        return inet_pton(AF_INET, text, &v4) == 1 || inet_pton(AF_INET6, text, &v6) == 1
    }
}

extension ClientAddress {
    /// The eight groups of an IPv6 address (RFC 4291, section 2.2), or `nil` for another text.
    private static func groups(ofIPv6 text: String) -> [UInt16]? {
        let colon = UInt8(ascii: ":")
        guard text.utf8.contains(colon) else { return nil }
        let parts = text.utf8.split(separator: colon, omittingEmptySubsequences: false)
        var head: [UInt16] = []
        var tail: [UInt16]?
        for (index, part) in parts.enumerated() {
            if part.isEmpty {
                // The two that an address beginning or ending in `::` has stand for one gap.
                if index > 0 && index < parts.count - 1 || parts.count == 3 { tail = tail ?? [] }
                continue
            }
            // An IPv4 address at the end is within the last 64 bits.
            let value = part.contains(UInt8(ascii: ".")) ? 0 : UInt16(Substring(part), radix: 16)
            guard let value else { return nil }
            if tail == nil { head.append(value) } else { tail?.append(value) }
        }
        guard let tail else { return head.count >= 4 ? head : nil }
        let gap = max(0, 8 - head.count - tail.count)
        return head + Array(repeating: 0, count: gap) + tail
    }
}
