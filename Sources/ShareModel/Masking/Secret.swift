/// A value to hide, with the class whose token takes its place.
struct Secret: Sendable, Hashable {
    /// What kind of value it is, which says in what forms it is looked for.
    enum Kind {
        /// A name or another text.
        case text
        /// A web address or a handle.
        case link
        case email
        case phone
    }

    var value: String
    var maskClass: MaskClass
    var kind: Kind = .text
    /// Whether the owner named it.
    var isAlias = false
    /// Whether it is the name of a firm, a school or a person in a section that is hidden.
    var namesSomebody = false

    /// Whether all is the same, the value byte by byte.
    static func == (lhs: Secret, rhs: Secret) -> Bool {
        lhs.value.utf8.elementsEqual(rhs.value.utf8) && lhs.maskClass == rhs.maskClass
            && lhs.kind == rhs.kind && lhs.isAlias == rhs.isAlias
            && lhs.namesSomebody == rhs.namesSomebody
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(value)
        hasher.combine(maskClass)
    }

    /// Whether it is the name of a firm or a school.
    var namesOrganisation: Bool {
        switch maskClass {
        case .company, .institution: true
        case .section: namesSomebody
        default: false
        }
    }
}

extension ShareSnapshot {
    /// Every value that the owner asked to hide: of fields shown and not shown, of losing
    /// spellings, of hidden sections, of mask terms, and the owner's own names.
    var secrets: [Secret] {
        rawValues.map { secret in
            var secret = secret
            secret.value = PlainSpaces.plain(secret.value)
            return secret
        }
    }

    private var rawValues: [Secret] {
        guard !blurOptions.isEmpty else { return [] }
        var secrets: [Secret] = []
        let shown = blurOptions.sections.isEmpty ? [] : shownElsewhere
        add(personal, in: .personal, shown, to: &secrets)
        for section in sections {
            for entry in section.entries { add(entry, in: section.kind, shown, to: &secrets) }
        }
        for (maskClass, value) in maskTerms.hidden(by: blurOptions) {
            secrets.append(
                Secret(value: value, maskClass: maskClass, kind: Self.kind(of: maskClass)))
        }
        for (maskClass, name) in blurOptions.aliasTerms {
            let kind = Self.kind(of: maskClass)
            secrets.append(
                Secret(value: name, maskClass: maskClass, kind: kind, isAlias: true))
            // An address in words is looked for as it stands too.
            if kind != .text, name.utf8.contains(0x20) {
                secrets.append(Secret(value: name, maskClass: maskClass, isAlias: true))
            }
        }
        if blurOptions.classes.contains(.linkedIn) { addLinkedInProfiles(to: &secrets) }
        if blurOptions.classes.contains(.name) {
            secrets +=
                PersonNames(
                    first: personal.text(.firstName).map(PlainSpaces.plain),
                    last: personal.text(.lastName).map(PlainSpaces.plain)
                ).secrets
        }
        return secrets
    }

    /// The words of the person's own name, folded.
    var ownName: [[UInt8]] {
        [personal.text(.firstName), personal.text(.lastName)].compactMap(\.self)
            .map(PlainSpaces.plain).flatMap(NameParts.words)
    }

    /// The plain values that the owner shows in sections that are not hidden, folded.
    ///
    /// They are no secrets of a hidden section: who hides the references does not hide an employer
    /// that a referee also works for.
    private var shownElsewhere: Set<[UInt8]> {
        var shown: Set<[UInt8]> = []
        for section in sections
        where section.isVisible && !blurOptions.sections.contains(section.kind) {
            for (field, value) in section.entries.flatMap(\.values)
            where field.kind == .plain && blurOptions.hidingClass(of: field) == nil {
                for text in value.value.texts { shown.insert(FoldedText(text).bytes) }
            }
        }
        return shown
    }

