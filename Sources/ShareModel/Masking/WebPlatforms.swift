/// Sites on which the path, and not the host, says whose page it is.
enum WebPlatforms {
    /// Whether a host is one of them, or within one.
    static func contains(_ host: String) -> Bool {
        hosts.contains { WebAddress.isHost(host, within: $0) }
    }

    private static let hosts = [
        "behance.net", "bitbucket.org", "dev.to", "dribbble.com", "facebook.com", "github.com",
        "gitlab.com", "instagram.com", "kaggle.com", "linkedin.com", "lnkd.in", "mastodon.social",
        "medium.com", "orcid.org", "researchgate.net", "scholar.google.com", "sites.google.com",
        "stackoverflow.com", "twitter.com", "x.com", "xing.com", "youtube.com",
    ]
}
