internal import ShareModel

/// The maskable values of what a share leaves out: a text that is shown may still name them.
struct LeftOutValues {
    private(set) var terms = MaskTerms()

    /// Adds what the fields of an entry say, under each of their spellings.
    mutating func add(_ members: [(key: String, value: JSONValue)], in section: ResumeSection) {
        for (key, value) in members {
            for field in Field.all(in: section) where key.means(field) {
                let keys = Self.keys(of: field)
                for text in Self.texts(of: value) {
                    for key in keys { terms.add(text, for: key) }
                }
            }
        }
    }

    /// Adds what an item of a section says; a text alone is its name.
    mutating func add(_ item: JSONValue, in section: ResumeSection) {
        switch item {
        case .object(let members): add(members, in: section)
        case .string(let text): terms.add(text, for: .section(section))
        default: break
        }
    }

    /// Adds the terms that were stored with a resume: what its import left out.
    mutating func add(stored terms: JSONValue?) throws(StoreError) {
        guard let terms else { return }
        for (name, values) in terms.object ?? [] {
            // A key that a later version wrote must not make a mask weaker: it is an error.
            guard let key = BlurKey(name), let values = values.array else {
                throw .wrongType(
                    column: "maskTerms", expected: "an object from keys of blurOptions to arrays")
            }
            for value in values { if let text = value.string { self.terms.add(text, for: key) } }
        }
    }

    /// The keys of `blurOptions` that hide a field's value.
    private static func keys(of field: Field) -> [BlurKey] {
        let rule = field.rule
        var keys = rule.maskClasses.map(BlurKey.maskClass)
        switch rule.kind {
        case .photo, .flag, .id: return []
        case .plain, .plainList, .link, .email, .phone:
            // A long text is not quoted word by word elsewhere; a name or title may be.
            if rule.section.isList { keys.append(.section(rule.section)) }
        case .markdown, .markdownList, .date: break
        }
        return keys
    }

    private static func texts(of value: JSONValue) -> [String] {
        switch value {
        case .string(let text), .number(let text): [text]
        case .array(let items): items.flatMap(texts(of:))
        case .null, .bool, .object: []
        }
    }
}
