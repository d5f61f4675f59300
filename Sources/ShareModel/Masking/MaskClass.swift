/// A class of values that an owner can ask to hide, in order of precedence.
///
/// Where two classes cover the same bytes, the one that comes first names the token. The raw value
/// is an index that other modules may keep in a byte; it is never published.
public enum MaskClass: UInt8, CaseIterable, Sendable, Comparable {
    /// The person's first and last name.
    case name
    /// Employers and other firms that the person worked for.
    case company
    /// Schools and universities.
    case institution
    /// The LinkedIn address and handle.
    case linkedIn
    /// The job title at the head of the resume.
    case jobTitle
    /// The e-mail address.
    case email
    /// The telephone number.
    case phone
    /// The street address, with province and country.
    case address
    /// The date of birth.
    case birthDate
    /// The driving licence.
    case driverLicense
    /// The gender.
    case gender
    /// The sector of work.
    case sector
    /// The personal web site.
    case website
    /// The portfolio's address.
    case portfolio
    /// The GitHub address and handle.
    case github
    /// Every place: the address and each entry's location.
    case location
    /// The photo, which is left out without a token.
    case photo
    /// Every date.
    case dates
    /// Texts of a section that is hidden as a whole.
    case section

    /// Whether `lhs` has precedence over `rhs`.
    public static func < (lhs: MaskClass, rhs: MaskClass) -> Bool { lhs.rawValue < rhs.rawValue }

    /// The class as a bit; the lowest bit of several has precedence.
    var bit: UInt32 { 1 << UInt32(rawValue) }

    /// The name used in reports, in stored mask terms and as a key of `blurOptions`.
    public var name: String {
        switch self {
        case .name: "name"
        case .company: "companies"
        case .institution: "institutions"
        case .linkedIn: "linkedin"
        case .jobTitle: "jobTitle"
        case .email: "email"
        case .phone: "phone"
        case .address: "address"
        case .birthDate: "birthDate"
        case .driverLicense: "driverLicense"
        case .gender: "gender"
        case .sector: "sector"
        case .website: "website"
        case .portfolio: "portfolio"
        case .github: "github"
        case .location: "location"
        case .photo: "photo"
        case .dates: "dates"
        case .section: "section"
        }
    }
}
