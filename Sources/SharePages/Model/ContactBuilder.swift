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
            text.map {
                ContactModel(
                    label: labels.name(of: .address), kind: .place, link: LinkModel(text: $0))
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
        if let date = personal.date(.birthDate).flatMap(dates.day) {
            facts.append(
                FactModel(
                    label: labels.name(of: .birthDate), value: date.html, datetime: date.datetime))
        }
        for field in [Field.gender, .driverLicense] {
            if let fact = fact(personal, field) { facts.append(fact) }
        }
        return facts
    }

    /// A field with its name before it.
    func fact(_ entry: MaskedEntry, _ field: Field) -> FactModel? {
        writer.inline(entry.text(field)).map { FactModel(label: labels.name(of: field), value: $0) }
    }

    /// A field that is an address, as a way to reach someone.
    mutating func contact(
        _ entry: MaskedEntry, _ field: Field, _ kind: ContactModel.Kind, label: Field? = nil
    ) -> ContactModel? {
        link(entry, field).map {
            ContactModel(label: labels.name(of: label ?? field), kind: kind, link: $0)
        }
    }

    /// A field that is an address.
    mutating func link(_ entry: MaskedEntry, _ field: Field) -> LinkModel? {
        switch entry.address(field) {
        case nil: return nil
        case .withheld(let maskClass): return LinkModel(text: writer.token(maskClass))
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
