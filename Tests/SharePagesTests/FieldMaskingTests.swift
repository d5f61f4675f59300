import ShareModel
import SharePages
import Testing

/// Everything that is rendered goes through the masker: a hidden company's name, put at each place
/// of each field, is in no byte of the page.
///
/// Fields and their kinds come from the field table, so a new field is tested with the rest.
@Suite("Masking of every field")
struct FieldMaskingTests {
    private static let company = "Zyqvorth"
    private static let other = "Belgrumthax"

    /// The page of a resume that has the text in one field alone.
    ///
    /// The company stands in `maskTerms`, so that the field is the one place to find it.
    private func page(
        _ field: Field, _ spelling: String, _ text: String, of company: String, blur: String
    ) throws -> RenderedPage {
        let value: String
        switch field.kind {
        case .plainList, .markdownList: value = #"["clean", \#(Pages.json(text))]"#
        default: value = Pages.json(text)
        }
        let member = #""\#(spelling)": \#(value)"#
        let section = field.rule.section
        let data =
            switch section {
            case .personal: #"{\#(member)}"#
            case .summary: #"{"personal": {\#(member)}}"#
            case .customSections: #"{"customSections": [{"title": "T", "items": [{\#(member)}]}]}"#
            default: #"{"\#(section.name)": [{\#(member)}]}"#
            }
        return try Pages.render(
            data, blur: blur,
            optional: #"{"birthDate": true, "gender": true, "driverLicense": true}"#,
            terms: #"{"companies": ["\#(company)"]}"#)
    }

    /// The name of the person heads the page, whatever else is hidden (M132): it is put here as the
    /// name that it would be, with the person's name hidden too.
    private func blur(_ field: Field) -> String {
        field.rule.maskClasses.contains(.name)
            ? #"{"companies": true, "name": true}"# : #"{"companies": true}"#
    }

    @Test("A hidden name is nowhere, whatever the field and the place", arguments: Field.allCases)
    func hidden(_ field: Field) throws {
        for spelling in field.rule.spellings {
            for surface in field.kind.surfaces {
                let pages = try [Self.company, Self.other].map {
                    try page(field, spelling, surface.text($0), of: $0, blur: blur(field))
                }
                let text = try pages[0].publishedText()
                #expect(!text.holds(Self.company.lowercased()), "\(spelling): \(surface)")
                #expect(pages[0].files == pages[1].files, "\(spelling): \(surface)")
            }
        }
    }

    @Test("The twin: with nothing hidden it is found where it is shown", arguments: Field.allCases)
    func shown(_ field: Field) throws {
        for spelling in field.rule.spellings {
            for surface in field.kind.surfaces {
                let page = try page(
                    field, spelling, surface.text(Self.company), of: Self.company, blur: "{}")
                let isFound = try page.publishedText().holds(Self.company.lowercased())
                #expect(isFound == surface.isShown, "\(spelling): \(surface)")
            }
        }
    }

    @Test("M132 A company that is the person's name stays in the name and nowhere else")
    func ownName() throws {
        let data =
            #"{"firstName": "Ada", "lastName": "Zyqvorth", "summary": "I worked at Zyqvorth GmbH."}"#
        let terms = #"{"companies": ["Zyqvorth GmbH"]}"#
        let html = String(
            decoding: try Pages.render(data, blur: #"{"companies": true}"#, terms: terms).page.html,
            as: UTF8.self)
        let pieces = try HTMLReader.pieces(of: html)
        #expect(pieces.texts { name, _ in name == "h1" } == ["Ada Zyqvorth"])
        #expect(!pieces.texts { $1.has("class", "text") }[0].holds("Zyqvorth"))
    }

    @Test("M019 M136 What no row of the field table names is never rendered")
    func unlisted() throws {
        let unknown =
            #""employerName": "Zyqvorth", "x": {"company": "Zyqvorth"}, "y": ["Zyqvorth"]"#
        var members = [#""firstName": "Ada""#, unknown, #""personal": {\#(unknown)}"#]
        for section in ResumeSection.allCases where section.isList {
            let entry = "{\(unknown), \(Self.anyText(in: section))}"
            members.append(
                section == .customSections
                    ? #""\#(section.name)": [{"title": "T", \#(unknown), "items": [\#(entry)]}]"#
                    : #""\#(section.name)": [\#(entry)]"#)
        }
        members.append(#""volunteering": [{\#(unknown)}]"#)
        let page = try Pages.render("{\(members.joined(separator: ", "))}")
        #expect(try !page.publishedText().holds("zyqvorth"))
        // The twin: each of the entries was rendered.
        for section in ResumeSection.allCases where section.isList {
            #expect(try page.publishedText().holds("seen in \(section.name.lowercased())"))
        }
    }

    /// A field of a section that is plain text, with a text that is there to be found.
    private static func anyText(in section: ResumeSection) -> String {
        let field = Field.all(in: section).first { $0.kind == .plain }
        return #""\#(field?.rule.name ?? "")": "Seen in \#(section.name)""#
    }

    @Test("M136 Every field is covered by a mask class or stands in a section that can be hidden")
    func coverage() {
        for field in Field.allCases {
            let isCovered = !field.rule.maskClasses.isEmpty
            let hasKey = BlurKey.allKnown.contains(.section(field.rule.section))
            #expect(isCovered || hasKey, "\(field)")
        }
        // The twin: the search tells them apart.
        #expect(!BlurKey.allKnown.contains(.section(.personal)))
    }

    @Test("A hidden name in the title of a section, and in what says how the page looks")
    func columns() throws {
        func page(_ name: String, blur: String) throws -> RenderedPage {
            let json = Pages.json(name)
            let data =
                #"{"firstName": "Ada", "customSections": [{"id": \#(json), "title": "Years at \#(name)", "items": [{"title": "T"}]}]}"#
            return try Pages.render(
                data, blur: blur,
                design:
                    #"{"fontFamily": \#(json), "accentColor": \#(json), "dateFormat": \#(json), \#(json): \#(json)}"#,
                optional: #"{\#(json): true}"#, order: #"[\#(json), {"id": \#(json)}]"#,
                terms: #"{"companies": [\#(json)]}"#, template: name, locale: name)
        }
        let hidden = try page(Self.company, blur: #"{"companies": true}"#)
        #expect(try !hidden.publishedText().holds(Self.company.lowercased()))
        #expect(hidden.files == (try page(Self.other, blur: #"{"companies": true}"#).files))
        let open = try page(Self.company, blur: "{}")
        #expect(try open.publishedText().count(of: Self.company.lowercased()) == 2)
    }
}
