internal import ShareModel

/// The API's form: a resume with `cvData`, or a profile with its fields at the top level.
enum APIForm {
    private static let textColumns = [
        "name", "jobTitle", "template", "locale", "selectedSummaryId",
    ]
    private static let otherColumns = [
        "isDefault", "hiddenItems", "personalOverrides", "itemOrder", "designSettings",
        "optionalFields", "sectionOrder", "processing",
    ]
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
        _ root: Source, leftOut: inout [String]
    ) throws(ImportError) -> JSONValue {
        var columns: [(key: String, value: JSONValue)] = []
        var content: [(key: String, value: JSONValue)] = []
        let isProfile = root.view["cvData"] == nil
        var check = ContentCheck()
        for (key, source) in try root.members() {
            if !isProfile, key.isKey("cvData") {
                try check.content(source)
                columns.append((key, JSONValue(source.view)))
            } else if textColumns.contains(where: key.isKey) {
                if let text = try source.text() { columns.append((key, .string(text))) }
                if isProfile, key.isKey("jobTitle") {
                    content.append((key, JSONValue(source.view)))
                }
            } else if otherColumns.contains(where: key.isKey) {
                columns.append((key, JSONValue(source.view)))
            } else if isProfile {
                try check.member(key, source)
                content.append((key, JSONValue(source.view)))
            } else if !source.isEmpty {
                check.leftOut.append(source.place)
            }
        }
        if isProfile { columns.append(("cvData", .object(content))) }
        leftOut = check.leftOut
        return .object(columns)
    }
}

/// Checks the types in `cvData` by the field table, and notes what is not in it.
private struct ContentCheck {
    var leftOut: [String] = []

    mutating func content(_ source: Source) throws(ImportError) {
        for (key, source) in try source.members() { try member(key, source) }
    }

    /// One member of `cvData`: a scalar, the object of scalars, or a section.
    mutating func member(_ key: String, _ source: Source) throws(ImportError) {
        if let field = field(key, in: .personal) ?? field(key, in: .summary) {
            try value(of: field, source)
        } else if key.isKey(ResumeSection.personal.name) {
            for (key, source) in try source.members() {
                guard let field = field(key, in: .personal) ?? field(key, in: .summary) else {
                    note(source)
                    continue
                }
                try value(of: field, source)
            }
        } else if key.isKey("summaries") {
            for item in try source.items() { _ = try item.members() }
        } else if key.isKey(ResumeSection.customSections.name) {
            for item in try source.items() { try customSection(item) }
        } else if let section = section(key) {
            for item in try source.items() where item.view.kind != .string {
                try entry(item, in: section)
            }
        } else {
            note(source)
        }
    }

    private mutating func customSection(_ source: Source) throws(ImportError) {
        for (key, source) in try source.members() {
            if key.isKey("items") {
                for item in try source.items() { try entry(item, in: .customSections) }
            } else if key.isKey("title") || key.isKey("name") {
                _ = try source.text()
            } else if !key.isKey("id"), !key.isKey("enabledFields") {
                note(source)
            }
        }
    }

    private mutating func entry(
        _ source: Source, in section: ResumeSection
    ) throws(ImportError) {
        for (key, source) in try source.members() {
            guard let field = field(key, in: section) else {
                note(source)
                continue
            }
            try value(of: field, source)
        }
    }

    private func value(of field: Field, _ source: Source) throws(ImportError) {
        switch field.rule.kind {
        case .plainList, .markdownList: _ = try source.texts()
        case .flag:
            guard [.null, .bool, .number].contains(source.view.kind) else {
                throw source.wrongType(expected: "true or false")
            }
        case .plain, .markdown, .date, .link, .email, .phone, .photo, .id:
            _ = try source.text()
        }
    }

    private mutating func note(_ source: Source) {
        if !source.isEmpty { leftOut.append(source.place) }
    }

    private func field(_ key: String, in section: ResumeSection) -> Field? {
        Field.all(in: section).first { $0.rule.spellings.contains(where: key.isKey) }
    }

    private func section(_ key: String) -> ResumeSection? {
        ResumeSection.allCases.first {
            $0.isList && $0 != .customSections && $0.spellings.contains(where: key.isKey)
        }
    }
}
