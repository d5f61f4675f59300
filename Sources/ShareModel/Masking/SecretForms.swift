/// Derives the folded forms in which secrets are looked for.
struct SecretForms {
    private var patterns: [SecretPattern] = []
    private var seen = Set<SecretPattern>()
    /// The words of the person's name, folded: alone they are not a firm's.
    private let ownName: [[UInt8]]

    /// The patterns of all secrets, without doubles.
    ///
    /// - Parameters:
    ///   - linkedIn: whether every address of LinkedIn's is a secret.
    ///   - ownName: the words of the person's name, folded.
    static func patterns(
        for secrets: [Secret], linkedIn: Bool, ownName: [[UInt8]]
    ) -> [SecretPattern] {
        var forms = SecretForms(ownName: ownName)
        for secret in secrets { forms.add(secret) }
        if linkedIn {
            for host in ["linkedin.com", "lnkd.in"] { forms.add(handle: host, .linkedIn) }
        }
        return forms.patterns
    }

    private init(ownName: [[UInt8]]) {
        self.ownName = ownName
    }

    private mutating func add(_ secret: Secret) {
        switch secret.kind {
        case .text:
            for form in Self.spellings(of: secret) { add(name: form, secret.maskClass) }
            for part in NameParts.forms(of: secret, except: ownName) {
                add(SecretPattern(part, secret.maskClass, .part))
            }
        case .link:
            for form in AddressForms.forms(of: secret.value) { add(handle: form, secret.maskClass) }
        case .email:
            for address in Self.pieces(of: secret.value, at: " ,;/\n\t") {
                add(handle: address, secret.maskClass)
                let local = address.utf8.prefix { $0 != UInt8(ascii: "@") }
                if local.count >= 6 {
                    add(handle: String(decoding: local, as: UTF8.self), secret.maskClass)
                }
            }
        case .phone:
            for number in Self.pieces(of: secret.value, at: "/,;|x#e\n") {
                add(number: number, secret.maskClass)
            }
        }
    }

    private mutating func add(_ pattern: SecretPattern) {
        guard !pattern.bytes.isEmpty, seen.insert(pattern).inserted else { return }
        patterns.append(pattern)
    }

    // MARK: Names

    private static func spellings(of secret: Secret) -> [String] {
        var spellings = [secret.value]
        switch secret.maskClass {
        case .company, .institution, .section:
            spellings.append(LegalSuffix.removed(from: secret.value))
            // What stands in brackets is often the name in another script, or its short form.
            let pieces = pieces(of: secret.value, at: "()[]")
            if pieces.count > 1 { spellings += pieces.filter { !LegalSuffix.contains($0) } }
        case .address, .location: spellings += pieces(of: secret.value, at: ",;/()\n")
        default: break
        }
        // A name with "&" is also written without it.
        for spelling in spellings where spelling.utf8.contains(UInt8(ascii: "&")) {
            spellings.append(
                String(decoding: spelling.utf8.filter { $0 != UInt8(ascii: "&") }, as: UTF8.self))
        }
        return spellings
    }

    private static func pieces(of value: String, at separators: String) -> [String] {
        value.utf8.split { separators.utf8.contains($0) }.map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    /// Values that stand for "nothing" and name nobody.
    private static let nothing = ["na", "none", "nvt", "tbd"].map { Array($0.utf8) }

    private mutating func add(name: String, _ maskClass: MaskClass) {
        let folded = FoldedText(name)
        guard !Self.nothing.contains(folded.bytes) else { return }
        let bare =
            name.utf8.contains(UInt8(ascii: "&"))
            ? FoldedText(
                String(decoding: name.utf8.filter { $0 != UInt8(ascii: "&") }, as: UTF8.self))
            : folded
        let isOrdinary = folded.units.count == 1 || KnownWords.isOrdinary(folded.bytes)
        let rule: SecretPattern.Rule =
            isOrdinary ? .ordinaryWord : Self.isLong(bare) ? .anywhere : .word
        add(SecretPattern(folded, maskClass, rule))
    }

    /// Whether a name has so many letters that it is hidden wherever they stand: five Latin ones, or
    /// two of another script.
    private static func isLong(_ folded: FoldedText) -> Bool {
        var (latin, other) = (0, 0)
        for unit in folded.units {
            if unit.byte >= 0xC0 { other += 1 }
            if unit.byte > UInt8(ascii: "9"), unit.byte < 0x80 { latin += 1 }
        }
        return latin + 2 * other >= 5 || other >= 2
    }

    // MARK: Addresses and numbers

    private mutating func add(handle: String, _ maskClass: MaskClass) {
        let decoded = WebAddress.percentDecoded(Array(handle.utf8))
        let folded = FoldedText(String(decoding: decoded, as: UTF8.self))
        guard folded.units.count >= 2, !KnownWords.isOrdinary(folded.bytes) else { return }
        add(SecretPattern(folded, maskClass, .handle))
    }

    /// The end of a telephone number: what its national and its international form have in common.
    private mutating func add(number: String, _ maskClass: MaskClass) {
        let digits = FoldedText(number).bytes.filter {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
        guard digits.count >= 6 else { return }
        let end = FoldedText(String(decoding: digits.suffix(8), as: UTF8.self))
        add(SecretPattern(end, maskClass, .digits))
    }
}
