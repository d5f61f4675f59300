/// A hidden person's first and last name together, as people write them and as they make handles of
/// them.
struct PersonNames {
    private let first: String
    private let last: String

    /// The fewest letters of a handle: fewer are met by chance.
    private static let shortestHandle = 5

    /// Both names; empty ones where one is absent, and then nothing is made of them.
    init(first: String?, last: String?) {
        self.first = first ?? ""
        self.last = last ?? ""
    }

    /// The names together; none where one is absent.
    var secrets: [Secret] {
        guard let initial = first.unicodeScalars.first, !last.isEmpty else { return [] }
        let names = ["\(first) \(last)", "\(initial) \(last)"]
        return names.map { Secret(value: $0, maskClass: .name) }
            + handles.map { Secret(value: $0, maskClass: .name, kind: .link) }
    }

    /// Each given name with each last name, in both orders, whole or as an initial.
    private var handles: [String] {
        let given = NameSpellings.pieces(of: first, at: " -()\"'")
        let surnames = Self.surnames(in: last)
        var handles: [String] = []
        for given in [given.joined(), given.map { $0.prefix(1) }.joined()] + given {
            for surname in surnames {
                handles += [given + surname, surname + given]
                handles += [given + surname.prefix(1), surname + given.prefix(1)]
                handles += ["\(given.prefix(1))\(surname)"]
            }
        }
        return handles.filter { $0.unicodeScalars.count >= Self.shortestHandle }
    }

    /// A last name in one word, with its particles as they are, as initials and left out, and its parts.
    private static func surnames(in last: String) -> [String] {
        let words = NameSpellings.pieces(of: last, at: " -'")
        let isParticle = words.map { KnownWords.isJoining(FoldedText($0).bytes) }
        let named = zip(words, isParticle).filter { !$0.1 }.map(\.0)
        let short = zip(words, isParticle).map { $0.1 ? String($0.0.prefix(1)) : $0.0 }
        return [words.joined(), short.joined(), named.joined()] + named
    }
}
