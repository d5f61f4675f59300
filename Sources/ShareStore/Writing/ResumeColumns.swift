internal import ShareModel

/// What the columns of a row of `EmpResume` take of a resume's object.
struct ResumeColumns {
    /// The columns that say what the resume is, in the order of `values`.
    static let names = [
        "name", "jobTitle", "template", "isDefault", "locale", "cvData", "hiddenItems",
        "personalOverrides", "itemOrder", "selectedSummaryId", "designSettings", "optionalFields",
        "sectionOrder", "processing", "maskTerms", "importRemarks",
    ]

    let values: [SQLValue]

    init(_ resume: JSONValue) throws(StoreError) {
        guard case .object? = resume["cvData"] else {
            throw .wrongType(column: "cvData", expected: "an object")
        }
        values = [
            .text(try Self.text("name", of: resume) ?? "Resume"),
            SQLValue(try Self.text("jobTitle", of: resume)),
            .text(try Self.text("template", of: resume) ?? "classic"),
            Self.flag("isDefault", of: resume),
            .text(try Self.text("locale", of: resume) ?? "en"),
            Self.json("cvData", of: resume), Self.json("hiddenItems", of: resume),
            Self.json("personalOverrides", of: resume), Self.json("itemOrder", of: resume),
            SQLValue(try Self.text("selectedSummaryId", of: resume)),
            Self.json("designSettings", of: resume), Self.json("optionalFields", of: resume),
            Self.json("sectionOrder", of: resume), Self.flag("processing", of: resume),
            Self.json("maskTerms", of: resume), Self.json("importRemarks", of: resume),
        ]
    }

    private static func flag(_ column: String, of resume: JSONValue) -> SQLValue {
        .integer(resume[column]?.isTruthy == true ? 1 : 0)
    }

    private static func json(_ column: String, of resume: JSONValue) -> SQLValue {
        switch resume[column] {
        case nil, .null?: .null
        case let value?: .bytes(JSONWriter.bytes(of: value))
        }
    }

    private static func text(
        _ column: String, of resume: JSONValue
    ) throws(StoreError) -> String? {
        switch resume[column] {
        case nil, .null?: return nil
        case .string(let text)?: return text.isEmpty ? nil : text
        case .number(let text)?: return text
        default: throw .wrongType(column: column, expected: "text")
        }
    }
}
