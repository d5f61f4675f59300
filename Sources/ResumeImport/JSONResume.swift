internal import ShareModel

/// JSON Resume 1.0.0 (https://jsonresume.org/schema).
enum JSONResume {
    /// Whether the file can only be in this form.
    static func isSpoken(by root: Source) -> Bool {
        has(root, ["basics", "work", "volunteer", "$schema"])
    }

    /// Whether the file may be in this form.
    static func isPossible(for root: Source) -> Bool {
        has(root, sections.map(\.key) + ["meta"])
    }

    private static func has(_ root: Source, _ keys: [String]) -> Bool {
        root.view.members.contains { member in keys.contains { member.hasKey($0) } }
    }

    /// The resume with its columns.
    static func resume(
        _ root: Source, leftOut: inout [String]
    ) throws(ImportError) -> JSONValue {
        var content: [(key: String, value: JSONValue)] = []
        var own: [JSONValue] = []
        var name: String?
        for (key, source) in try root.members() {
            if key.isKey("basics") {
                var basics = Basics()
                try basics.read(source)
                name = basics.name
                content += basics.content
                leftOut += basics.leftOut
            } else if key.isKey("volunteer") {
                let items = try volunteer.entries(source, leftOut: &leftOut)
                if !items.isEmpty {
                    own.append(
                        .object([("title", .string("Volunteering")), ("items", .array(items))]))
                }
            } else if let row = sections.first(where: { key.isKey($0.key) }) {
                let entries = try row.mapping.entries(source, leftOut: &leftOut)
                if !entries.isEmpty { content.append((row.section.name, .array(entries))) }
            } else if !key.isKey("$schema"), !source.isEmpty {
                // The schema's address says what the form is, and is no content.
                leftOut.append(source.place)
            }
        }
        if !own.isEmpty { content.append((ResumeSection.customSections.name, .array(own))) }
        var columns: [(key: String, value: JSONValue)] = [("cvData", .object(content))]
        if let name { columns.insert(("name", .string(name)), at: 0) }
        return .object(columns)
    }
}
