import HTMLTemplate
import ShareModel

extension PageModelBuilder {
    /// The ways to reach the person, in the order in which they are shown.
    mutating func contacts(_ personal: MaskedEntry) -> [ContactModel] {
        let place = [personal.text(.address), personal.text(.province), personal.text(.country)]
        let text = writer.inline(place.compactMap { $0 }, separator: ", ")
        let links: [ContactModel?] = [
            contact(personal, .email, .email),
            contact(personal, .phone, .phone),
            text.map { text in
                let isToken = text == writer.token(.address) || text == writer.token(.location)
                return ContactModel(
                    label: isToken ? nil : labels.name(of: .address), kind: .place,
                    link: LinkModel(text: text, isWithheld: isToken))
            },
            contact(personal, .website, .page),
            contact(personal, .portfolio, .page),
            contact(personal, .linkedIn, .page),
            contact(personal, .github, .page),
        ]
        return links.compactMap { $0 }
    }

    /// What else is said about the person at the head of the page.
    func facts(_ personal: MaskedEntry) -> [FactModel] {
        var facts: [FactModel] = []
        for field in [Field.employer, .sector] {
            if let fact = fact(personal, field) { facts.append(fact) }
        }
        if let date = personal.date(.birthDate), let text = dates.day(date) {
            facts.append(
                FactModel(
                    label: labels.name(of: .birthDate), value: text.html, datetime: text.datetime,
                    isPlain: date.withheldBy == .birthDate))
        }
        for field in [Field.gender, .driverLicense] {
            if let fact = fact(personal, field) { facts.append(fact) }
        }
        return facts
    }

    /// A field with its name before it.
    func fact(_ entry: MaskedEntry, _ field: Field) -> FactModel? {
        writer.inline(entry.text(field)).map { value in
            let own = field == .employer ? nil : field.rule.maskClasses.first.map(writer.token)
            return FactModel(label: labels.name(of: field), value: value, isPlain: value == own)
        }
    }

    /// A field that is an address, as a way to reach someone.
    mutating func contact(
        _ entry: MaskedEntry, _ field: Field, _ kind: ContactModel.Kind, label: Field? = nil
    ) -> ContactModel? {
        link(entry, field).map {
            ContactModel(
                label: $0.isWithheld ? nil : labels.name(of: label ?? field), kind: kind, link: $0)
        }
    }

    /// A field that is an address.
    mutating func link(_ entry: MaskedEntry, _ field: Field) -> LinkModel? {
        switch entry.address(field) {
        case nil: return nil
        case .withheld(let maskClass):
            return LinkModel(text: writer.token(maskClass), isWithheld: true)
        case .shown(let address):
            let link = Self.linkText(address, of: field)
            if link.target == nil { warn(.linkLeftOut(field)) }
            return LinkModel(url: link.target, text: HTML(escaping: link.text))
        }
    }

    private static func linkText(_ address: String, of field: Field) -> LinkText {
        switch field {
        case .linkedIn: LinkText(handle: address, on: .linkedIn)
        case .github: LinkText(handle: address, on: .github)
        default:
            switch field.rule.kind {
            case .email: LinkText(mail: address)
            case .phone: LinkText(phone: address)
            default: LinkText(page: address)
            }
        }
    }
}
