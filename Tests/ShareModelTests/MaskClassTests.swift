import ShareModel
import Testing

/// The fields of each mask class, as they are promised: other tests derive theirs from the table, and
/// would not see that a field has left a class.
@Suite struct MaskClassTests {
    private func promised(_ maskClass: MaskClass) -> [Field] {
        switch maskClass {
        case .name: [.firstName, .lastName]
        case .company:
            [
                .employer, .experienceCompany, .projectOrganisation, .referenceCompany,
                .customOrganization,
            ]
        case .institution: [.educationSchool]
        case .linkedIn: [.linkedIn]
        case .jobTitle: [.jobTitle]
        case .email: [.email]
        case .phone: [.phone]
        case .address: [.address, .province, .country]
        case .birthDate: [.birthDate]
        case .driverLicense: [.driverLicense]
        case .gender: [.gender]
        case .sector: [.sector]
        case .website: [.website]
        case .portfolio: [.portfolio]
        case .github: [.github]
        case .location:
            [
                .address, .province, .country, .experienceLocation, .educationLocation,
                .projectLocation, .customLocation,
            ]
        case .photo: [.photo]
        case .dates: Field.allCases.filter { $0.kind == .date }
        case .section: []
        }
    }

    @Test("M136 A class covers the fields that it promises to", arguments: MaskClass.allCases)
    func fields(of maskClass: MaskClass) {
        let covered = Field.allCases.filter { $0.rule.maskClasses.contains(maskClass) }
        #expect(covered == promised(maskClass))
    }

    @Test("M136 A field of a class is hidden with it", arguments: Field.allCases)
    func hidden(_ field: Field) throws {
        let section = field.rule.section
        let value = field.kind == .photo ? "data:image/png;base64,AAAA" : "Zyqvorth 2019"
        let members = #"{"\#(field.rule.name)": "\#(value)"}"#
        let data =
            switch section {
            case .personal, .summary: members
            case .customSections: #"{"customSections": [{"title": "T", "items": [\#(members)]}]}"#
            default: #"{"\#(section.name)": [\#(members)]}"#
            }
        let optional = #"{"birthDate": true, "gender": true, "driverLicense": true}"#
        for maskClass in field.rule.maskClasses {
            let texts = try ["{}", #"{"\#(maskClass.name)": true}"#].map { blur in
                try MaskedResume(masking: snapshot(data, blur: blur, optional: optional)).allText
            }
            #expect(texts[0].utf8Contains(value.lowercased()), "the twin")
            #expect(!texts[1].utf8Contains(value.lowercased()), "\(maskClass)")
        }
    }
}
