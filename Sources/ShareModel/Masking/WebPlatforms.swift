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

    private static let hosts = [
        "about.me", "angel.co", "behance.net", "bitbucket.org", "calendly.com", "codepen.io",
        "dev.to", "dribbble.com", "facebook.com", "github.com", "gitlab.com", "instagram.com",
        "kaggle.com", "leetcode.com", "linkedin.com", "linktr.ee", "lnkd.in", "mastodon.social",
        "medium.com", "orcid.org", "researchgate.net", "scholar.google.com", "sites.google.com",
        "speakerdeck.com", "stackoverflow.com", "t.me", "twitter.com", "vimeo.com", "x.com",
        "xing.com", "youtube.com",
    ]

    private static let subdomainHosts = [
        "github.io", "gitlab.io", "netlify.app", "vercel.app", "wordpress.com", "blogspot.com",
        "wixsite.com", "tumblr.com", "substack.com", "notion.site", "webflow.io", "carrd.co",
        "herokuapp.com", "pages.dev", "web.app", "myportfolio.com", "squarespace.com", "weebly.com",
    ]
}
