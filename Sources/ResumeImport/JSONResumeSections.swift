internal import ShareModel

extension JSONResume {
    /// The sections that become sections here, by their key in the file.
    static let sections: [(key: String, section: ResumeSection, mapping: EntryMapping)] = [
        (
            "work", .experiences,
            EntryMapping([
                ("name", .experienceCompany), ("position", .experienceJobTitle),
                ("location", .experienceLocation), ("url", .experienceUrl),
                ("startDate", .experienceStartDate), ("endDate", .experienceEndDate),
                ("description", .experienceDescription), ("summary", .experienceDescription),
                ("highlights", .experienceAchievements),
            ])
        ),
        (
            "education", .education,
            EntryMapping([
                ("institution", .educationSchool), ("area", .educationFieldOfStudy),
                ("studyType", .educationDegree), ("score", .educationGrade),
                ("url", .educationUrl), ("startDate", .educationStartDate),
                ("endDate", .educationEndDate), ("courses", .educationCourses),
            ])
        ),
        (
            "projects", .projects,
            EntryMapping([
                ("name", .projectName), ("entity", .projectOrganisation), ("roles", .projectRole),
                ("url", .projectUrl), ("startDate", .projectStartDate),
                ("endDate", .projectEndDate), ("description", .projectDescription),
                ("highlights", .projectAchievements), ("keywords", .projectKeywords),
            ])
        ),
        (
            "skills", .skills,
            EntryMapping([
                ("name", .skillName), ("level", .skillLevel), ("keywords", .skillKeywords),
            ])
        ),
        (
            "languages", .languages,
            EntryMapping([("language", .languageName), ("fluency", .languageLevel)])
        ),
        (
            "certificates", .certificates,
            EntryMapping([
                ("name", .certificateName), ("issuer", .certificateIssuer),
                ("date", .certificateIssueDate), ("url", .certificateVerificationUrl),
            ])
        ),
        (
            "awards", .awards,
            EntryMapping([
                ("title", .awardName), ("awarder", .awardOrganisation), ("date", .awardDate),
                ("summary", .awardDescription),
            ])
        ),
        (
            "publications", .publications,
            EntryMapping([
                ("name", .publicationName), ("publisher", .publicationPublisher),
                ("releaseDate", .publicationDate), ("url", .publicationUrl),
                ("summary", .publicationDescription),
            ])
        ),
        (
            "interests", .interests,
            EntryMapping([("name", .interestName), ("keywords", .interestKeywords)])
        ),
        (
            "references", .references,
            EntryMapping([("name", .referenceName), ("reference", .referenceDescription)])
        ),
    ]

    /// Volunteer work, which becomes a section of the owner's own.
    static let volunteer = EntryMapping([
        ("position", .customTitle), ("organization", .customOrganization), ("url", .customUrl),
        ("startDate", .customStartDate), ("endDate", .customEndDate),
        ("summary", .customDescription), ("highlights", .customAchievements),
    ])
}
