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
        // An employer is often named in more than one entry.
        var known = Set<Secret>()
        for secret in secrets where known.insert(secret).inserted { forms.add(secret) }
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
        case .text: addText(secret)
        case .link:
            for form in AddressForms.forms(of: secret.value, secret.maskClass) {
                add(handle: form, secret.maskClass)
            }
        case .email:
            for address in EmailAddresses.addresses(in: secret.value) {
                add(email: address, secret.maskClass)
            }
        case .phone:
            for number in PhoneNumbers.numbers(in: secret.value) {
                add(number: number, secret.maskClass)
            }
            // A number that is told in letters: `1-800-ZYQ-CALL`.
            if PhoneNumbers.holdsWord(secret.value) {
                add(SecretPattern(secret.value, secret.maskClass, .anywhere))
            }
        }
    }

    private mutating func add(_ pattern: SecretPattern) {
        guard !pattern.bytes.isEmpty, seen.insert(pattern).inserted else { return }
        patterns.append(pattern)
    }

    // MARK: Names

    private mutating func addText(_ secret: Secret) {
        let maskClass = secret.maskClass
        if maskClass == .birthDate || maskClass == .dates {
            for form in DateForms.forms(of: secret.value) {
                // A year alone may be a part of a word: `ES2019`.
                let isFigures =
                    form.utf8.contains(UInt8(ascii: "-"))
                    && form.utf8.allSatisfy { $0 <= UInt8(ascii: "9") }
                add(SecretPattern(form, maskClass, isFigures ? .figures : .word))
            }
        }
        addName(secret)
        guard secret.namesOrganisation else { return }
        for variant in NameVariants.variants(
            of: secret.value, isSchool: secret.maskClass == .institution)
        {
            var other = secret
            other.value = variant
            addName(other)
        }
    }

    /// A name with its parts, and with its other names and those of its parts.
    private mutating func addName(_ secret: Secret) {
        let maskClass = secret.maskClass
        var spellings = NameSpellings(of: secret.value, maskClass)
        for part in NameParts.parts(of: secret, ownName: ownName) {
            for spelling in [part.text] + NameSpellings.otherSpellings(of: part.text) {
                add(SecretPattern(spelling, maskClass, part.rule))
            }
            if part.rule == .part, let stem = Stem.stem(of: part.text) {
                add(SecretPattern(stem, maskClass, .part))
            }
            for alias in Aliases.names(for: FoldedText(part.text).bytes) {
                spellings.add(alias: alias)
            }
        }
        for name in spellings.names { add(name: name, maskClass, isAlias: secret.isAlias) }
        for acronym in spellings.acronyms { add(acronym: acronym, maskClass) }
    }

    /// Values that stand for "nothing" and name nobody.
    private static let nothing = ["na", "none", "nvt", "tbd"].map { Array($0.utf8) }

    private mutating func add(name: String, _ maskClass: MaskClass, isAlias: Bool) {
        let folded = FoldedText(name)
        guard !Self.nothing.contains(folded.bytes),
            var rule = rule(for: name, folded, maskClass)
        else { return }
        // What the owner names is hidden in small letters too.
        if rule == .phrase, isAlias { rule = .anywhere }
        add(SecretPattern(name, folded, maskClass, rule))
        if rule == .anywhere, let stem = Stem.stem(of: name) {
            add(SecretPattern(stem, maskClass, .part))
        }
    }

    /// Where a name counts; `nil` for one that nobody can tell from a letter.
    private func rule(
        for name: String, _ folded: FoldedText, _ maskClass: MaskClass
    ) -> SecretPattern.Rule? {
        let bytes = folded.bytes
        if bytes.count == 1, maskClass == .gender || maskClass == .driverLicense { return nil }
        if bytes.count == 1 || KnownWords.isOrdinary(bytes) {
            // "a female engineer" tells what the field tells.
            return maskClass == .gender ? .word : .ordinaryWord
        }
        switch maskClass {
        case .institution where KnownWords.isPlace(bytes): return .capitalWord
        case .company, .institution:
            if KnownWords.isPlace(bytes) || KnownWords.isSurname(bytes) { return .ordinaryWord }
            if Phrase(folded).isOrdinary { return .phrase }
        default: break
        }
        // The word for "&" is no letter of the name's own.
        let ampersands = name.utf8.count { $0 == UInt8(ascii: "&") }
        return Self.isLong(folded, without: 3 * ampersands) ? .anywhere : .word
    }

    /// Whether a name has so many letters that it is hidden wherever they stand: five Latin ones, or
    /// two of another script.
    private static func isLong(_ folded: FoldedText, without joining: Int) -> Bool {
        var (latin, other) = (-joining, 0)
        for unit in folded.units {
            if unit.byte >= 0xC0 { other += 1 }
            if unit.byte > UInt8(ascii: "9"), unit.byte < 0x80 { latin += 1 }
        }
        return latin + 2 * other >= 5 || other >= 2
    }

    /// Initials and other short names, which count where they are written as such.
    private mutating func add(acronym: String, _ maskClass: MaskClass) {
        let folded = FoldedText(acronym)
        guard folded.units.count >= 2 else { return }
        let rule: SecretPattern.Rule =
            KnownWords.isAcronym(folded.bytes) ? .ordinaryWord : .acronym
        add(SecretPattern(acronym, folded, maskClass, rule))
    }

    // MARK: Addresses and numbers

    private mutating func add(handle: String, _ maskClass: MaskClass) {
        let decoded = WebAddress.percentDecoded(Array(handle.utf8))
        let text = String(decoding: decoded, as: UTF8.self)
        let folded = FoldedText(text)
        guard folded.units.count >= 2, !KnownWords.isOrdinary(folded.bytes) else { return }
        add(SecretPattern(text, folded, maskClass, .handle))
    }

    /// An e-mail address, its local part, and the address as people spell it for people.
    private mutating func add(email address: String, _ maskClass: MaskClass) {
        add(handle: address, maskClass)
        let whole = address.utf8.prefix { $0 != UInt8(ascii: "@") }
        let domain = String(decoding: address.utf8.dropFirst(whole.count + 1), as: UTF8.self)
        // Mail is delivered without the tag too (RFC 5233).
        let bare = whole.prefix { $0 != UInt8(ascii: "+") }
        for local in Set([whole, bare].map { String(decoding: $0, as: UTF8.self) }).sorted() {
            if local.utf8.count >= 6 { add(handle: local, maskClass) }
            guard !domain.isEmpty else { continue }
            add(handle: "\(local)@\(domain)", maskClass)
            // With spaces around the sign too, unless its letters could be met by chance.
            if !local.isEmpty, local.utf8.count + domain.utf8.count > 8 {
                add(SecretPattern("\(local)@\(domain)", maskClass, .anywhere))
            }
            let names = [local, domain].map { text in
                NameSpellings.pieces(of: text, at: ".").joined(separator: " dot ")
            }
            for name in [local, names[0]] {
                for host in [domain, names[1]] {
                    add(SecretPattern("\(name) at \(host)", maskClass, .anywhere))
                }
            }
        }
    }

    /// The end of a telephone number: what its national and its international form have in common.
    private mutating func add(number: String, _ maskClass: MaskClass) {
        let digits = FoldedText(number).bytes.filter {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
        guard digits.count >= 6 else { return }
        add(SecretPattern(String(decoding: digits.suffix(7), as: UTF8.self), maskClass, .digits))
    }
}
