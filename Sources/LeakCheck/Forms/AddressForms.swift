/// What is a person's own in the address of a profile or site.
enum AddressForms {
    /// A shorter name of a site is often a first name, and stands in other addresses too.
    private static let shortestLabel = 5

    /// The handle or host in a value that is an address or a handle.
    static func forms(of value: [UInt8], isSite: Bool) -> [[UInt8]] {
        let trimmed = value.filter { !$0.isHTMLSpace }.map(\.asciiLowercased)
        var address = trimmed[...]
        let hadScheme = drop(scheme: &address)
        let end = address.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
        let segments = address[..<(end ?? address.endIndex)]
            .split(separator: UInt8(ascii: "/")).map { [UInt8]($0) }
        guard let first = segments.first else { return [] }
        guard hadScheme || segments.count > 1 || first.contains(UInt8(ascii: ".")) && isHost(first)
        else { return [handle(first)] }
        let host = hostWithoutPrefix(first)
        if WordLists.isSharedHost(registered(host)) {
            return segments.dropFirst().filter { !isMarker($0) }.prefix(isSite ? 2 : 1).map(handle)
        }
        let labels = host.split(separator: UInt8(ascii: ".")).map { [UInt8]($0) }
        let name = [UInt8](labels.dropLast().joined(separator: [0x2E]))
        return name.count >= shortestLabel ? [host, name] : [host]
    }

    private static func drop(scheme address: inout ArraySlice<UInt8>) -> Bool {
        guard let colon = address.firstIndex(of: UInt8(ascii: ":")),
            address[(colon + 1)...].starts(with: [0x2F, 0x2F])
        else { return false }
        address = address[(colon + 3)...]
        return true
    }

    private static func isHost(_ text: [UInt8]) -> Bool {
        guard let point = text.lastIndex(of: UInt8(ascii: ".")) else { return false }
        return WordLists.isTopLevelDomain([UInt8](text[(point + 1)...]))
    }

    private static func hostWithoutPrefix(_ host: [UInt8]) -> [UInt8] {
        let host = host.prefix { $0 != UInt8(ascii: ":") }
        return [UInt8](host.starts(with: [0x77, 0x77, 0x77, 0x2E]) ? host.dropFirst(4) : host)
    }

    /// The last two labels of a host.
    private static func registered(_ host: [UInt8]) -> [UInt8] {
        [UInt8](host.split(separator: UInt8(ascii: ".")).suffix(2).joined(separator: [0x2E]))
    }

    private static func handle(_ segment: [UInt8]) -> [UInt8] {
        segment.first == UInt8(ascii: "@") ? [UInt8](segment.dropFirst()) : segment
    }

    /// Path segments that say what follows, as in `linkedin.com/in/…`.
    private static func isMarker(_ segment: [UInt8]) -> Bool {
        ["in", "pub", "company", "school", "users", "user"].contains {
            segment.elementsEqual($0.utf8)
        }
    }
}
