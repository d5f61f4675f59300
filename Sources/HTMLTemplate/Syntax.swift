/// A parsed template file: a tree over ranges of its source.
struct SyntaxTree: Sendable {
    /// Which of the sources it is.
    let index: Int
    let name: String
    let bytes: [UInt8]
    let nodes: [Node]
}

/// One part of a template, when standalone tags have lost their lines.
indirect enum Node: Sendable {
    case text(Range<Int>)
    case field(FieldName, raw: Bool)
    case section(Section)
    case partial(Reference)
    case parent(Parent)
    case block(Block)
}

/// A name as it is written: how far out, then which fields.
struct FieldName: Sendable {
    /// How many `../` stand before it.
    let levels: Int
    /// The dotted parts; `.` alone is one part of that name.
    let parts: [String]
    /// Where it stands.
    let offset: Int
    /// As it is written, for diagnostics.
    let text: String
}

struct Section: Sendable {
    let name: FieldName
    let isInverted: Bool
    let nodes: [Node]
    /// Where the opening and the closing tag start.
    let open: Int
    let close: Int
    /// Whether each tag had a line of its own.
    let opensAlone: Bool
    let closesAlone: Bool
}

/// `{{>name}}`, and the name in `{{<name}}`.
struct Reference: Sendable {
    let name: String
    let offset: Int
    /// The blanks before a tag with a line of its own, which every line of the partial gets.
    let indentation: Range<Int>
    let isAlone: Bool
}

/// `{{<layout}}{{$title}}…{{/title}}{{/layout}}`.
struct Parent: Sendable {
    let reference: Reference
    let blocks: [Block]
}

/// `{{$title}}…{{/title}}`: in a page a place with default content, in a parent what goes there.
struct Block: Sendable {
    let name: String
    let offset: Int
    let close: Int
    let nodes: [Node]
    /// The blanks that its content, or the block itself where it is empty, stands behind.
    let indentation: Range<Int>
    /// The blanks that each line of its content starts with: another block's place has others.
    let intrinsic: Int
    let opensAlone: Bool
    let closesAlone: Bool
}
