/// What is a person's own in the address of a profile or site.
enum AddressForms {
    /// A shorter name of a site is often a first name, and stands in other addresses too.
    private static let shortestLabel = 5

    /// What an address says of a person.
    enum Part {
        /// A name that the person goes by on a site.
        case handle([UInt8])
        /// A whole host, or a whole address.
        case address([UInt8])
    }

    /// The handle, or the host and its own label, in a value that is an address or a handle; those of
    /// each address in a value that has several.
    static func parts(of value: [UInt8]) -> [Part] {
        var parts = parts(ofOne: value)
        for piece in pieces(of: value) where piece.count < value.count {
            let found = self.parts(ofOne: piece)
            let isAddress = found.contains { if case .address = $0 { true } else { false } }
            if isAddress { parts += found }
        }
        return parts
    }

    /// What stands between spaces and signs that no address has, from a scheme on where one begins.
    ///
    /// A letter beyond ASCII may be in a host; of the signs, those that are put between words part them.
    static func pieces(of value: [UInt8]) -> [[UInt8]] {
        var pieces: [[UInt8]] = [[]]
        var index = 0
        while index < value.count {
            let rest = value[index...]
            if let sign = signs.first(where: { rest.starts(with: $0) }) {
                pieces.append([])
                index += sign.count
                continue
            }
            if value[index].isHTMLSpace || ",;|\"'<>()[]{}\\*".utf8.contains(value[index]) {
                pieces.append([])
            } else {
                let beginsScheme =
                    rest.starts(with: "http://".utf8) || rest.starts(with: "https://".utf8)
                if beginsScheme, !pieces[pieces.count - 1].isEmpty {
                    pieces.append([])
                }
                pieces[pieces.count - 1].append(value[index])
            }
            index += 1
        }
        return pieces.map { piece in
            var piece = piece[...]
            while let last = piece.last, ".:-=".utf8.contains(last) { piece.removeLast() }
            while let first = piece.first, ".:-=".utf8.contains(first) { piece.removeFirst() }
            return [UInt8](piece)
        }.filter { !$0.isEmpty }
    }

    private static let signs: [[UInt8]] = [
        "·", "•", "–", "—", "→", "、", "，", "；", "…", "...", "\u{200B}", "\u{FEFF}", "%20", "%2C",
    ].map { [UInt8]($0.utf8) }

    private static func parts(ofOne value: [UInt8]) -> [Part] {
        let trimmed = value.filter { !$0.isHTMLSpace }.map(\.asciiLowercased)
        var address = trimmed[...]
        let hadScheme = drop(scheme: &address)
        let end = address.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
        let segments = address[..<(end ?? address.endIndex)]
            .split(separator: UInt8(ascii: "/")).map { [UInt8]($0) }
        guard let first = segments.first else { return [] }
        guard hadScheme || segments.count > 1 || first.contains(UInt8(ascii: ".")) && isHost(first)
        else { return [.handle(withoutSign(first))] }
        let isBare = !first.contains(UInt8(ascii: "."))
        let host = hostWithoutPrefix(first)
        if isBare || WordLists.isOfPath(host) {
            let path = isBare && !hadScheme ? segments[...] : segments.dropFirst()
            guard let handle = handle(in: path) else { return [] }
            let whole = [UInt8](([host] + segments.dropFirst()).joined(separator: [0x2F]))
            return [.handle(handle)] + (isBare ? [] : [.address(whole)])
        }
        let labels = host.split(separator: UInt8(ascii: ".")).map { [UInt8]($0) }
        if let count = WordLists.labelCount(ofSite: labels) {
            guard labels.count > count else { return [] }
            return [.address(host), .handle(labels[labels.count - count - 1])]
        }
        guard let own = ownLabel(of: labels) else { return [.address(host)] }
        return [.address(host), .handle(own)]
    }

    /// The part of a path that says whose page it is: what stands behind the site's own word for that,
    /// or the first that is no such word.
    ///
    /// A number is not, where a name follows it.
    private static func handle(in path: ArraySlice<[UInt8]>) -> [UInt8]? {
        var path = path
        for place in path.indices where WordLists.isMarker(path[place]) {
            let rest = path[(place + 1)...].drop(while: isLead)
            if !rest.isEmpty {
                path = rest
                break
            }
        }
        var names = path.filter { !isLead($0) }[...]
        while names.count > 1, names.first?.allSatisfy(\.isASCIIDigit) == true {
            names.removeFirst()
        }
        return names.first.map(withoutSign)
    }

    private static func isLead(_ segment: [UInt8]) -> Bool {
        WordLists.isMarker(segment) || WordLists.isLead(segment)
    }

    /// The label that names a site: the one before its ending, `nl` or `co.uk`, if it is long enough.
    private static func ownLabel(of labels: [[UInt8]]) -> [UInt8]? {
        var labels = labels.dropLast()
        if labels.count > 1, let last = labels.last, last.count <= 3 { labels.removeLast() }
        return labels.last.flatMap { $0.count >= shortestLabel ? $0 : nil }
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

    private static func withoutSign(_ segment: [UInt8]) -> [UInt8] {
        segment.first == UInt8(ascii: "@") ? [UInt8](segment.dropFirst()) : segment
    }
}
