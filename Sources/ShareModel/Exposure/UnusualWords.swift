/// Finds words that may be a product or a nickname of a hidden firm or school.
///
/// They are written as names are, stand in the same entry as a token, or in the same sentence of
/// the summary, and are neither ordinary words nor places, nor skills that many people have.
struct UnusualWords {
    /// How sure it is that a word is a name.
    private enum Strength: Int, Comparable {
        case beginsSentence
        case capitals
        case capital
        case mixedCase

        static func < (lhs: Strength, rhs: Strength) -> Bool { lhs.rawValue < rhs.rawValue }
    }

    private struct Finding {
        var word: String
        var maskClass: MaskClass
        var strength: Strength
        var excerpt: String?
    }

    /// Words that are no news: the person's name, skills, languages, certificates, and the firms,
    /// schools and people that are shown.
    private let known: Set<[UInt8]>
    /// Words that the page has in small letters too.
    private let small: Set<[UInt8]>
    private let entries: [ShownEntry]

    init(_ entries: [ShownEntry]) {
        self.entries = entries
        known = Set(
            entries.flatMap { entry in
                entry.texts.filter { Self.isKnown($0.field, $0.text, in: entry) }
                    .flatMap { $0.text.words.map(\.folded) }
            })
        small = Set(entries.flatMap { $0.texts.flatMap { Self.smallWords(of: $0.text) } })
    }

    /// The words in which no letter is a capital.
    private static func smallWords(of text: ShownText) -> [[UInt8]] {
        text.words.filter { word in
            !text.text(of: word).unicodeScalars.contains(where: \.properties.isUppercase)
        }.map(\.folded)
    }

    /// The words, the most telling first.
    var remarks: [ExposureRemark] {
        var findings: [[UInt8]: Finding] = [:]
        for entry in entries { look(in: entry, &findings) }
        let sorted = findings.sorted { first, second in
            first.value.strength != second.value.strength
                ? first.value.strength > second.value.strength
                : first.key.lexicographicallyPrecedes(second.key)
        }
        return sorted.map { folded, finding in
            ExposureRemark(
                kind: finding.strength == .beginsSentence ? .possibleName : .unusualWord,
                maskClasses: [finding.maskClass], words: [finding.word],
                places: places(of: folded), excerpt: finding.excerpt,
                keys: [finding.maskClass.name])
        }
    }

    private func look(in entry: ShownEntry, _ findings: inout [[UInt8]: Finding]) {
        let classes = entry.tokenClasses.intersection([.company, .institution])
        guard let maskClass = classes.min() else { return }
        for (field, _, text) in entry.texts where Self.tells(field) {
            let isWhole = entry.section != .personal && entry.section != .summary
            let near = isWhole ? nil : text.sentences(with: classes)
            for word in text.words where near?.contains(word.sentence) ?? true {
                guard let strength = strength(of: word, in: text, field) else { continue }
                if let before = findings[word.folded], before.strength >= strength { continue }
                findings[word.folded] = Finding(
                    word: text.text(of: word), maskClass: maskClass, strength: strength,
                    excerpt: Excerpt.around([word.range], in: text.bytes).first)
            }
        }
    }

    private func places(of folded: [UInt8]) -> [String] {
        entries.flatMap { entry in
            entry.texts.filter { $0.text.words.contains { $0.folded == folded } }
                .map { $0.place.description }
        }
    }

    /// How much a word looks like a name; `nil` where it does not.
    private func strength(
        of word: ShownText.Word, in text: ShownText, _ field: Field?
    ) -> Strength? {
        let letters = Array(text.text(of: word).unicodeScalars)
        let capitals = letters.count { $0.properties.isUppercase }
        guard capitals > 0, letters.count >= 3, !known.contains(word.folded),
            !KnownWords.isOrdinary(word.folded), !KnownWords.isPlace(word.folded),
            !KnownWords.isTechnicalTerm(word.folded),
            !text.isInAddress(word)
        else { return nil }
        if capitals == letters.count { return .capitals }
        if capitals > (letters[0].properties.isUppercase ? 1 : 0) { return .mixedCase }
        guard !small.contains(word.folded), !OrdinaryEndings.isInflected(word.folded) else {
            return nil
        }
        guard word.beginsSentence else { return .capital }
        switch field {
        // A project is often called as the product is, in a word.
        case .projectName: return text.words.count <= 2 ? .capital : .beginsSentence
        case .jobTitle, .experienceJobTitle, .projectRole: return nil
        default: return .beginsSentence
        }
    }

    /// Whether a field tells about the entry in the owner's own words.
    private static func tells(_ field: Field?) -> Bool {
        switch field {
        case .experienceLocation, .educationLocation, .projectLocation, .customLocation,
            .educationDegree, .educationGrade, .referenceName, .publicationAuthors, .firstName,
            .lastName, .address,
            .province, .country, .gender, .driverLicense:
            false
        default: true
        }
    }

    private static func isKnown(
        _ field: Field?, _ text: ShownText, in entry: ShownEntry
    ) -> Bool {
        switch entry.section {
        case .skills, .languages, .interests: return true
        case .certificates: return entry.tokenClasses.isEmpty
        default: break
        }
        switch field {
        case .firstName, .lastName, .educationDegree, .educationFieldOfStudy: return true
        // What the owner shows by its name is no other name of what is hidden.
        case .experienceCompany, .projectOrganisation, .educationSchool, .customOrganization,
            .referenceCompany, .referenceName:
            return text.tokens.isEmpty
        default: return false
        }
    }
}
