/// A page's values, laid out flat: what a template renders.
///
/// A *record* is one model's fields as neighbouring slots; a list is its records side by side. Two arrays hold the
/// whole page, so that rendering follows numbers and never touches a reference count. `FieldTable` makes them.
public struct TemplateValues: Sendable {
    /// A range of `bytes`, for text, or of `slots`, for records; empty means false, for all kinds.
    @usableFromInline
    struct Slot: Sendable {
        @usableFromInline var start = 0
        @usableFromInline var count = 0

        @inlinable
        init(start: Int = 0, count: Int = 0) {
            self.start = start
            self.count = count
        }
    }

    @usableFromInline var schema: TemplateSchema
    @usableFromInline var slots: [Slot]
    @usableFromInline var bytes: [UInt8] = []

    @inlinable
    init(schema: TemplateSchema) {
        self.schema = schema
        slots = []
    }

    @inlinable
    mutating func restart(as schema: TemplateSchema) {
        self.schema = schema
        bytes.removeAll(keepingCapacity: true)
        slots.removeAll(keepingCapacity: true)
        slots.append(contentsOf: repeatElement(Slot(), count: schema.width))
    }

    @inlinable
    mutating func setText(_ text: String, at slot: Int) {
        let start = bytes.count
        bytes.append(run: text.utf8Span.span)
        slots[slot] = Slot(start: start, count: bytes.count - start)
    }

    @inlinable
    mutating func setHTML(_ html: HTML, at slot: Int) {
        slots[slot] = Slot(start: bytes.count, count: html.bytes.count)
        bytes.append(contentsOf: html.bytes)
    }

    @inlinable
    mutating func setFlag(at slot: Int) {
        slots[slot].count = 1
    }

    /// Makes room for `count` records behind all others, and returns where the first one starts.
    @inlinable
    mutating func addRecords(_ count: Int, width: Int, at slot: Int) -> Int {
        let start = slots.count
        slots[slot] = Slot(start: start, count: count)
        slots.append(contentsOf: repeatElement(Slot(), count: count * width))
        return start
    }
}
