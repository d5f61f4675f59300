/// Derives the forms in which a web address or a handle is looked for.
enum AddressForms {
    /// The address without its scheme, and the handle or the host's own label in it; of each, where a
    /// value names several.
    static func forms(of value: String) -> [String] {
        let pieces = NameSpellings.pieces(of: value, at: " ,;\n\t")
        let others = pieces.count > 1 ? pieces.compactMap(forms(ofAddress:)) : []
        return (forms(ofAddress: value) ?? bareHandles(in: value)) + others.joined()
    }

    private static func forms(ofAddress value: String) -> [String]? {
        guard let host = WebAddress.host(of: value) else { return nil }
        let path = WebAddress.path(of: value)
        var forms = [([host] + path).joined(separator: "/")]
        if WebPlatforms.contains(host) {
            if let handle = handle(in: path) { forms.append(handle) }
        } else if let label = WebPlatforms.subdomain(of: host) {
            forms += [host, label]
        } else {
            forms += [host, domain(of: host)]
            if let label = ownLabel(of: host) { forms.append(label) }
        }
        return forms
    }

    /// The piece of a path that says whose page it is: what stands behind the site's own word for that,
    /// or the first that is none of the site's; a number is not, where a name follows it.
    private static func handle(in path: [String]) -> String? {
        let marker = path.firstIndex { WebPlatforms.isMarker($0) }
        let behind = marker.map { path[($0 + 1)...].filter(isHandle) } ?? []
        let names = behind.isEmpty ? path.filter(isHandle) : behind
        return names.first { name in !name.utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 } }
            ?? names.first
    }

    /// The domain that a host is in: `doe.nl` of `cv.doe.nl`.
    private static func domain(of host: String) -> String {
        let labels = host.utf8.split(separator: UInt8(ascii: "."))
        let count = labels.count > 2 && isSecondLevel(labels[labels.count - 2]) ? 3 : 2
        return labels.suffix(count).map { String(decoding: $0, as: UTF8.self) }
            .joined(separator: ".")
    }

    /// Whether a label before the last is no name: `co` of `co.uk`.
    private static func isSecondLevel(_ label: Substring.UTF8View) -> Bool {
        secondLevels.contains(Array(label))
    }

    private static let secondLevels = SortedLines(
        """
        ac
        co
        com
        edu
        go
        gob
        gov
        gv
        ltd
        mil
        ne
        net
        nom
        or
        org
        plc
        sch

        """)

    /// What stands for the handle in `in/jane-42`, `LinkedIn: jane-42`, `git@host:jane/x.git`.
    private static func bareHandles(in value: String) -> [String] {
        let pieces = NameSpellings.pieces(of: value, at: "/: \n\t")
        guard pieces.count > 1 else { return [value] }
        return pieces.filter(isHandle)
    }

    /// Whether a piece of an address is no word of the site's own.
    private static func isHandle(_ piece: String) -> Bool {
        let folded = FoldedText(piece).bytes
        return folded.count >= 3 && !siteWords.contains(String(decoding: folded, as: UTF8.self))
            && !WebPlatforms.contains(ASCIIText.lowercased(piece))
            && !WebPlatforms.isMarker(piece) && !WebPlatforms.isLead(piece)
    }

    private static let siteWords: Set<String> = [
        "http", "https", "www", "linkedin", "github", "gitlab", "git", "about", "details",
    ]

    /// The label that names the site: the one before the public suffix, where it is long enough.
    private static func ownLabel(of host: String) -> String? {
        var labels = host.utf8.split(separator: UInt8(ascii: "."))
        guard labels.count >= 2 else { return nil }
        labels.removeLast()
        if labels.count >= 2, let last = labels.last, isSecondLevel(last) { labels.removeLast() }
        return labels.last.flatMap {
            $0.count >= 5 ? String(decoding: $0, as: UTF8.self) : nil
        }
    }
}
