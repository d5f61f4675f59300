internal import ShareModel

/// What JSON Resume says about the person (`basics`).
struct Basics {
    /// The whole name.
    private(set) var name: String?
    /// The members of `cvData` that it gives.
    private(set) var content: [(key: String, value: JSONValue)] = []
    /// The paths of what has no place.
    private(set) var leftOut: [String] = []

    mutating func read(_ source: Source) throws(ImportError) {
        for (key, source) in try source.members() {
            switch key {
            case "name": try readName(source)
            case "label": add(.jobTitle, try source.text())
            case "image": try readImage(source)
            case "email": add(.email, try source.text())
            case "phone": add(.phone, try source.text())
            case "url": add(.website, try source.text())
            case "summary": add(.summary, try source.text())
            case "location": try readLocation(source)
            case "profiles": try readProfiles(source)
            default: note(source)
            }
        }
    }

    /// The last word is the last name; prefixes such as "van der" go with the first names.
    private mutating func readName(_ source: Source) throws(ImportError) {
        let words = (try source.text() ?? "").unicodeScalars.split { $0.properties.isWhitespace }
        let texts = words.map { String(Substring($0)) }
        name = texts.isEmpty ? nil : texts.joined(separator: " ")
        guard texts.count > 1 else { return add(.firstName, name) }
        add(.firstName, texts.dropLast().joined(separator: " "))
        add(.lastName, texts.last)
    }

    /// Only an image that is in the file itself: a page loads nothing from elsewhere.
    private mutating func readImage(_ source: Source) throws(ImportError) {
        guard let image = try source.text() else { return }
        let isInline = image.utf8.prefix(5).map { $0 | 0x20 }.elementsEqual("data:".utf8)
        if isInline { add(.photo, image) } else { note(source) }
    }

    /// Street, then post code and city, in one address; the region and the country by themselves.
    private mutating func readLocation(_ source: Source) throws(ImportError) {
        var street: String?
        var postalCode: String?
        var city: String?
        for (key, source) in try source.members() {
            switch key {
            case "address": street = try source.text()
            case "postalCode": postalCode = try source.text()
            case "city": city = try source.text()
            case "region": add(.province, try source.text())
            case "countryCode": add(.country, try source.text())
            default: note(source)
            }
        }
        let town = [postalCode, city].compactMap(\.self).joined(separator: " ")
        let lines = [street, town.isEmpty ? nil : town].compactMap(\.self)
        add(.address, lines.isEmpty ? nil : lines.joined(separator: ", "))
    }

    /// The first LinkedIn and GitHub profiles are fields of their own, the others stay profiles.
    private mutating func readProfiles(_ source: Source) throws(ImportError) {
        var others: [JSONValue] = []
        for item in try source.items() {
            let profile = try NetworkProfile(item, leftOut: &leftOut)
            if let (field, address) = profile.fieldAddress, !has(field) {
                add(field, address)
                if let place = profile.lostUsername { leftOut.append(place) }
            } else if let entry = profile.entry {
                others.append(entry)
            }
        }
        if !others.isEmpty { content.append((ResumeSection.profiles.name, .array(others))) }
    }

    private func has(_ field: Field) -> Bool {
        content.contains { $0.key.isKey(field.rule.name) }
    }

    private mutating func add(_ field: Field, _ text: String?) {
        if let text { content.append((field.rule.name, .string(text))) }
    }

    private mutating func note(_ source: Source) {
        if !source.isEmpty { leftOut.append(source.place) }
    }
}
