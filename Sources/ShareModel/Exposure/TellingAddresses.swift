/// Finds addresses on a page that hold a word of what is hidden.
struct TellingAddresses {
    private let entries: [ShownEntry]
    private let hidden: [HiddenValues.Value]
    private let ownName: Set<[UInt8]>
    private let lastName: Set<[UInt8]>

    init(_ entries: [ShownEntry], hidden: [HiddenValues.Value]) {
        self.entries = entries
        self.hidden = hidden
        ownName = entries.words(of: [.firstName, .lastName])
        lastName = entries.words(of: [.lastName])
    }

    /// At most two remarks: on addresses that tell what nothing else tells, and on those that
    /// repeat the name in the heading.
    var remarks: [ExposureRemark] {
        var telling = ExposureRemark(kind: .address, maskClasses: [])
        var repeating = ExposureRemark(kind: .addressWithName, maskClasses: [])
        for entry in entries {
            for (field, place, address) in entry.addresses + entry.unlinked + entry.handles {
                let pieces = Self.pieces(of: address)
                for value in hidden {
                    guard let shared = Self.match(pieces, value.words) else { continue }
                    if !isOwnName(shared) {
                        telling.add(address, at: place, value, field)
                    } else if isWholeName(shared) {
                        repeating.add(address, at: place, value, field)
                    }
                }
            }
        }
        return [telling, repeating].filter { !$0.words.isEmpty }
    }

    /// Whether what an address has in common with a hidden value is in the heading too.
    private func isOwnName(_ shared: [[UInt8]]) -> Bool {
        shared.allSatisfy { word in
            ownName.contains { Self.holds(word, $0) }
        }
    }

    /// Whether it is more than a first name, which many people have.
    private func isWholeName(_ shared: [[UInt8]]) -> Bool {
        ownName.count { name in shared.contains { Self.holds($0, name) } } >= 2
            || lastName.contains { name in shared.contains { Self.holds($0, name) } }
    }

    /// What pieces of an address have in common with a value's words; `nil` for too little.
    private static func match(_ pieces: [[UInt8]], _ words: [[UInt8]]) -> [[UInt8]]? {
        var shared: [[UInt8]] = []
        for piece in pieces {
            let inside = words.filter { holds(piece, $0) }
            // A short word at the end of a longer one is chance, unless another one is there too.
            if inside.contains(where: { $0.count >= 4 || $0 == piece }) || inside.count >= 2
                || inside.contains(where: { isWithInitial(piece, $0, words) })
            {
                shared += inside
            } else if isName(piece), words.contains(where: { holds($0, piece) }) {
                shared.append(piece)
            }
        }
        return shared.isEmpty ? nil : shared
    }

    /// Whether a piece is a word with the first letter of another one, as `jdoe` is.
    private static func isWithInitial(
        _ piece: [UInt8], _ word: [UInt8], _ words: [[UInt8]]
    ) -> Bool {
        guard piece.count == word.count + 1 else { return false }
        let letter = piece.starts(with: word) ? piece.last : piece.first
        return words.contains { $0 != word && $0.first == letter }
    }

    /// Whether a word begins or ends with another one, or holds a long one.
    private static func holds(_ word: [UInt8], _ part: [UInt8]) -> Bool {
        guard part.count >= 3, word.count >= part.count else { return false }
        if word.starts(with: part) || word.suffix(part.count).elementsEqual(part) { return true }
        return part.count >= 5
            && (0...word.count - part.count).contains { word[$0...].starts(with: part) }
    }

    /// Whether a piece of an address is long and unlike other words.
    private static func isName(_ piece: [UInt8]) -> Bool {
        piece.count >= 5 && !KnownWords.isOrdinary(piece) && !KnownWords.isPlace(piece)
    }

    /// The words of an address: of the local part and the host, or of the path on a site where the
    /// path says whose page it is.
    private static func pieces(of address: String) -> [[UInt8]] {
        let decoded = String(
            decoding: WebAddress.percentDecoded(Array(address.utf8)), as: UTF8.self)
        guard let host = WebAddress.host(of: decoded) else { return NameParts.words(of: decoded) }
        var texts = WebAddress.path(of: decoded)
        if !WebPlatforms.contains(host) {
            texts += host.utf8.split(separator: UInt8(ascii: ".")).dropLast()
                .map { String(decoding: $0, as: UTF8.self) }
        }
        if decoded.utf8.contains(UInt8(ascii: "@")) {
            texts.append(
                String(decoding: decoded.utf8.prefix { $0 != UInt8(ascii: "@") }, as: UTF8.self))
        }
        return texts.flatMap(NameParts.words)
    }
}

extension ShownEntry {
    /// The names by which the person goes on other sites.
    fileprivate var handles: [(field: Field?, place: ExposurePlace, address: String)] {
        texts.filter { $0.field == .profileUsername && $0.text.tokens.isEmpty }
            .map { ($0.field, $0.place, String(decoding: $0.text.bytes, as: UTF8.self)) }
    }
}

extension ExposureRemark {
    fileprivate mutating func add(
        _ address: String, at place: ExposurePlace, _ value: HiddenValues.Value, _ field: Field?
    ) {
        let path = place.description
        if !words.contains(address) || !places.contains(path) {
            words.append(address)
            places.append(path)
        }
        if !hidden.contains(value.place) { hidden.append(value.place) }
        if !maskClasses.contains(value.maskClass) { maskClasses.append(value.maskClass) }
        guard let field else { return }
        let key = field.rule.maskClasses.first?.name ?? field.rule.section.name
        if !keys.contains(key) { keys.append(key) }
    }
}
