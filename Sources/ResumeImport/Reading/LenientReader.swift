internal import ShareModel

/// Reads the values of a file as their fields need them, and keeps note of what it could not.
///
/// A value of an unexpected type is read as it can only be meant; where that cannot be told, its
/// place is remarked and the reading goes on. What it gives always has the type that a row needs.
struct LenientReader {
    /// What the owner should look at, in the order of reading.
    private(set) var remarks: [ImportRemark] = []
    /// What a mask must hide though it stands in no field.
    private(set) var terms = MaskTerms()
    /// What the file says is not shown.
    var hidden = HiddenEntries()
    /// Whether long texts are HTML throughout, as in Reactive Resume, and not Markdown.
    var isHTML = false

    /// So many remarks get a suggestion.
    private static let mostSuggestions = 200
    private static let longestName = 1000
    /// The most bytes of one text in a row.
    static let longestText = 64 * 1024
    /// The most bytes of a photo's `data:` address in a row.
    static let longestPhoto = 3 * 1024 * 1024

    mutating func remark(_ remark: ImportRemark) { remarks.append(remark) }

    mutating func remark(_ kind: ImportRemark.Kind, at source: Source) {
        remarks.append(ImportRemark(kind, at: source.place))
    }

    /// Remarks that a resume here has no place for what is said here, and keeps its secrets.
    ///
    /// - Parameter known: the names that would have had a place.
    mutating func leaveOut(_ source: Source, known: [String] = []) {
        guard !source.saysNothing else { return }
        // Where nothing is as it should be, no slip of a key is the reason.
        let suggestion =
            remarks.count < Self.mostSuggestions
            ? NearestWord.suggestion(for: source.key, among: known) : nil
        remark(suggestion.map { .misspelt(suggestion: $0) } ?? .leftOut, at: source)
        let maskClass = SecretNames.maskClass(of: source.key)
        keepSecrets(of: source, maskClass ?? suggestion.flatMap(SecretNames.maskClass))
    }

    /// Remarks members of an object that have no row; a name that it has already was not meant.
    mutating func leaveOut(_ unknown: [Source], of source: Source, by mapping: EntryMapping) {
        guard !unknown.isEmpty else { return }
        let members = source.members
        let missing = mapping.keys.filter { name in !members.contains { $0.isNamed(name) } }
        for member in unknown {
            let count = remarks.count
            leaveOut(member, known: missing)
            // What was meant for a field is as secret as the field.
            guard remarks.count > count, case .misspelt(let name)? = remarks.last?.kind,
                let field = mapping.field(of: name)
            else { continue }
            for text in member.texts { keepSecret(text, of: field) }
        }
    }

    /// Remarks a value of an unexpected type; what it holds is as secret as its field.
    mutating func leaveOut(_ source: Source, of field: Field, expected: String) {
        guard !source.saysNothing else { return }
        remark(.wrongType(expected: expected, found: source.view.kind), at: source)
        for text in source.texts { keepSecret(text, of: field) }
        keepSecrets(of: source, SecretNames.maskClass(of: source.key))
    }

    /// Remarks a value of an unexpected type that has no one field.
    mutating func leaveOut(_ source: Source, expected: String) {
        guard !source.saysNothing else { return }
        remark(.wrongType(expected: expected, found: source.view.kind), at: source)
        keepSecrets(of: source, SecretNames.maskClass(of: source.key))
    }

    /// Keeps a text that is not in the resume as a secret of the classes that cover a field.
    mutating func keepSecret(_ text: String, of field: Field) {
        for maskClass in field.rule.maskClasses where maskClass != .photo && maskClass != .dates {
            keepSecret(text, maskClass)
        }
    }

    /// Keeps a text as a secret of a class; a longer one is no name.
    mutating func keepSecret(_ text: String, _ maskClass: MaskClass) {
        guard text.utf8.count <= Self.longestName else { return }
        terms.add(text, for: .maskClass(maskClass))
    }

    /// Keeps the names of firms and schools in a value that is left out, however deep they stand.
    private mutating func keepSecrets(of source: Source, _ maskClass: MaskClass?) {
        switch source.view.kind {
        case .string:
            if let maskClass, let text = source.view.string { keepSecret(text, maskClass) }
        case .array: for item in source.items { keepSecrets(of: item, maskClass) }
        case .object:
            for member in source.members {
                let own = SecretNames.maskClass(of: member.key)
                let inherited = SecretNames.isName(member.key) ? maskClass : nil
                keepSecrets(of: member, own ?? inherited)
            }
        case .null, .bool, .number: break
        }
    }
}

extension Source {
    /// Every text in the value.
    var texts: [String] {
        switch view.kind {
        case .string, .number: [scalarText].compactMap(\.self)
        case .array: items.flatMap(\.texts)
        case .object: members.flatMap(\.texts)
        case .null, .bool: []
        }
    }
}
