internal import ShareModel

/// How the entries of one section of a file become entries of a resume here: data, not code.
///
/// A row says which keys give which field. Where several give a field of one short text, the first in the
/// row wins; long texts and lists stand below one another in the order of the rows.
struct EntryMapping {
    /// What is done with the value of a key.
    enum Form {
        /// It is the field's value.
        case value
        /// It is a list of words, which become the last paragraph.
        case words
        /// It is an address, which becomes the last paragraph.
        case address
        /// It is a mark out of five.
        case rating
        /// It is a text with both dates, or one date, which is start and end at once.
        case period
    }

    /// One row.
    struct Row {
        let field: Field
        let keys: [String]
        let form: Form

        init(_ field: Field, _ keys: String..., form: Form = .value) {
            self.init(field, keys: keys, form: form)
        }

        init(_ field: Field, keys: [String], form: Form = .value) {
            self.field = field
            self.keys = keys
            self.form = form
        }
    }

    let section: ResumeSection
    /// The field that a text alone, in an entry's place, is.
    let name: Field
    /// The field of what stands under a name, where an object has names for keys.
    let keyed: Field?
    let rows: [Row]
    /// The keys of what other code reads: the parts of an entry, which have an employer in common.
    let parts: [String]

    init(
        _ section: ResumeSection, name: Field, keyed: Field? = nil, parts: [String] = [],
        _ rows: [Row]
    ) {
        self.section = section
        self.name = name
        self.keyed = keyed
        self.parts = parts
        self.rows = rows
    }

    /// Every key that is known.
    var keys: [String] { rows.flatMap(\.keys) + parts }

    /// The keys that say nothing which a page would show.
    static let passedOver = ["id", "icon", "iconColor", "uuid", "order", "columns", "$schema"]
}

extension EntryMapping {
    /// The row that a member belongs to.
    func row(of member: Source) -> Int? {
        rows.firstIndex { $0.keys.contains(where: member.isNamed) }
    }

    /// The field that a known name gives.
    func field(of name: String) -> Field? {
        rows.first { $0.keys.contains { KeyName.isSame($0, name) } }?.field
    }

    /// Whether a member's key is one of the mapping's.
    func knows(_ member: Source) -> Bool {
        row(of: member) != nil || parts.contains(where: member.isNamed)
    }

    /// The start and end fields of the section.
    var period: (start: Field, end: Field)? {
        switch section {
        case .experiences: (.experienceStartDate, .experienceEndDate)
        case .education: (.educationStartDate, .educationEndDate)
        case .projects: (.projectStartDate, .projectEndDate)
        case .customSections: (.customStartDate, .customEndDate)
        default: nil
        }
    }
}
