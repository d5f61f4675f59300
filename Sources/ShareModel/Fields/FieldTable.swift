extension Field {
    /// The field table: section, spellings, kind and mask classes of every field.
    ///
    /// There is no `default:` here, so that each new field is decided on.
    var definition: FieldRule {
        switch self {
        case .firstName:
            FieldRule(.personal, ["firstName", "givenName"], .plain, masks: [.name])
        case .lastName:
            FieldRule(.personal, ["lastName", "familyName"], .plain, masks: [.name])
        case .jobTitle:
            FieldRule(.personal, ["jobTitle", "headline"], .plain, masks: [.jobTitle])
        case .email:
            FieldRule(.personal, ["email"], .email, masks: [.email])
        case .phone:
            FieldRule(.personal, ["phone"], .phone, masks: [.phone])
        case .address:
            FieldRule(.personal, ["address"], .plain, masks: [.address, .location])
        case .province:
            FieldRule(.personal, ["province"], .plain, masks: [.address, .location])
        case .country:
            FieldRule(.personal, ["country"], .plain, masks: [.address, .location])
        case .birthDate:
            FieldRule(.personal, ["birthDate"], .date, masks: [.birthDate, .dates])
        case .driverLicense:
            FieldRule(
                .personal, ["driverLicense", "driversLicense"], .plain, masks: [.driverLicense])
        case .gender:
            FieldRule(.personal, ["gender"], .plain, masks: [.gender])
        case .sector:
            FieldRule(.personal, ["sector"], .plain, masks: [.sector])
        case .employer:
            FieldRule(.personal, ["employer"], .plain, masks: [.company])
        case .linkedIn:
            FieldRule(
                .personal, ["linkedIn", "linkedin", "linkedInUrl", "linkedinUrl"], .link,
                masks: [.linkedIn])
        case .website:
            FieldRule(.personal, ["website"], .link, masks: [.website])
        case .portfolio:
            FieldRule(.personal, ["portfolio"], .link, masks: [.portfolio])
        case .github:
            FieldRule(.personal, ["github", "gitHub", "githubUrl"], .link, masks: [.github])
        case .photo:
            FieldRule(.personal, ["photo", "picture", "image"], .photo, masks: [.photo])
        case .summary:
            FieldRule(.summary, ["summary"], .markdown)
        case .experienceId:
            FieldRule(.experiences, ["id"], .id)
        case .experienceJobTitle:
            FieldRule(.experiences, ["jobTitle", "position"], .plain)
        case .experienceCompany:
            FieldRule(.experiences, ["company", "employer"], .plain, masks: [.company])
        case .experienceLocation:
            FieldRule(.experiences, ["location"], .plain, masks: [.location])
        case .experienceUrl:
            FieldRule(.experiences, ["url", "website"], .link)
        case .experienceStartDate:
            FieldRule(.experiences, ["startDate"], .date, masks: [.dates])
        case .experienceEndDate:
            FieldRule(.experiences, ["endDate"], .date, masks: [.dates])
        case .experienceIsCurrent:
            FieldRule(.experiences, ["isCurrent"], .flag)
        case .experienceDescription:
            FieldRule(.experiences, ["description"], .markdown)
        case .experienceResponsibilities:
            FieldRule(.experiences, ["responsibilities"], .markdownList)
        case .experienceAchievements:
            FieldRule(.experiences, ["achievements", "highlights"], .markdownList)
        case .educationId:
            FieldRule(.education, ["id"], .id)
        case .educationSchool:
            FieldRule(.education, ["school", "institution"], .plain, masks: [.institution])
        case .educationDegree:
            FieldRule(.education, ["degree"], .plain)
        case .educationFieldOfStudy:
            FieldRule(.education, ["field", "fieldOfStudy"], .plain)
        case .educationGrade:
            FieldRule(.education, ["grade", "score"], .plain)
        case .educationLocation:
            FieldRule(.education, ["location"], .plain, masks: [.location])
        case .educationUrl:
            FieldRule(.education, ["url"], .link)
        case .educationStartDate:
            FieldRule(.education, ["startDate"], .date, masks: [.dates])
        case .educationEndDate:
            FieldRule(.education, ["endDate"], .date, masks: [.dates])
        case .educationIsCurrent:
            FieldRule(.education, ["isCurrent"], .flag)
        case .educationDescription:
            FieldRule(.education, ["description"], .markdown)
        case .educationCourses:
            FieldRule(.education, ["courses"], .plainList)
        case .projectId:
            FieldRule(.projects, ["id"], .id)
        case .projectName:
            FieldRule(.projects, ["name"], .plain)
        case .projectOrganisation:
            FieldRule(.projects, ["organisation", "organization"], .plain, masks: [.company])
        case .projectRole:
            FieldRule(.projects, ["role"], .plain)
        case .projectLocation:
            FieldRule(.projects, ["location"], .plain, masks: [.location])
        case .projectUrl:
            FieldRule(.projects, ["url"], .link)
        case .projectStartDate:
            FieldRule(.projects, ["startDate"], .date, masks: [.dates])
        case .projectEndDate:
            FieldRule(.projects, ["endDate"], .date, masks: [.dates])
        case .projectIsCurrent:
            FieldRule(.projects, ["isCurrent"], .flag)
        case .projectDescription:
            FieldRule(.projects, ["description"], .markdown)
        case .projectAchievements:
            FieldRule(.projects, ["achievements", "highlights"], .markdownList)
        case .projectKeywords:
            FieldRule(.projects, ["keywords"], .plainList)
        case .skillId:
            FieldRule(.skills, ["id"], .id)
        case .skillName:
            FieldRule(.skills, ["name"], .plain)
        case .skillCategory:
            FieldRule(.skills, ["category"], .plain)
        case .skillLevel:
            FieldRule(.skills, ["level"], .plain)
        case .skillKeywords:
            FieldRule(.skills, ["keywords"], .plainList)
        case .languageId:
            FieldRule(.languages, ["id"], .id)
        case .languageName:
            FieldRule(.languages, ["name", "language"], .plain)
        case .languageLevel:
            FieldRule(.languages, ["level", "fluency", "proficiency"], .plain)
        case .certificateId:
            FieldRule(.certificates, ["id"], .id)
        case .certificateName:
            FieldRule(.certificates, ["name"], .plain)
        case .certificateIssuer:
            FieldRule(.certificates, ["issuer"], .plain)
        case .certificateDescription:
            FieldRule(.certificates, ["description"], .markdown)
        case .certificateIssueDate:
            FieldRule(.certificates, ["issueDate", "date"], .date, masks: [.dates])
        case .certificateExpiryDate:
            FieldRule(.certificates, ["expiryDate"], .date, masks: [.dates])
        case .certificateCredentialId:
            FieldRule(.certificates, ["credentialId"], .plain)
        case .certificateVerificationUrl:
            FieldRule(.certificates, ["verificationUrl", "url"], .link)
        case .awardId:
            FieldRule(.awards, ["id"], .id)
        case .awardName:
            FieldRule(.awards, ["name", "title"], .plain)
        case .awardOrganisation:
            FieldRule(.awards, ["organisation", "organization", "awarder"], .plain)
        case .awardDescription:
            FieldRule(.awards, ["description"], .markdown)
        case .awardDate:
            FieldRule(.awards, ["date"], .date, masks: [.dates])
        case .publicationId:
            FieldRule(.publications, ["id"], .id)
        case .publicationName:
            FieldRule(.publications, ["name", "title"], .plain)
        case .publicationPublisher:
            FieldRule(.publications, ["publisher"], .plain)
        case .publicationAuthors:
            FieldRule(.publications, ["authors"], .plain)
        case .publicationDescription:
            FieldRule(.publications, ["description"], .markdown)
        case .publicationDate:
            FieldRule(.publications, ["date", "releaseDate"], .date, masks: [.dates])
        case .publicationUrl:
            FieldRule(.publications, ["url"], .link)
        case .interestId:
            FieldRule(.interests, ["id"], .id)
        case .interestName:
            FieldRule(.interests, ["name"], .plain)
        case .interestDescription:
            FieldRule(.interests, ["description"], .markdown)
        case .interestKeywords:
            FieldRule(.interests, ["keywords"], .plainList)
        case .profileId:
            FieldRule(.profiles, ["id"], .id)
        case .profileNetwork:
            FieldRule(.profiles, ["network", "name"], .plain)
        case .profileUsername:
            FieldRule(.profiles, ["username"], .plain)
        case .profileUrl:
            FieldRule(.profiles, ["url"], .link)
        case .referenceId:
            FieldRule(.references, ["id"], .id)
        case .referenceName:
            FieldRule(.references, ["name"], .plain)
        case .referenceJobTitle:
            FieldRule(.references, ["jobTitle", "position"], .plain)
        case .referenceCompany:
            FieldRule(
                .references, ["company", "organisation", "organization"], .plain, masks: [.company])
        case .referenceEmail:
            FieldRule(.references, ["email"], .email)
        case .referencePhone:
            FieldRule(.references, ["phone"], .phone)
        case .referenceDescription:
            FieldRule(.references, ["description", "reference"], .markdown)
        case .customId:
            FieldRule(.customSections, ["id"], .id)
        case .customTitle:
            FieldRule(.customSections, ["title", "name"], .plain)
        case .customOrganization:
            FieldRule(.customSections, ["organization", "organisation"], .plain, masks: [.company])
        case .customLocation:
            FieldRule(.customSections, ["location"], .plain, masks: [.location])
        case .customDescription:
            FieldRule(.customSections, ["description"], .markdown)
        case .customStartDate:
            FieldRule(.customSections, ["startDate"], .date, masks: [.dates])
        case .customEndDate:
            FieldRule(.customSections, ["endDate"], .date, masks: [.dates])
        case .customIsCurrent:
            FieldRule(.customSections, ["isCurrent"], .flag)
        case .customUrl:
            FieldRule(.customSections, ["url"], .link)
        case .customAchievements:
            FieldRule(.customSections, ["achievements", "highlights"], .markdownList)
        }
    }

    /// The fields of each section, by the section's raw value.
    private static let bySection = ResumeSection.allCases.map { section in
        allCases.filter { $0.definition.section == section }
    }

    /// The fields of a section, in the order of the table.
    public static func all(in section: ResumeSection) -> [Field] {
        bySection[Int(section.rawValue)]
    }
}
