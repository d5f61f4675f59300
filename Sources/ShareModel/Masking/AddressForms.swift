/// Derives the forms in which a web address or a handle is looked for.
enum AddressForms {
    /// The addresses without their schemes, and the handles or the hosts' own labels in them.
    static func forms(of value: String, _ maskClass: MaskClass) -> [String] {
        let pieces = AddressPieces.pieces(of: value)
        guard pieces.count > 1 else {
            let piece = pieces.first ?? value
            return (forms(ofAddress: piece) ?? bareHandles(in: piece)) + forms(within: piece)
        }
        var forms = pieces.flatMap { piece -> [String] in
            // The host of an e-mail address is many people's.
            if isMail(piece) { return Self.forms(ofMail: piece) }
            return (Self.forms(ofAddress: piece) ?? []) + Self.forms(within: piece)
        }
        // Beside an address a word is a word, and on these sites a name that somebody goes by.
        if forms.isEmpty || maskClass == .linkedIn || maskClass == .github {
            let words = pieces.filter { !isMail($0) && WebAddress.host(of: $0) == nil }.flatMap {
                NameSpellings.pieces(of: $0, at: "/:@=?#&")
            }
            forms += words.filter(isUnlikeWords)
        }
        return forms.isEmpty ? [value] : forms
    }

    /// The addresses in an address: behind a label, or in a query.
    private static func forms(within piece: String) -> [String] {
        let rest = NameSpellings.pieces(of: piece, at: ":=?#&")
        guard rest.count > 1 else { return [] }
        return rest.dropFirst().flatMap { forms(ofAddress: $0) ?? [] }
    }

    private static func isMail(_ piece: String) -> Bool {
        piece.utf8.contains(UInt8(ascii: "@")) && !piece.utf8.contains { "/:".utf8.contains($0) }
    }

    /// An e-mail address, or a handle with its site: `@jane@social.example`.
    private static func forms(ofMail piece: String) -> [String] {
        let parts = NameSpellings.pieces(of: piece, at: "@")
        guard let first = parts.first, piece.utf8.first == UInt8(ascii: "@") else { return [piece] }
        return [piece, first]
    }

    private static func forms(ofAddress value: String) -> [String]? {
        guard let host = WebAddress.host(of: value), !host.utf8.starts(with: ".".utf8) else {
            return nil
        }
        let path = WebAddress.path(of: value)
        var forms = [([host] + path).joined(separator: "/")]
        if WebPlatforms.contains(host) {
            // The site itself is everybody's.
            guard !path.isEmpty else { return [] }
            if let handle = handle(in: path) { forms.append(handle) }
        } else if let label = WebPlatforms.subdomain(of: host) {
            forms += [host, label]
        } else {
            forms += [host, domain(of: host)]
            for host in hosts(host) {
                for label in labels(of: host) {
                    forms += [label] + NameSpellings.umlautSpellings(of: label)
                }
            }
            // A page of one person on a host of many: `host.example/~jane`.
            forms += path.filter { $0.utf8.first == UInt8(ascii: "~") }
                .map { String(Substring($0.utf8.dropFirst())) }
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
        let pieces = NameSpellings.pieces(of: value, at: "/:@=?#&")
        guard pieces.count > 1 else {
            // A field that was begun: `https://`.
            return pieces.first.map(siteWords.contains) == true ? [] : [value]
        }
        return pieces.filter(isHandle)
    }

    /// Whether a piece is a handle rather than a word beside one: it has a figure or a hyphen, or is no
    /// known word and begins with a small letter, or has a capital behind one.
    private static func isUnlikeWords(_ piece: String) -> Bool {
        guard isHandle(piece) else { return false }
        let bytes = Array(piece.utf8)
        let isSmall = bytes.map { $0 &- UInt8(ascii: "a") < 26 }
        if bytes.contains(where: { "0123456789-_".utf8.contains($0) }) { return true }
        if zip(isSmall, bytes.dropFirst()).contains(where: { $0 && $1 &- UInt8(ascii: "A") < 26 }) {
            return true
        }
        let folded = FoldedText(piece).bytes
        return isSmall.first == true && !KnownWords.isOrdinary(folded)
            && !KnownWords.isPlace(folded)
            && !KnownWords.isRole(folded)
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

    /// A host, and as it is read where its labels are in Punycode.
    private static func hosts(_ host: String) -> [String] {
        let decoded = Punycode.decoded(Array(host.utf8)[...])
        return [host] + [decoded].compactMap(\.self).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The labels before the public suffix that are long enough to name somebody; an ordinary word names
    /// nobody.
    private static func labels(of host: String) -> [String] {
        var labels = host.utf8.split(separator: UInt8(ascii: "."))
        guard labels.count >= 2 else { return [] }
        labels.removeLast()
        if labels.count >= 2, let last = labels.last, isSecondLevel(last) { labels.removeLast() }
        return labels.filter { $0.count >= 5 }.map { String(decoding: $0, as: UTF8.self) }
    }
}
