import HTMLTemplate
import ShareModel

extension PageModelBuilder {
    /// An entry of a section whose entries have a heading and a body.
    mutating func entry(_ entry: MaskedEntry, in section: ResumeSection) -> EntryModel {
        var model =
            switch section {
            case .experiences: experience(entry)
            case .education: education(entry)
            case .projects: project(entry)
            case .certificates: certificate(entry)
            case .awards: award(entry)
            case .publications: publication(entry)
            case .interests: interestEntry(entry)
            case .references: reference(entry)
            case .customSections: custom(entry)
            case .personal, .summary, .skills, .languages, .profiles: EntryModel()
            }
        model.section = section
        // An entry is never without a heading where anything can be one.
        if model.title == nil, model.organisation != nil {
            swap(&model.title, &model.organisation)
            model.heading = .organisation
        } else if model.title == nil, model.detail != nil {
            swap(&model.title, &model.detail)
            model.heading = .detail
        }
        model = model.sayingOnce(writer.token(.section)).withoutRepeatedAddresses
        model.tokens = tokens(of: model)
        return model
    }

    private mutating func experience(_ entry: MaskedEntry) -> EntryModel {
        var model = EntryModel()
        model.title = writer.inline(entry.text(.experienceJobTitle))
        model.organisation = writer.inline(entry.text(.experienceCompany))
        model.location = writer.inline(entry.text(.experienceLocation))
        model.dates = time(entry, .experienceStartDate, .experienceEndDate, .experienceIsCurrent)
        model.link = link(entry, .experienceUrl)
        model.description = blocks(entry.text(.experienceDescription), headingLevel: 4)
        model.points = points(entry, [.experienceResponsibilities, .experienceAchievements])
        return model
    }

    private mutating func education(_ entry: MaskedEntry) -> EntryModel {
        var model = EntryModel()
        let study = [entry.text(.educationDegree), entry.text(.educationFieldOfStudy)]
        model.title = writer.inline(study.compactMap { $0 }, separator: ", ")
        model.organisation = writer.inline(entry.text(.educationSchool))
        model.location = writer.inline(entry.text(.educationLocation))
        model.dates = time(entry, .educationStartDate, .educationEndDate, .educationIsCurrent)
        model.link = link(entry, .educationUrl)
        model.facts = [fact(entry, .educationGrade)].compactMap { $0 }
        model.description = blocks(entry.text(.educationDescription), headingLevel: 4)
        model.tags = tags(entry.list(.educationCourses))
        model.tagsLabel = labels.name(of: .educationCourses)
        return model
    }

    private mutating func project(_ entry: MaskedEntry) -> EntryModel {
        var model = EntryModel()
        model.title = writer.inline(entry.text(.projectName))
        model.organisation = writer.inline(entry.text(.projectOrganisation))
        model.detail = writer.inline(entry.text(.projectRole))
        model.location = writer.inline(entry.text(.projectLocation))
        model.dates = time(entry, .projectStartDate, .projectEndDate, .projectIsCurrent)
        model.link = link(entry, .projectUrl)
        model.description = blocks(entry.text(.projectDescription), headingLevel: 4)
        model.points = points(entry, [.projectAchievements])
        model.tags = tags(entry.list(.projectKeywords))
        return model
    }

    private mutating func certificate(_ entry: MaskedEntry) -> EntryModel {
        var model = EntryModel()
        model.title = writer.inline(entry.text(.certificateName))
        model.organisation = writer.inline(entry.text(.certificateIssuer))
        let expiry = entry.date(.certificateExpiryDate)
        model.dates = dates.moment(entry.date(.certificateIssueDate))
        if let hidden = expiry?.withheldBy {
            // One token says that dates are hidden; a second one would count them.
            model.dates = DateRange(withheld: writer.token(hidden))
        } else if let date = expiry.flatMap(dates.point) {
            let label = labels.name(of: .certificateExpiryDate)
            model.facts.append(FactModel(label: label, value: date.html, datetime: date.datetime))
        }
        if let fact = fact(entry, .certificateCredentialId) { model.facts.append(fact) }
        model.link = link(entry, .certificateVerificationUrl)
        model.description = blocks(entry.text(.certificateDescription), headingLevel: 4)
        return model
    }

