/// What an owner hides, as the account of a masking needs it: values with their places, to compare
/// with and never to print.
struct HiddenValues {
    struct Value {
        let place: String
        let maskClass: MaskClass
        let kind: FieldKind
        let text: String
        /// The words of the value that can give it away, folded.
        let words: [[UInt8]]
    }

    /// The values that classes hide.
    private(set) var byClass: [Value] = []
    /// The names that hidden sections hold, with their fields.
    private(set) var bySection: [(field: Field, value: Value)] = []

    init(_ snapshot: ShareSnapshot) {
        let options = snapshot.blurOptions
        guard !options.isEmpty else { return }
        add(snapshot.personal, in: .personal, at: "", options)
        var numbering = ExposureNumbering()
        for section in snapshot.sections {
            let path = numbering.path(of: section.kind)
            for (index, entry) in section.entries.enumerated() {
                let place = ExposureNumbering.entry(index, of: path, section.kind)
                add(entry, in: section.kind, at: place, options)
            }
        }
        for (maskClass, name) in options.aliasTerms {
            add(name, maskClass, .plain, at: "an alias of '\(maskClass.name)'")
        }
        for (maskClass, name) in snapshot.maskTerms.hidden(by: options) {
            add(name, maskClass, Self.kind(of: maskClass), at: "an item that was left out")
        }
    }

    private mutating func add(
        _ entry: RawEntry, in section: ResumeSection, at path: String, _ options: BlurOptions
    ) {
        for (field, raw) in entry.values + entry.losers {
            let place = ExposurePlace(entry: path, field: field.rule.name).description
            for text in raw.value.texts {
                if let maskClass = options.hidingClass(of: field) {
                    add(text, maskClass, field.kind, at: place)
                } else if options.sections.contains(section), field.namesSomebody {
                    bySection.append((field, Self.value(text, .section, field.kind, at: place)))
                }
            }
        }
    }

    private mutating func add(
        _ text: String, _ maskClass: MaskClass, _ kind: FieldKind, at place: String
    ) {
        byClass.append(Self.value(text, maskClass, kind, at: place))
    }

    private static func value(
        _ text: String, _ maskClass: MaskClass, _ kind: FieldKind, at place: String
    ) -> Value {
        Value(
            place: place, maskClass: maskClass, kind: kind, text: text,
            words: words(of: text, maskClass, kind))
    }

    /// The words that say whose a value is: not the ordinary ones, unless they are a person's name.
    private static func words(
        of text: String, _ maskClass: MaskClass, _ kind: FieldKind
    ) -> [[UInt8]] {
        let texts: [String]
        switch kind {
        case .link: texts = AddressForms.forms(of: text, maskClass)
        case .email: texts = [String(decoding: text.utf8.prefix { $0 != 0x40 }, as: UTF8.self)]
        case .plain: texts = [text]
        default: return []
        }
        switch maskClass {
        case .name, .company, .institution, .linkedIn, .email, .website, .portfolio, .github: break
        default: return []
        }
        let words = texts.flatMap(NameParts.words).filter { word in
            guard word.count >= 3, word.contains(where: { $0 > UInt8(ascii: "9") }) else {
                return false
            }
            return maskClass == .name
                || !KnownWords.isOrdinary(word) && !KnownWords.isPlace(word)
                    && !LegalSuffix.contains(String(decoding: word, as: UTF8.self))
                    && !siteWords.contains(word)
        }
        return Array(Set(words)).sorted { $0.lexicographicallyPrecedes($1) }
    }

    private static let siteWords = Set(
        ["www", "com", "net", "org", "linkedin", "github", "gitlab", "example", "http", "https"]
            .map { Array($0.utf8) })

    private static func kind(of maskClass: MaskClass) -> FieldKind {
        switch maskClass {
        case .linkedIn, .website, .portfolio, .github: .link
        case .email: .email
        case .phone: .phone
        default: .plain
        }
    }
}

extension Field {
    /// Whether the field holds the name of a firm, a school or a person: what is told nowhere else
    /// in other words.
    fileprivate var namesSomebody: Bool {
        switch self {
        case .experienceCompany, .educationSchool, .projectOrganisation, .certificateIssuer,
            .awardOrganisation, .publicationPublisher, .customOrganization, .referenceCompany,
            .referenceName:
            true
        default: false
        }
    }
}
