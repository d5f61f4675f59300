/// The checker's own short lists of words.
///
/// Source: written for this project; legal forms after the registers of the countries that use them.
enum WordLists {
    private static func words(_ text: String) -> [[UInt8]] {
        text.utf8.split(separator: UInt8(ascii: " ")).map { [UInt8]($0) }
    }

    private static let legalSuffixes = PackedWords(
        "inc incorporated corp corporation co ltd limited llc llp lp plc gmbh mbh ag kg kgaa ohg ug "
            + "se sa sas sarl sl spa srl bv nv vof cv ab oy oyj as asa aps kk pty pte pvt sro zrt kft "
            + "doo holding holdings")
    private static let firmLeads = Set(
        words("at for with from by joined join bij voor van via chez bei"))
    private static let topLevelDomains = Set(
        words(
            "com org net nl io dev ai co uk de eu be fr app example edu info biz me us ca ch at se no "
                + "dk fi it es pl pt jp cn in au tech cloud xyz gov"))
    /// Hosts where the path, and not the host, is the person's.
    private static let sharedHosts = Set(
        words(
            "linkedin.com lnkd.in github.com gitlab.com bitbucket.org medium.com behance.net dribbble.com "
                + "stackoverflow.com twitter.com x.com facebook.com instagram.com youtube.com dev.to "
                + "notion.site about.me xing.com kaggle.com huggingface.co codepen.io"))

    /// Whether a word is a firm's legal form.
    static func isLegalSuffix(_ word: PackedWord) -> Bool { legalSuffixes.contains(word) }
    /// Whether a lower-case word leads to a firm's name.
    static func leadsToFirm(_ word: [UInt8]) -> Bool { firmLeads.contains(word) }
    /// Whether a lower-case word is a common top-level domain.
    static func isTopLevelDomain(_ word: [UInt8]) -> Bool { topLevelDomains.contains(word) }
    /// Whether a lower-case host is one that many people share.
    static func isSharedHost(_ host: [UInt8]) -> Bool { sharedHosts.contains(host) }
}
