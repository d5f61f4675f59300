/// What a model offers to a template: its fields' names and kinds, in slot order.
///
/// A reference, so that values can be told to belong to a template by identity, at no cost a page.
public final class TemplateSchema: Sendable {
    /// What kind of thing a field is, which decides where a template may use it.
    public enum Kind: Sendable {
        /// Text, escaped for the place where it stands.
        case text
        /// Markup, written as it is: `{{{name}}}`, between tags alone.
        case html
        /// An address that the link policy has passed: the only thing that may fill a URL attribute.
        case url
        /// A yes or no: `{{#name}}…{{/name}}`.
        case flag
        /// Some models, one after the other: `{{#name}}…{{/name}}`.
        case list(TemplateSchema)
        /// A model or none: `{{#name}}…{{/name}}`, or `{{name.field}}`.
        case object(TemplateSchema)
    }

    struct Field: Sendable {
        let name: String
        let kind: Kind
    }

    /// The model's name, for those who read a diagnostic.
    public let name: String
    let fields: [Field]

    /// How many slots a record has.
    @usableFromInline var width: Int { fields.count }

    init(name: String, fields: [Field]) {
        self.name = name
        self.fields = fields
    }

    func slot(named name: String) -> Int? {
        fields.firstIndex { $0.name == name }
    }
}
