internal import ShareModel

/// The API's form: a resume with `cvData`, or a profile with its fields at the top level.
enum APIForm {
    /// Names at the top level that no other form has.
    private static let ownNames = ["cvData", "experiences", "workExperiences", "customSections"]

    /// Whether the file can only be in this form.
    static func isSpoken(by root: Source) -> Bool {
        let fields = Field.all(in: .personal).flatMap(\.rule.spellings)
        return root.view.members.contains { member in
            (ownNames + fields).contains { member.hasKey($0) }
        }
    }

    /// The resume with its columns; what is in `cvData` is kept as it is, once its types are right.
    static func resume(
        _ root: Source, with reader: inout LenientReader
    ) throws(ImportError) -> JSONValue {
        var columns: [(key: String, value: JSONValue)] = []
        var content: [(key: String, value: JSONValue)] = []
        let isProfile = root.view["cvData"] == nil
        for member in root.members {
            let key = member.key
            if !isProfile, key.isKey("cvData") {
                columns.append((key, .object(APIContent.members(of: member, with: &reader))))
            } else if let column = APIColumn(key) {
                if let value = try column.value(member, with: &reader) {
                    columns.append((key, value))
                }
                if isProfile, key.isKey("jobTitle") {
                    content += APIContent.member(member, with: &reader)
                }
            } else if isProfile {
                content += APIContent.member(member, with: &reader)
            } else if !bookkeeping.contains(where: key.isKey) {
                reader.leaveOut(member, known: APIColumn.names)
            }
        }
        if isProfile { columns.append(("cvData", .object(content))) }
        return .object(columns)
    }

    /// Columns that are made anew.
    private static let bookkeeping = ["id", "userId", "createdAt", "updatedAt"]
}

/// A column of `EmpResume` beside the content.
private struct APIColumn {
    private enum Kind {
        case text
        case flag
        case object
        /// It says what is hidden: it is right, or the file is refused.
        case hiding([JSONKind], expected: String)
    }

    private let kind: Kind

    static var names: [String] { all.map(\.name) }

    init?(_ key: String) {
        guard let kind = Self.all.first(where: { key.isKey($0.name) })?.kind else { return nil }
        self.kind = kind
    }

    private static let all: [(name: String, kind: Kind)] = [
        ("name", .text), ("jobTitle", .text), ("template", .text), ("locale", .text),
        ("selectedSummaryId", .text), ("isDefault", .flag), ("processing", .flag),
        ("designSettings", .object), ("personalOverrides", .object), ("itemOrder", .object),
        ("hiddenItems", .hiding([.object, .array], expected: "an object")),
        ("optionalFields", .hiding([.object], expected: "an object")),
        ("sectionOrder", .hiding([.array], expected: "an array")),
    ]

    /// What the column takes of a value.
    func value(_ source: Source, with reader: inout LenientReader) throws(ImportError) -> JSONValue?
    {
        if source.isAbsent || source.view.bool == false { return nil }
        switch kind {
        case .text: return reader.text(source, for: .jobTitle).map(JSONValue.string)
        case .flag: return Flag.read(source).map(JSONValue.bool)
        case .object where source.view.kind == .object: return JSONValue(source.view)
        case .object: reader.leaveOut(source, expected: "an object")
        case .hiding(let kinds, let expected):
            guard kinds.contains(source.view.kind) else {
                throw .unclearHiding(place: source.place, expected: expected)
            }
            return JSONValue(source.view)
        }
        return nil
    }
}
