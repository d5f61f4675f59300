/// Derives the folded forms in which a secret is looked for.
enum SecretForms {
    /// The patterns of all secrets, without doubles.
    ///
    /// - Parameters:
    ///   - linkedIn: whether every address of LinkedIn's is a secret.
    ///   - ownName: the words of the person's name, folded: alone they are not a firm's.
    static func patterns(
        for secrets: [Secret], linkedIn: Bool, ownName: [[UInt8]]
    ) -> [SecretPattern] {
        var seen = Set<SecretPattern>()
        var patterns: [SecretPattern] = []
        func add(_ pattern: SecretPattern?) {
            guard let pattern, seen.insert(pattern).inserted else { return }
            patterns.append(pattern)
        }
        for secret in secrets {
            switch secret.kind {
            case .text:
                for form in textForms(of: secret) { add(textPattern(form, secret.maskClass)) }
                for form in NameParts.forms(of: secret, except: ownName) {
                    add(
                        SecretPattern(
                            bytes: form, maskClass: secret.maskClass, rule: .capitalizedWords))
                }
            case .link:
                for form in linkForms(of: secret) { add(handlePattern(form, secret.maskClass)) }
            case .email: add(handlePattern(secret.value, secret.maskClass))
            case .phone: add(phonePattern(secret))
            }
        }
        if linkedIn {
            for host in ["linkedin.com", "lnkd.in"] { add(handlePattern(host, .linkedIn)) }
        }
        return patterns
    }

    // MARK: Names

    private static func textForms(of secret: Secret) -> [String] {
        var forms = [secret.value]
        switch secret.maskClass {
        case .company, .institution, .section:
            let short = LegalSuffix.removed(from: secret.value)
            if let short { forms.append(short) }
        case .address, .location:
            forms += secret.value.utf8.split(separator: UInt8(ascii: ",")).map {
                String(decoding: $0, as: UTF8.self)
            }
        default: break
        }
        // A name with "&" is also written without it.
        for form in forms where form.utf8.contains(UInt8(ascii: "&")) {
            forms.append(
                String(decoding: form.utf8.filter { $0 != UInt8(ascii: "&") }, as: UTF8.self))
        }
        return forms
    }

    /// Values that stand for "nothing" and name nobody.
    private static let nothing = ["na", "none", "nvt", "tbd"].map { Array($0.utf8) }

    private static func textPattern(_ form: String, _ maskClass: MaskClass) -> SecretPattern? {
        let folded = FoldedText(form)
        let bytes = folded.bytes
        guard !bytes.isEmpty, !nothing.contains(bytes) else { return nil }
        guard !isDistinctive(folded) else {
            return SecretPattern(bytes: bytes, maskClass: maskClass, rule: .anywhere)
        }
        let isOrdinary = bytes.count == 1 || KnownWords.isOrdinary(bytes)
        return SecretPattern(
            bytes: bytes, maskClass: maskClass,
            rule: .spelling(Array(trimmed(form).utf8), isOrdinary: isOrdinary))
    }

    /// Whether a name is so unlike ordinary words that it is hidden wherever its letters stand.
    private static func isDistinctive(_ folded: FoldedText) -> Bool {
        let letters = folded.units.reduce(into: (ascii: 0, other: 0)) { count, unit in
            if unit.byte < 0x80 {
                if unit.byte > UInt8(ascii: "9") { count.ascii += 1 }
            } else if unit.byte >= 0xC0 {
                count.other += 1
            }
        }
        guard letters.ascii + 2 * letters.other >= 5 || letters.other >= 2 else { return false }
        return !KnownWords.isOrdinary(folded.bytes)
    }

    private static func trimmed(_ text: String) -> String {
        let bytes = text.utf8.drop { $0 == 0x20 }
        return String(decoding: bytes.reversed().drop { $0 == 0x20 }.reversed(), as: UTF8.self)
    }

    // MARK: Addresses

    private static func linkForms(of secret: Secret) -> [String] {
        let value = secret.value
        guard let host = WebAddress.host(of: value) else {
            // No host: the value is the handle itself, perhaps with an @ before it.
            return [value]
        }
        let path = WebAddress.path(of: value)
        var forms = [([host] + path).joined(separator: "/")]
        if path.isEmpty || !WebPlatforms.contains(host) {
            forms.append(host)
            let labels = host.utf8.split(separator: UInt8(ascii: "."))
            if labels.count >= 2, labels[labels.count - 2].count >= 5, !WebPlatforms.contains(host)
            {
                forms.append(String(decoding: labels[labels.count - 2], as: UTF8.self))
            }
        }
        if WebPlatforms.contains(host), let handle = path.last { forms.append(handle) }
        return forms
    }

    private static func handlePattern(_ form: String, _ maskClass: MaskClass) -> SecretPattern? {
        let bytes = FoldedText(
            String(decoding: WebAddress.percentDecoded(Array(form.utf8)), as: UTF8.self)
        )
        .bytes
        guard bytes.count >= 2 else { return nil }
        return SecretPattern(bytes: bytes, maskClass: maskClass, rule: .handle)
    }

    /// The end of a telephone number: what its national and its international form have in common.
    private static func phonePattern(_ secret: Secret) -> SecretPattern? {
        let digits = FoldedText(secret.value).bytes.filter {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        }
        guard digits.count >= 7 else { return nil }
        return SecretPattern(
            bytes: Array(digits.suffix(8)), maskClass: secret.maskClass, rule: .digits)
    }
}
