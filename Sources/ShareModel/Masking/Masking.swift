import Markdown

extension MaskedResume {
    /// Masks a snapshot: the one way from what was typed to what may be shown.
    ///
    /// A field of a class that is hidden gives way to the class's token, and so does every
    /// occurrence of its value in anything else that is shown.
    ///
    /// - Throws: `SnapshotError` where a Markdown text or the values to hide are beyond the limits,
    ///   or where an id that was not made by us holds a secret.
    public init(masking snapshot: ShareSnapshot) throws(SnapshotError) {
        let masking = try Masking(snapshot)
        if let maskClass = masking.finder.distinctiveSecret(in: snapshot.id) {
            throw SnapshotError(.idHoldsSecret(maskClass))
        }
        id = snapshot.id
        template = snapshot.template
        locale = snapshot.locale
        design = snapshot.design
        personal = try masking.entry(snapshot.personal, in: .personal)
        var sections: [MaskedSection] = []
        for section in snapshot.sections where section.isVisible {
            if let masked = try masking.section(section) { sections.append(masked) }
        }
        self.sections = sections
    }
}

/// Masks the fields of one snapshot.
private struct Masking {
    let finder: SecretFinder
    private let options: BlurOptions
    private let hiddenFields: Set<Field>
    private var text: TextMasker { TextMasker(finder: finder) }

    init(_ snapshot: ShareSnapshot) throws(SnapshotError) {
        finder = try SecretFinder(snapshot)
        options = snapshot.blurOptions
        hiddenFields = snapshot.hiddenFields
    }

    // MARK: Sections and entries

    func section(_ section: RawSection) throws(SnapshotError) -> MaskedSection? {
        var entries: [MaskedEntry] = []
        for (index, raw) in section.entries.enumerated() {
            do throws(SnapshotError) {
                let masked = try entry(raw, in: section.kind)
                if !masked.values.isEmpty { entries.append(masked) }
            } catch {
                throw section.kind.isList ? error.inside("\(section.kind.name)[\(index)]") : error
            }
        }
        guard !entries.isEmpty else { return nil }
        return MaskedSection(
            kind: section.kind, title: section.title.map { text.mask(plain: $0.value) },
            entries: entries)
    }

    func entry(_ raw: RawEntry, in section: ResumeSection) throws(SnapshotError) -> MaskedEntry {
        var values: [(field: Field, value: MaskedValue)] = []
        values.reserveCapacity(raw.values.count)
        let isSectionHidden = options.sections.contains(section)
        for (field, value) in raw.values where !hiddenFields.contains(field) {
            do throws(SnapshotError) {
                let masked =
                    isSectionHidden
                    ? withheldWithSection(field, value.value) : try mask(value.value, of: field)
                if let masked { values.append((field, masked)) }
            } catch {
                throw error.inside(field.rule.name)
            }
        }
        if values.contains(where: { $0.field.namesOrganisation && $0.value.holdsToken }) {
            values.removeAll { $0.field.leadsToOrganisation }
        }
        return MaskedEntry(values)
    }

    // MARK: Fields

    private func mask(_ value: RawValue, of field: Field) throws(SnapshotError) -> MaskedValue? {
        if let maskClass = options.hidingClass(of: field) {
            return withheld(field, by: maskClass)
        }
        switch (field.kind, value) {
        case (.id, _): return nil
        case (_, .flag(let flag)): return .flag(flag)
        case (.plain, .text(let text)):
            // The person's own name heads the page whatever else is hidden.
            let isOwnName =
                (field == .firstName || field == .lastName) && NameParts.isPersonName(text)
            return .text(
                isOwnName
                    ? MaskedText(MarkdownDocument(plain: text))
                    : self.text.mask(plain: text, isWordList: field.isWordList))
        case (.markdown, .text(let text)): return .text(try markdown(text))
        case (.plainList, .list(let texts)):
            return .list(texts.map { text.mask(plain: $0, isWordList: field.isWordList) })
        case (.markdownList, .list(let texts)):
            var masked: [MaskedText] = []
            for text in texts { masked.append(try markdown(text)) }
            return .list(masked)
        case (.date, .text(let text)):
            return date(text, of: field).map { .date($0) }
        case (.link, .text(let text)), (.email, .text(let text)), (.phone, .text(let text)):
            // Whatever it was that an address held, the token says what the field is.
            guard let maskClass = field.addresses(of: text).lazy.compactMap(finder.secret).first
            else { return .address(.shown(text)) }
            return .address(.withheld(field.rule.maskClasses.first ?? maskClass))
        case (.photo, .text(let text)): return .photo(text)
        case (_, .text), (_, .list): return nil
        }
    }

