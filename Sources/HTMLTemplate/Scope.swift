/// A model that names are looked up in, and the record that holds it when the page is rendered.
struct Scope {
    let schema: TemplateSchema
    let record: Int
    /// In a section over a text, that text: what `{{.}}` is there.
    var item: Field?

    /// A field, found.
    struct Field {
        let place: Program.Place
        let kind: TemplateSchema.Kind
    }

    func field(named name: String) -> Field? {
        if name == ".", let item { return item }
        return schema.slot(named: name).map { slot in
            Field(
                place: Program.Place(record: UInt32(record), slot: UInt32(slot)),
                kind: schema.fields[slot].kind)
        }
    }
}

extension [Scope] {
    /// What may have been meant by a name that the scope `levels` further out does not have: the same name further
    /// out or one object deeper, or a name like it.
    func suggestion(for name: FieldName) -> String? {
        guard let missing = name.parts.first, count > name.levels else { return nil }
        let scope = self[count - 1 - name.levels]
        for levels in 0..<count where levels != name.levels {
            if self[count - 1 - levels].schema.slot(named: missing) != nil {
                return String(repeating: "../", count: levels) + missing
            }
        }
        for field in scope.schema.fields {
            if case .object(let child) = field.kind, child.slot(named: missing) != nil {
                return "\(field.name).\(missing)"
            }
        }
        let prefix = String(repeating: "../", count: name.levels)
        return Suggestion.nearest(to: missing, among: scope.schema.fields.map(\.name))
            .map { prefix + $0 }
    }
}

extension TemplateSchema.Kind {
    /// The kind with its article, for diagnostics.
    var spoken: String {
        switch self {
        case .text: "text"
        case .html: "HTML"
        case .url: "a URL"
        case .flag: "a flag"
        case .list: "a list"
        case .object: "an object"
        }
    }
}
