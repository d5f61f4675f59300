/// Where a value stands in a resume, such as `experiences[0].achievements[2]`.
public struct ExposurePlace: Hashable, Sendable, CustomStringConvertible {
    /// The entry, such as `experiences[0]`; empty for what has no entry around it.
    let entry: String
    /// The field's name.
    let field: String
    /// The number of the item in a list, from 0.
    var item: Int?

    /// The place as a path in the content.
    public var description: String {
        let path = entry.isEmpty || field.isEmpty ? entry + field : entry + "." + field
        return item.map { "\(path)[\($0)]" } ?? path
    }
}

/// Numbers the entries of a resume's sections in the order in which they are given.
struct ExposureNumbering {
    private var ownSections = 0

    /// The path of a section, to be asked for once for each.
    mutating func path(of kind: ResumeSection) -> String {
        guard kind == .customSections else { return kind.name }
        defer { ownSections += 1 }
        return "\(kind.name)[\(ownSections)]"
    }

    /// The path of an entry in a section of this path.
    static func entry(_ index: Int, of path: String, _ kind: ResumeSection) -> String {
        switch kind {
        case .personal, .summary: ""
        case .customSections: "\(path).items[\(index)]"
        default: "\(path)[\(index)]"
        }
    }
}
