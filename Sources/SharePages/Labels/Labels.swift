import ShareModel

/// What a page says by itself, in one language.
///
/// A reference, since every model of a page holds it.
final class Labels: Sendable {
    /// The language's tag (BCP 47), for `lang`.
    let language: String
    /// `ltr` or `rtl`, for `dir`.
    let direction: String
    /// What the document is, where nothing better is known: "Resume".
    let heading: String
    /// The page's description, of a name.
    let description: LabelPattern
    /// What a photo shows, of a name.
    let photo: LabelPattern
    /// What the list of ways to reach the person is called, for those who hear it.
    let contacts: String
    /// The words for dates.
    let dates: DateLabels
    /// The title and the text of the page for addresses that show nothing.
    let notFound: (title: String, text: String)

    private let sections: [String]
    private let tokens: [String]
    private let fields: [Field: String]
    private let levels: [[UInt8]: String]

    /// Takes every label from a file; what is missing is noted in `reader`.
    init(_ reader: inout LabelReader) {
        language = reader.text("language")
        direction = reader.text("direction", oneOf: ["ltr", "rtl"])
        heading = reader.text("page.heading")
        description = reader.pattern("page.description", of: ["name"])
        photo = reader.pattern("page.photo", of: ["name"])
        contacts = reader.text("page.contacts")
        notFound = (reader.text("notFound.title"), reader.text("notFound.text"))
        dates = DateLabels(
            present: reader.text("date.present"),
            shortMonths: reader.texts("date.shortMonths", count: 12),
            longMonths: reader.texts("date.longMonths", count: 12),
            monthAndYear: reader.pattern("date.monthAndYear", of: ["month", "year"]),
            fullDate: reader.pattern("date.fullDate", of: ["day", "month", "year"]))
        sections = ResumeSection.allCases.map { section in
            section == .personal ? "" : reader.text("section." + section.name)
        }
        // A photo is left out without a token; should its class reach a text, it says the least.
        tokens = MaskClass.allCases.map { maskClass in
            let named = maskClass == .photo ? MaskClass.section : maskClass
            return reader.text("token." + named.name)
        }
        var fields: [Field: String] = [:]
        for field in Self.labelledFields { fields[field] = reader.text("field." + Self.key(field)) }
        self.fields = fields
        var levels: [[UInt8]: String] = [:]
        for name in Self.levelNames { levels[Array(name.utf8)] = reader.text("level." + name) }
        self.levels = levels
    }

    /// The title of a section.
    func title(of section: ResumeSection) -> String { sections[Int(section.rawValue)] }

    /// What stands in the place of a secret of a class.
    func token(_ maskClass: MaskClass) -> String { tokens[Int(maskClass.rawValue)] }

    /// What a field is called where its value does not speak for itself.
    func name(of field: Field) -> String { fields[field] ?? field.rule.name }

    /// The word for a level that the API names, such as `expert`; another text is the owner's own.
    func level(_ text: String) -> String? {
        text.utf8.count > 24 ? nil : levels[text.utf8.map(ASCII.lowercased)]
    }
}

/// The words for dates.
struct DateLabels: Sendable {
    /// What ends a time that has not ended.
    let present: String
    /// The months, as in `Jul 2022`.
    let shortMonths: [String]
    /// The months, as in `July 2022`.
    let longMonths: [String]
    /// The order of month and year in words.
    let monthAndYear: LabelPattern
    /// The order of day, month and year in words.
    let fullDate: LabelPattern
}

extension Labels {
    /// The fields with a label of their own.
    static let labelledFields: [Field] = [
        .email, .phone, .address, .linkedIn, .website, .portfolio, .github, .birthDate,
        .driverLicense, .gender, .sector, .employer, .experienceAchievements,
        .experienceResponsibilities, .educationGrade, .educationCourses,
        .certificateCredentialId, .certificateExpiryDate,
    ]

    /// The levels of skills and languages that have a word in each language.
    static let levelNames = [
        "beginner", "basic", "elementary", "intermediate", "conversational", "professional",
        "advanced", "fluent", "expert", "native",
    ]

    /// A field's key: its name, after its section's where it is in a list.
    fileprivate static func key(_ field: Field) -> String {
        let rule = field.rule
        return rule.section == .personal ? rule.name : "\(rule.section.name).\(rule.name)"
    }
}
