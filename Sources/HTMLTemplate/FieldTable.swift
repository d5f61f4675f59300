/// A model's fields, declared once: what a template may name, and where the values come from.
///
/// ```swift
/// static let fields = FieldTable<Entry>("entry", [
///     .text("title") { $0.title },
///     .html("description") { $0.description },
///     .texts("tags") { $0.tags },
/// ])
/// ```
///
/// Each getter's type is that of its kind, so a field of the wrong type does not compile. The table is also
/// the way for data without a type of its own: take the tree for `Model` and make the fields in a loop. A
/// field named `.` is what `{{.}}` shows.
public struct FieldTable<Model>: Sendable {
    /// One field: its name, its kind, and how to read it from a model.
    public struct Field: Sendable {
        @usableFromInline typealias Write =
            @Sendable (Model, _ slot: Int, inout TemplateValues) -> Void

        @usableFromInline let name: String
        @usableFromInline let kind: TemplateSchema.Kind
        @usableFromInline let write: Write

        @usableFromInline
        init(name: String, kind: TemplateSchema.Kind, write: @escaping Write) {
            self.name = name
            self.kind = kind
            self.write = write
        }
    }

    /// The names and kinds alone, to compile templates against.
    public let schema: TemplateSchema
    @usableFromInline let fields: [Field]

    /// Makes the table of the model that diagnostics call `name`.
    ///
    /// Two fields of one name are a mistake in the program, and stop it.
    public init(_ name: String, _ fields: [Field]) {
        precondition(
            Set(fields.map(\.name)).count == fields.count, "two fields of one name in '\(name)'")
        self.fields = fields
        schema = TemplateSchema(
            name: name, fields: fields.map { .init(name: $0.name, kind: $0.kind) })
    }

    /// Reads the fields of `model` into values that a template renders.
    @inlinable
    public func values(of model: Model) -> TemplateValues {
        var values = TemplateValues(schema: schema)
        fill(&values, from: model)
        return values
    }

    /// Replaces what is in `values`, made by this table, by the fields of `model`, and keeps their memory.
    @inlinable
    public func fill(_ values: inout TemplateValues, from model: Model) {
        values.restart(as: schema)
        write(model, at: 0, to: &values)
    }

    @inlinable
    func write(_ model: Model, at record: Int, to values: inout TemplateValues) {
        var slot = record
        for field in fields {
            field.write(model, slot, &values)
            slot += 1
        }
    }
}

extension FieldTable.Field {
    /// A field of text; nothing and empty are the same.
    @inlinable
    public static func text(
        _ name: String, _ get: @escaping @Sendable (Model) -> String?
    ) -> Self {
        Self(name: name, kind: .text) { model, slot, values in
            if let text = get(model) { values.setText(text, at: slot) }
        }
    }

    /// A field of markup.
    @inlinable
    public static func html(_ name: String, _ get: @escaping @Sendable (Model) -> HTML?) -> Self {
        Self(name: name, kind: .html) { model, slot, values in
            if let html = get(model) { values.setHTML(html, at: slot) }
        }
    }

    /// A field with an address that the link policy has passed.
    @inlinable
    public static func url(_ name: String, _ get: @escaping @Sendable (Model) -> String?) -> Self {
        Self(name: name, kind: .url) { model, slot, values in
            if let url = get(model) { values.setText(url, at: slot) }
        }
    }

    /// A field that is yes or no.
    @inlinable
    public static func flag(_ name: String, _ get: @escaping @Sendable (Model) -> Bool) -> Self {
        Self(name: name, kind: .flag) { model, slot, values in
            if get(model) { values.setFlag(at: slot) }
        }
    }

    /// A field with some models of a table of their own.
    @inlinable
    public static func list<Child>(
        _ name: String, of table: FieldTable<Child>,
        _ get: @escaping @Sendable (Model) -> [Child]
    ) -> Self {
        Self(name: name, kind: .list(table.schema)) { model, slot, values in
            let children = get(model)
            let width = table.schema.width
            var record = values.addRecords(children.count, width: width, at: slot)
            for child in children {
                table.write(child, at: record, to: &values)
                record += width
            }
        }
    }

    /// A field with some texts: `{{#tags}}{{.}}{{/tags}}`.
    @inlinable
    public static func texts(_ name: String, _ get: @escaping @Sendable (Model) -> [String]) -> Self
    {
        list(name, of: FieldTable<String>(name, [.text(".") { $0 }]), get)
    }

    /// A field with one model of a table of its own, or none.
    @inlinable
    public static func object<Child>(
        _ name: String, of table: FieldTable<Child>,
        _ get: @escaping @Sendable (Model) -> Child?
    ) -> Self {
        Self(name: name, kind: .object(table.schema)) { model, slot, values in
            guard let child = get(model) else { return }
            let width = table.schema.width
            table.write(child, at: values.addRecords(1, width: width, at: slot), to: &values)
        }
    }
}
