internal import ShareModel

/// The sections of JSON Resume, in all its versions, and of Reactive Resume: by their keys, the mapping of
/// their entries.
enum KnownSections {
    /// The mapping of a section's entries; `nil` for a key that is not known.
    static func mapping(of section: Source) -> EntryMapping? {
        all.first { $0.keys.contains(where: section.isNamed) }?.mapping
    }

    /// The section that a name means.
    static func section(named name: String) -> ResumeSection? {
        all.first { $0.keys.contains { KeyName.isSame($0, name) } }?.mapping.section
    }

    /// Every key.
    static let keys = all.flatMap(\.keys)

    private static let all: [(keys: [String], mapping: EntryMapping)] = [
        (
            [
                "work", "experience", "experiences", "workExperience", "workExperiences",
                "employment",
            ],
            work
        ),
        (["education", "educations"], education),
        (["projects", "project"], projects),
        (["skills", "skill"], skills),
        (["languages"], languages),
        (["certificates", "certificate", "certifications", "certification"], certificates),
        (["awards", "award", "honors"], awards),
        (["publications", "publication"], publications),
        (["interests", "interest", "hobbies"], interests),
        (["references", "reference", "referees"], references),
    ]

    private static let work = EntryMapping(
        .experiences, name: .experienceCompany, parts: ["positions", "roles"],
        [
            .init(
                .experienceCompany, "name", "company", "employer", "organization", "organisation"),
            .init(.experienceJobTitle, "position", "title", "jobTitle", "role"),
            .init(.experienceLocation, "location"),
            .init(.experienceUrl, "url", "website", "link"),
            .init(.experienceStartDate, "startDate", "start", "from"),
            .init(.experienceEndDate, "endDate", "end", "to"),
            .init(.experienceStartDate, "period", "date", form: .period),
            .init(.experienceIsCurrent, "isCurrent", "current", "isPresent"),
            .init(.experienceDescription, "description", "summary"),
            .init(.experienceResponsibilities, "responsibilities"),
            .init(.experienceAchievements, "highlights", "achievements"),
            .init(
                .experienceDescription, "keywords", "technologies", "techStack", "stack", "skills",
                "tools", form: .words),
        ])

    private static let education = EntryMapping(
        .education, name: .educationSchool,
        [
            .init(.educationSchool, "institution", "school", "university", "college", "name"),
            .init(.educationFieldOfStudy, "area", "field", "fieldOfStudy", "major"),
            .init(.educationDegree, "studyType", "degree", "title"),
            .init(.educationGrade, "score", "gpa", "grade"),
            .init(.educationLocation, "location"),
            .init(.educationUrl, "url", "website", "link"),
            .init(.educationStartDate, "startDate", "start", "from"),
            .init(.educationEndDate, "endDate", "end", "to"),
            .init(.educationStartDate, "period", "date", form: .period),
            .init(.educationIsCurrent, "isCurrent", "current"),
            .init(.educationDescription, "description", "summary", "highlights", "achievements"),
            .init(.educationCourses, "courses"),
            .init(.educationDescription, "keywords", form: .words),
        ])

    private static let projects = EntryMapping(
        .projects, name: .projectName,
        [
            .init(.projectName, "name", "title"),
            .init(
                .projectOrganisation, "entity", "organization", "organisation", "company", "client"),
            .init(.projectRole, "roles", "role", "position"),
            .init(.projectLocation, "location"),
            .init(.projectUrl, "url", "website", "link"),
            .init(.projectStartDate, "startDate", "start", "from"),
            .init(.projectEndDate, "endDate", "end", "to"),
            .init(.projectStartDate, "period", "date", form: .period),
            .init(.projectIsCurrent, "isCurrent", "current"),
            .init(.projectDescription, "description", "summary"),
            .init(.projectAchievements, "highlights", "achievements"),
            .init(.projectKeywords, "keywords", "technologies", "tags"),
        ])

    private static let skills = EntryMapping(
        .skills, name: .skillName, keyed: .skillKeywords,
        [
            .init(.skillName, "name", "skill", "title"),
            .init(.skillCategory, "category"),
            .init(.skillLevel, "proficiency", "description"),
            .init(.skillLevel, "level", form: .rating),
            .init(.skillKeywords, "keywords", "items", "skills", "tags"),
        ])

    private static let languages = EntryMapping(
        .languages, name: .languageName, keyed: .languageLevel,
        [
            .init(.languageName, "language", "name"),
            .init(.languageLevel, "fluency", "proficiency", "description"),
            .init(.languageLevel, "level", form: .rating),
        ])

    private static let certificates = EntryMapping(
        .certificates, name: .certificateName,
        [
            .init(.certificateName, "name", "title"),
            .init(.certificateIssuer, "issuer", "authority", "organization", "organisation"),
            .init(.certificateIssueDate, "date", "issueDate", "startDate", "releaseDate"),
            .init(.certificateExpiryDate, "expiryDate", "endDate", "validUntil"),
            .init(.certificateCredentialId, "credentialId", "number"),
            .init(.certificateVerificationUrl, "url", "website", "verificationUrl", "link"),
            .init(.certificateDescription, "description", "summary", "highlights"),
        ])

    private static let awards = EntryMapping(
        .awards, name: .awardName,
        [
            .init(.awardName, "title", "name"),
            .init(.awardOrganisation, "awarder", "issuer", "organization", "organisation"),
            .init(.awardDate, "date", "releaseDate", "startDate"),
            .init(.awardDescription, "description", "summary", "highlights"),
            .init(.awardDescription, "url", "website", "link", form: .address),
        ])

    private static let publications = EntryMapping(
        .publications, name: .publicationName,
        [
            .init(.publicationName, "name", "title"),
            .init(.publicationPublisher, "publisher", "journal"),
            .init(.publicationAuthors, "authors", "author"),
            .init(.publicationDate, "releaseDate", "date", "startDate"),
            .init(.publicationUrl, "url", "website", "link"),
            .init(.publicationDescription, "description", "summary", "highlights"),
        ])

    private static let interests = EntryMapping(
        .interests, name: .interestName, keyed: .interestKeywords,
        [
            .init(.interestName, "name", "title"),
            .init(.interestDescription, "description", "summary"),
            .init(.interestKeywords, "keywords"),
        ])

    private static let references = EntryMapping(
        .references, name: .referenceName,
        [
            .init(.referenceName, "name"),
            .init(.referenceJobTitle, "position", "jobTitle", "title", "role"),
            .init(.referenceCompany, "company", "organization", "organisation"),
            .init(.referenceEmail, "email"),
            .init(.referencePhone, "phone"),
            .init(.referenceDescription, "description", "reference", "summary"),
            .init(.referenceDescription, "url", "website", "link", form: .address),
        ])
}
