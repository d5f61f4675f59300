/// The checker's own short lists.
///
/// Source: written for this project.
enum WordLists {
    private static func words(_ text: String) -> Set<[UInt8]> {
        Set(text.utf8.split(separator: UInt8(ascii: " ")).map { [UInt8]($0) })
    }

    /// Values that stand for nothing and name nobody.
    private static let nothing = words("na none nvt tbd")
    private static let topLevelDomains = words(
        "com org net nl io dev ai co uk de eu be fr app example edu info biz me us ca ch at se no "
            + "dk fi it es pl pt jp cn in au tech cloud xyz gov")
    /// Hosts where the path, and not the host, is the person's.
    private static let sharedHosts = words(
        "linkedin.com lnkd.in github.com gitlab.com bitbucket.org medium.com behance.net dribbble.com "
            + "stackoverflow.com twitter.com x.com facebook.com instagram.com youtube.com dev.to "
            + "notion.site about.me xing.com kaggle.com huggingface.co codepen.io")

    /// Whether folded letters say that there is no value.
    static func isNothing(_ word: [UInt8]) -> Bool { nothing.contains(word) }
    /// Whether a folded word behind a name says what it is in law, and is no short word.
    static func endsFirm(_ word: [UInt8]) -> Bool {
        let traits = WordTable.traits(of: WordKey(word))
        return traits.contains(.legalForm) && (word.count > 3 || !traits.contains(.ordinary))
    }
    /// Whether a lower-case word is a common top-level domain.
    static func isTopLevelDomain(_ word: [UInt8]) -> Bool { topLevelDomains.contains(word) }
    /// Whether a lower-case host is one that many people share.
    static func isSharedHost(_ host: [UInt8]) -> Bool { sharedHosts.contains(host) }
}