    private mutating func award(_ entry: MaskedEntry) -> EntryModel {
        var model = EntryModel()
        model.title = writer.inline(entry.text(.awardName))
        model.organisation = writer.inline(entry.text(.awardOrganisation))
        model.dates = dates.moment(entry.date(.awardDate))
        model.description = blocks(entry.text(.awardDescription), headingLevel: 4)
        return model
    }

    private mutating func publication(_ entry: MaskedEntry) -> EntryModel {
        var model = EntryModel()
        model.title = writer.inline(entry.text(.publicationName))
        model.organisation = writer.inline(entry.text(.publicationPublisher))
        model.detail = writer.inline(entry.text(.publicationAuthors))
        model.dates = dates.moment(entry.date(.publicationDate))
        model.link = link(entry, .publicationUrl)
        model.description = blocks(entry.text(.publicationDescription), headingLevel: 4)
        return model
    }

    private mutating func interestEntry(_ entry: MaskedEntry) -> EntryModel {
        var model = EntryModel()
        model.title = writer.inline(entry.text(.interestName))
        model.description = blocks(entry.text(.interestDescription), headingLevel: 4)
        model.tags = tags(entry.list(.interestKeywords))
        return model
    }

    private mutating func reference(_ entry: MaskedEntry) -> EntryModel {
        var model = EntryModel()
        model.title = writer.inline(entry.text(.referenceName))
        model.organisation = writer.inline(entry.text(.referenceCompany))
        model.detail = writer.inline(entry.text(.referenceJobTitle))
        model.contacts = [
            contact(entry, .referenceEmail, .email, label: .email),
            contact(entry, .referencePhone, .phone, label: .phone),
        ].compactMap { $0 }
        model.description = blocks(entry.text(.referenceDescription), headingLevel: 4)
        return model
    }

    private mutating func custom(_ entry: MaskedEntry) -> EntryModel {
        var model = EntryModel()
        model.title = writer.inline(entry.text(.customTitle))
        model.organisation = writer.inline(entry.text(.customOrganization))
        model.location = writer.inline(entry.text(.customLocation))
        model.dates = time(entry, .customStartDate, .customEndDate, .customIsCurrent)
        model.link = link(entry, .customUrl)
        model.description = blocks(entry.text(.customDescription), headingLevel: 4)
        model.points = points(entry, [.customAchievements])
        return model
    }

    // MARK: Parts

    /// Which parts of an entry are nothing but a token: machines are told of no such name.
    private func tokens(of model: EntryModel) -> EntryModel.Parts {
        var tokens: EntryModel.Parts = []
        let parts: [(EntryModel.Parts, HTML?)] = [
            (.title, model.title), (.organisation, model.organisation), (.detail, model.detail),
            (.location, model.location), (.description, model.description),
        ]
        for (part, html) in parts {
            if let html, writer.isToken(html) { tokens.insert(part) }
        }
        return tokens
    }

    /// An entry's time.
    private func time(
        _ entry: MaskedEntry, _ start: Field, _ end: Field, _ isCurrent: Field
    ) -> DateRange? {
        let flag: Bool? = if case .flag(let flag) = entry[isCurrent] { flag } else { nil }
        return dates.range(from: entry.date(start), to: entry.date(end), isCurrent: flag)
    }

    /// The lists below an entry, with their names where there are two.
    private mutating func points(_ entry: MaskedEntry, _ fields: [Field]) -> [PointsModel] {
        var points: [PointsModel] = []
        for field in fields {
            guard let items = writer.items(entry.list(field), headingLevel: 4) else { continue }
            if items.isCut { warn(.textCut) }
            points.append(PointsModel(label: labels.name(of: field), items: items.html))
        }
        if points.count == 1 { points[0].label = nil }
        return points
    }
}
