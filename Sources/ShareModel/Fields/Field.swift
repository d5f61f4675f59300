/// Every field that a page can show or that another column refers to.
///
/// What is not in this list is never rendered. A new case does not compile until `rule` says what
/// it is and which masks cover it.
public enum Field: UInt8, CaseIterable, Sendable {
    // personal
    case firstName
    case lastName
    case jobTitle
    case email
    case phone
    case address
    case province
    case country
    case birthDate
    case driverLicense
    case gender
    case sector
    case employer
    case linkedIn
    case website
    case portfolio
    case github
    case photo

    // summary
    case summary

    // experiences
    case experienceId
    case experienceJobTitle
    case experienceCompany
    case experienceLocation
    case experienceUrl
    case experienceStartDate
    case experienceEndDate
    case experienceIsCurrent
    case experienceDescription
    case experienceResponsibilities
    case experienceAchievements

    // education
    case educationId
    case educationSchool
    case educationDegree
    case educationFieldOfStudy
    case educationGrade
    case educationLocation
    case educationUrl
    case educationStartDate
    case educationEndDate
    case educationIsCurrent
    case educationDescription
    case educationCourses

    // projects
    case projectId
    case projectName
    case projectOrganisation
    case projectRole
    case projectLocation
    case projectUrl
    case projectStartDate
    case projectEndDate
    case projectIsCurrent
    case projectDescription
    case projectAchievements
    case projectKeywords

    // skills
    case skillId
    case skillName
    case skillCategory
    case skillLevel
    case skillKeywords

    // languages
    case languageId
    case languageName
    case languageLevel

    // certificates
    case certificateId
    case certificateName
    case certificateIssuer
    case certificateDescription
    case certificateIssueDate
    case certificateExpiryDate
    case certificateCredentialId
    case certificateVerificationUrl

    // awards
    case awardId
    case awardName
    case awardOrganisation
    case awardDescription
    case awardDate

    // publications
    case publicationId
    case publicationName
    case publicationPublisher
    case publicationAuthors
    case publicationDescription
    case publicationDate
    case publicationUrl

    // interests
    case interestId
    case interestName
    case interestDescription
    case interestKeywords

    // profiles
    case profileId
    case profileNetwork
    case profileUsername
    case profileUrl

    // references
    case referenceId
    case referenceName
    case referenceJobTitle
    case referenceCompany
    case referenceEmail
    case referencePhone
    case referenceDescription

    // customSections
    case customId
    case customTitle
    case customOrganization
    case customLocation
    case customDescription
    case customStartDate
    case customEndDate
    case customIsCurrent
    case customUrl
    case customAchievements

    /// The field's row in the field table.
    public var rule: FieldRule { Self.table[Int(rawValue)] }

    /// What the field's text is.
    public var kind: FieldKind { Self.kinds[Int(rawValue)] }

    /// The classes that cover the field, as the bits of their raw values.
    var maskBits: UInt32 { Self.maskBits[Int(rawValue)] }

    /// The rows of all fields, by raw value.
    private static let table = allCases.map(\.definition)
    private static let kinds = table.map(\.kind)
    private static let maskBits = table.map { rule in
        rule.maskClasses.reduce(UInt32(0)) { $0 | $1.bit }
    }
}
