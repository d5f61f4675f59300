internal import ShareModel

/// Where something is, in the parts that files have.
struct PlaceParts {
    private(set) var street: String?
    private(set) var town: String?
    private(set) var region: String?
    private(set) var country: String?

    /// Street and town in one line.
    var address: String? { Self.line([street, town]) }

    /// Everything in one line.
    var line: String? { Self.line([street, town, region, country]) }

    private static func line(_ parts: [String?]) -> String? {
        let parts = parts.compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// Reads the members of an object; `field` is whose secrets they are.
    init(_ source: Source, as field: Field, with reader: inout LenientReader) {
        var texts: [[String]] = Self.rows.map { _ in [] }
        for member in source.members where !member.saysNothing {
            guard
                let row = Self.rows.firstIndex(where: { row in
                    row.contains { KeyName.isSame(member.key, $0) }
                })
            else {
                if !KeyName.isSame(member.key, "remote") || Flag.read(member) == true {
                    reader.leaveOut(member, known: Self.rows.flatMap(\.self))
                }
                continue
            }
            if let text = reader.rawText(member, field, joining: ", ").map(PlainText.clean) {
                texts[row].append(text)
            }
        }
        street = texts[0].isEmpty ? nil : texts[0].joined(separator: ", ")
        let town = (texts[1].prefix(1) + texts[2].prefix(1)).joined(separator: " ")
        self.town = town.isEmpty ? nil : town
        region = texts[3].first
        // A code is the country again, in other letters.
        country = texts[4].first ?? texts[5].first
        let others =
            texts[1].dropFirst() + texts[2].dropFirst() + texts[3].dropFirst()
            + texts[4].dropFirst() + (texts[4].isEmpty ? [] : texts[5].prefix(1))
        for text in others { reader.keepSecret(text, of: field) }
    }

    private static let rows = [
        ["address", "street", "address1", "line1", "address2", "line2", "name"],
        ["postalCode", "zip", "zipCode", "postcode", "postal"],
        ["city", "town", "locality", "municipality"],
        ["region", "state", "province", "county"],
        ["country"],
        ["countryCode"],
    ]
}

extension LenientReader {
    /// Where an entry is, in one line.
    mutating func place(_ source: Source, _ field: Field) -> String? {
        guard source.view.kind == .object else {
            return rawText(source, field, joining: ", ").map(PlainText.clean)
        }
        return PlaceParts(source, as: field, with: &self).line
    }
}
