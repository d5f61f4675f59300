extension MaskClass {
    /// What the class hides, in a word or two: it stands for a token where the owner reads a text.
    var noun: String {
        switch self {
        case .name: "name"
        case .company: "company"
        case .institution: "school"
        case .linkedIn: "LinkedIn"
        case .jobTitle: "job title"
        case .email: "e-mail"
        case .phone: "phone"
        case .address: "address"
        case .birthDate: "birth date"
        case .driverLicense: "driving licence"
        case .gender: "gender"
        case .sector: "sector"
        case .website: "website"
        case .portfolio: "portfolio"
        case .github: "GitHub"
        case .location: "place"
        case .photo: "photo"
        case .dates: "date"
        case .section: "text"
        }
    }
}
