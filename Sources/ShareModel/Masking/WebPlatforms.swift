/// Sites that many people have pages on.
enum WebPlatforms {
    /// Whether a host is a site, or within one, on which the path says whose page it is.
    static func contains(_ host: String) -> Bool {
        hosts.contains { WebAddress.isHost(host, within: $0) }
    }

    /// The label before a site on which the subdomain says whose page it is.
    static func subdomain(of host: String) -> String? {
        guard let site = subdomainHosts.first(where: { WebAddress.isHost(host, within: $0) }) else {
            return nil
        }
        let rest = host.utf8.dropLast(site.utf8.count + 1)
        return rest.split(separator: UInt8(ascii: ".")).last.map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    /// Whether a piece of a path says that the next one is somebody's handle: `in`, `users`.
    static func isMarker(_ piece: String) -> Bool {
        markers.contains(ASCIIText.lowercased(piece))
    }

    /// Whether a piece of a path is a word of the site's own.
    static func isLead(_ piece: String) -> Bool { leads.contains(ASCIIText.lowercased(piece)) }

    private static let markers = Set(lines(PlatformData.markers))
    private static let leads = Set(lines(PlatformData.leads))
    private static let hosts = lines(PlatformData.paths)
    private static let subdomainHosts = lines(PlatformData.subdomains)

    private static func lines(_ text: StaticString) -> [String] {
        "\(text)".utf8.split(separator: UInt8(ascii: "\n")).map {
            String(decoding: $0, as: UTF8.self)
        }
    }
}
