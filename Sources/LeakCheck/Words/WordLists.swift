/// The checker's own short lists.
///
/// Source: written for this project.
enum WordLists {
    private static func words(_ text: String) -> Set<[UInt8]> {
        Set(text.utf8.split(separator: UInt8(ascii: " ")).map { [UInt8]($0) })
    }

    /// Values that stand for nothing and name nobody.
    private static let nothing = words("na none nvt tbd")
    /// Words before a firm's name that a surname begins with too.
    private static let particles = words("van von")
    private static let topLevelDomains = words(
        "com org net nl io dev ai co uk de eu be fr app example edu info biz me us ca ch at se no "
            + "dk fi it es pl pt jp cn in au tech cloud xyz gov")

    /// Whether folded letters say that there is no value.
    static func isNothing(_ word: [UInt8]) -> Bool { nothing.contains(word) }
    /// Whether a folded word belongs to the surname behind it.
    static func isParticle(_ word: [UInt8]) -> Bool { particles.contains(word) }
    /// Whether a folded word behind a name says what it is in law, and is no short word.
    static func endsFirm(_ word: [UInt8]) -> Bool {
        let traits = WordTable.traits(of: WordKey(word))
        return traits.contains(.legalForm) && (word.count > 3 || !traits.contains(.ordinary))
    }
    /// Whether a lower-case word is a common top-level domain.
    static func isTopLevelDomain(_ word: [UInt8]) -> Bool { topLevelDomains.contains(word) }

    // MARK: Sites that many people have pages on

    /// Whether a lower-case host is, or is within, a site on which the path says whose page it is.
    static func isOfPath(_ host: [UInt8]) -> Bool {
        var rest = host[...]
        while !SortedLines.pathSites.contains(rest) {
            guard let point = rest.firstIndex(of: UInt8(ascii: ".")) else { return false }
            rest = rest[(point + 1)...]
        }
        return true
    }

    /// How many of a host's last labels are a site on which the label before it says whose page it is;
    /// `nil` where they are no such site.
    static func labelCount(ofSite labels: [[UInt8]]) -> Int? {
        (2...3).first { count in
            SortedLines.labelSites.contains([UInt8](labels.suffix(count).joined(separator: [0x2E])))
        }
    }

    /// Whether a part of a path says that the next one is whose page it is.
    static func isMarker(_ segment: [UInt8]) -> Bool { SortedLines.markers.contains(segment) }

    /// Whether a part of a path is the site's own word.
    static func isLead(_ segment: [UInt8]) -> Bool { SortedLines.leads.contains(segment) }
}
