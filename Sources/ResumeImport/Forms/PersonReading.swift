internal import ShareModel

/// What a file says about the person, as members of `cvData`.
struct Person {
    /// The whole name.
    fileprivate(set) var name: String?
    /// The language that the file names.
    fileprivate(set) var locale: String?
    fileprivate(set) var content = JSONValue.object([])

    /// The fields of one text or list each.
    static let mapping = EntryMapping(
        .personal, name: .firstName,
        parts: ["name", "location", "profiles", "locale", "language", "customFields"],
        [
            .init(.firstName, "firstName", "givenName"),
            .init(.lastName, "lastName", "familyName", "surname"),
            .init(.jobTitle, "label", "headline", "title", "jobTitle", "position"),
            .init(.email, "email", "mail"),
            .init(.phone, "phone", "telephone", "tel", "mobile", "phoneNumber"),
            .init(.website, "url", "website", "homepage"),
            .init(.portfolio, "portfolio"),
            .init(.linkedIn, "linkedin", "linkedinUrl"),
            .init(.github, "github", "githubUrl"),
            .init(.photo, "image", "picture", "photo", "avatar"),
            .init(.birthDate, "birthDate", "birthday", "dateOfBirth", "dob"),
            .init(.gender, "gender"),
            .init(.driverLicense, "driverLicense", "driversLicense", "drivingLicense"),
            .init(.employer, "employer", "company"),
            .init(.sector, "sector", "industry"),
            .init(.summary, "summary", "about", "bio", "objective"),
            .init(.summary, "highlights"),
        ])

    /// Whether a field has a value.
    func has(_ field: Field) -> Bool { content[field.rule.name] != nil }

    /// Gives a field a value.
    mutating func set(_ field: Field, _ text: String?) {
        if let text, !text.isEmpty { content[field.rule.name] = .string(text) }
    }
}

extension LenientReader {
    /// Reads what a file says about the person (`basics`).
    mutating func person(_ source: Source) -> Person {
        var person = Person()
        // PHP writes an empty object as an empty array, and some wrap one in a list.
        let source = source.view.kind == .array ? source.items.first ?? source : source
        guard source.view.kind == .object else {
            if source.view.kind == .string, let text = source.view.string {
                readName(text, into: &person)
            } else {
                leaveOut(source, expected: "an object")
            }
            return person
        }
        person.content = fields(of: source, by: Person.mapping)
        for member in source.members where !member.saysNothing {
            if member.isNamed("name") {
                readName(plainName(member), into: &person)
            } else if member.isNamed("location") {
                readLocation(member, into: &person)
            } else if member.isNamed("profiles") {
                readProfiles(member, into: &person)
            } else if member.isNamed("locale") || member.isNamed("language") {
                person.locale = member.view.string
            } else if member.isNamed("customFields") {
                readCustomFields(member, into: &person)
            }
        }
        return person
    }

    private mutating func plainName(_ source: Source) -> String? {
        guard source.view.kind == .object else { return text(source, for: .firstName) }
        let parts = [source.member("first", "firstName"), source.member("last", "lastName")]
        let texts = parts.compactMap { $0.flatMap { text($0, for: .firstName) } }
        return texts.isEmpty ? text(source, for: .firstName) : texts.joined(separator: " ")
    }

    /// The last word is the last name; prefixes such as "van der" go with the first names.
    private mutating func readName(_ text: String?, into person: inout Person) {
        let words = (text ?? "").unicodeScalars.split { $0.properties.isWhitespace }
        let texts = words.map { String(Substring($0)) }
        guard !texts.isEmpty else { return }
        person.name = texts.joined(separator: " ")
        guard !person.has(.firstName), !person.has(.lastName) else { return }
        guard texts.count > 1 else { return person.set(.firstName, texts.first) }
        person.set(.firstName, texts.dropLast().joined(separator: " "))
        person.set(.lastName, texts.last)
    }

    /// Street, then post code and town, in one address; the region and the country by themselves.
    private mutating func readLocation(_ source: Source, into person: inout Person) {
        guard source.view.kind == .object else {
            return person.set(.address, text(source, for: .address))
        }
        let parts = PlaceParts(source, as: .address, with: &self)
        person.set(.address, parts.address)
        person.set(.province, parts.region)
        person.set(.country, parts.country)
    }

    /// The first LinkedIn and GitHub profiles are fields of their own, the others stay profiles.
    mutating func readProfiles(_ source: Source, into person: inout Person, isHidden: Bool = false)
    {
        var others = person.content[ResumeSection.profiles.name]?.array ?? []
        for profile in profiles(source) {
            let isHidden = isHidden || profile.isHidden
            if let (field, address) = profile.fieldAddress, isHidden || !person.has(field) {
                guard isHidden else {
                    person.set(field, address)
                    if let place = profile.lostUsername { leaveOut(place) }
                    continue
                }
                keepSecret(address, of: field)
            }
            if var entry = profile.entry {
                if isHidden { hidden.hide(&entry, in: .profiles) }
                others.append(entry)
            }
        }
        if !others.isEmpty { person.content[ResumeSection.profiles.name] = .array(others) }
    }

    /// Profiles in a list, or in an object by network, or as texts.
    private mutating func profiles(_ source: Source) -> [NetworkProfile] {
        switch source.view.kind {
        case .array: return source.items.filter { !$0.saysNothing }.flatMap { profiles($0) }
        case .string:
            return source.view.string.map { [NetworkProfile(text: $0, network: nil)] } ?? []
        case .object:
            let isOne = source.members.contains { member in
                NetworkProfile.keys.contains(where: member.isNamed)
            }
            if isOne { return [NetworkProfile(source, with: &self)] }
            return source.members.filter { !$0.saysNothing }.compactMap { member in
                switch member.view.kind {
                case .object: NetworkProfile(member, network: member.key, with: &self)
                case .string:
                    member.view.string.map { NetworkProfile(text: $0, network: member.key) }
                case .null, .bool, .number, .array: nil
                }
            }
        case .null, .bool, .number:
            leaveOut(source, expected: "an array")
            return []
        }
    }

    /// Fields of the owner's own: those that are addresses are profiles.
    private mutating func readCustomFields(_ source: Source, into person: inout Person) {
        for item in source.items where !item.saysNothing {
            let address = item.member("link", "value", "text").flatMap(\.scalarText)
            guard let address, LinkAddress.isWeb(address), !LinkAddress.isRefused(address) else {
                leaveOut(item)
                continue
            }
            var profile = JSONValue.object([])
            if let name = item.member("name")?.scalarText { profile["network"] = .string(name) }
            profile["url"] = .string(LinkAddress.clean(address))
            let words = item.member("text").flatMap { text($0, for: .profileUsername) }
            if let words, !words.utf8.elementsEqual(address.utf8) {
                profile["username"] = .string(words)
            }
            let site = ProfileSite.all.first { $0.isHost(of: address) && !person.has($0.field) }
            if let site {
                person.set(site.field, LinkAddress.clean(address))
                if profile["username"] != nil, let words = item.member("text") { leaveOut(words) }
            } else {
                let others = person.content[ResumeSection.profiles.name]?.array ?? []
                person.content[ResumeSection.profiles.name] = .array(others + [profile])
            }
        }
    }
}