    /// What stands for a field that is hidden by a class of its own.
    private func withheld(_ field: Field, by maskClass: MaskClass) -> MaskedValue? {
        switch field.kind {
        case .plain, .markdown: .text(MaskedText(withheld: maskClass))
        case .plainList, .markdownList: .list([MaskedText(withheld: maskClass)])
        case .date: .date(.withheld(maskClass))
        case .link, .email, .phone: .address(.withheld(maskClass))
        case .photo, .flag, .id: nil
        }
    }

    /// What stands for a field of a hidden section: a token for each text, dates as they are, no
    /// links and no ids.
    private func withheldWithSection(_ field: Field, _ value: RawValue) -> MaskedValue? {
        switch (field.kind, value) {
        case (.link, _), (.email, _), (.phone, _): nil
        case (.plain, _) where field == .certificateCredentialId: nil
        case (.flag, .flag(let flag)): .flag(flag)
        case (.date, .text(let text)):
            // A date that is hidden by itself stays so.
            if let maskClass = options.hidingClass(of: field) {
                withheld(field, by: maskClass)
            } else {
                switch date(text, of: field) {
                case .text: withheld(field, by: .section)
                case let date: date.map { .date($0) }
                }
            }
        default: withheld(field, by: .section)
        }
    }

    private func date(_ text: String, of field: Field) -> MaskedDate? {
        MaskedDate(reading: text, of: field) { self.text.mask(plain: $0) }
    }

    private func markdown(_ text: String) throws(SnapshotError) -> MaskedText {
        let document: MarkdownDocument
        do throws(MarkdownError) { document = try MarkdownDocument(parsing: text) } catch {
            throw SnapshotError(.markdown("\(error)"))
        }
        return self.text.mask(document)
    }
}

extension MaskedValue {
    /// Whether any of the value was hidden.
    fileprivate var holdsToken: Bool {
        switch self {
        case .text(let text): text.holdsToken
        case .list(let texts): texts.contains(where: \.holdsToken)
        case .date(.withheld), .address(.withheld): true
        case .date, .address, .flag, .photo: false
        }
    }
}

extension MaskedText {
    /// Whether a token stands in the text.
    var holdsToken: Bool {
        document.events.contains { event in
            if case .placeholder = event { true } else { false }
        }
    }
}

extension Field {
    /// Whether the field names the firm, school or issuer of its entry.
    fileprivate var namesOrganisation: Bool {
        switch self {
        case .experienceCompany, .educationSchool, .projectOrganisation, .certificateIssuer,
            .awardOrganisation, .publicationPublisher, .referenceCompany, .customOrganization:
            true
        default: false
        }
    }

    /// Whether the field can be looked up to find that organisation: a link, an id, or what a
    /// colleague is reached by.
    fileprivate var leadsToOrganisation: Bool {
        switch kind {
        case .link, .email, .phone: true
        default: self == .certificateCredentialId
        }
    }

    /// The address as it stands, and with the site that a bare handle is shown with.
    func addresses(of text: String) -> [String] {
        guard WebAddress.host(of: text) == nil else { return [text] }
        return switch self {
        case .linkedIn: [text, "linkedin.com/in/\(text)"]
        case .github: [text, "github.com/\(text)"]
        default: [text]
        }
    }

    /// Whether an ordinary word means itself in the field: a word of a list, or a town.
    fileprivate var isWordList: Bool {
        switch rule.section {
        case .skills, .languages, .interests: true
        default: rule.kind == .plainList || rule.maskClasses.contains(.location)
        }
    }
}