    private func add(
        _ entry: RawEntry, in section: ResumeSection, _ shown: Set<[UInt8]>,
        to secrets: inout [Secret]
    ) {
        for (field, value) in entry.values + entry.losers {
            let fieldKind = field.kind
            if let maskClass = blurOptions.hidingClass(of: field) {
                guard fieldKind != .photo else { continue }
                for text in value.value.texts {
                    secrets.append(
                        Secret(value: text, maskClass: maskClass, kind: Self.kind(of: fieldKind)))
                }
            }
            // With a class of its own too: each looks for the name where the other lets it stand.
            if blurOptions.sections.contains(section), Self.isName(fieldKind) {
                for text in value.value.texts
                where !shown.contains(FoldedText(text).bytes) && namesOneThing(text, field) {
                    secrets.append(
                        Secret(
                            value: text, maskClass: .section, kind: Self.kind(of: fieldKind),
                            namesSomebody: Self.namesSomebody(field)))
                }
            }
        }
    }

    /// A profile on LinkedIn says the same as the field, whatever its section is called.
    private func addLinkedInProfiles(to secrets: inout [Secret]) {
        for section in sections where section.kind == .profiles {
            for entry in section.entries {
                let network = entry.text(.profileNetwork).map { FoldedText($0).bytes }
                let url = entry.text(.profileUrl)
                let isLinkedIn =
                    network.map { $0.starts(with: "linkedin".utf8) } ?? false
                    || url.map(WebAddress.isLinkedIn) ?? false
                guard isLinkedIn else { continue }
                for value in [url, entry.text(.profileUsername)].compactMap(\.self) {
                    secrets.append(Secret(value: value, maskClass: .linkedIn, kind: .link))
                }
            }
        }
    }

    /// Whether a hidden section's field names something, rather than tells about it.
    private static func isName(_ kind: FieldKind) -> Bool {
        switch kind {
        case .plain, .plainList, .link, .email, .phone: true
        case .markdown, .markdownList, .date, .photo, .flag, .id: false
        }
    }

    /// Whether a value of a hidden section names one thing, and does not say what many have in common:
    /// "Nurse" in the headline is no secret of the entry with that job title, nor is the town in the
    /// person's address.
    private func namesOneThing(_ text: String, _ field: Field) -> Bool {
        guard field.kind == .plain || field.kind == .plainList, !Self.namesSomebody(field) else {
            return true
        }
        let folded = FoldedText(text)
        let own = [Field.address, .province, .country].compactMap(personal.text)
        // Each of its letters is a word by itself, and says nothing: all of it must stand in a row.
        if folded.units.contains(where: { $0.gap.contains(.unspacedScript) }) {
            return !own.contains { FoldedText($0).bytes.firstRange(of: folded.bytes) != nil }
        }
        let ownWords = own.flatMap(NameParts.words)
        return !Phrase(folded).words.allSatisfy { word in
            KnownWords.isOrdinary(word) || KnownWords.isPlace(word) || KnownWords.isRole(word)
                || ownWords.contains { $0.elementsEqual(word) }
        }
    }

    private static func namesSomebody(_ field: Field) -> Bool {
        let classes = field.rule.maskClasses
        return field == .referenceName || classes.contains(.company)
            || classes.contains(.institution)
    }

    private static func kind(of kind: FieldKind) -> Secret.Kind {
        switch kind {
        case .link: .link
        case .email: .email
        case .phone: .phone
        default: .text
        }
    }

    private static func kind(of maskClass: MaskClass) -> Secret.Kind {
        switch maskClass {
        case .linkedIn, .website, .portfolio, .github: .link
        case .email: .email
        case .phone: .phone
        default: .text
        }
    }
}

@_spi(LeakCheck)
extension ShareSnapshot {
    /// The values that the owner asked to hide, as they stand, for the leak check alone.
    public var rawSecrets: [RawSecret] {
        secrets.map { secret in
            let kind: RawSecret.Kind =
                switch secret.kind {
                case .text: .text
                case .link: .link
                case .email: .email
                case .phone: .phone
                }
            return RawSecret(
                value: secret.value, maskClass: secret.maskClass, kind: kind,
                isAlias: secret.isAlias)
        }
    }
}
