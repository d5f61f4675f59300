import ShareModel

/// Derives the forms in which each secret could be read.
struct FormDeriver {
    var list: FormList
    /// The place of the secret whose forms are derived.
    private(set) var index = 0
    private(set) var maskClass = MaskClass.company
    /// Whether the names that are added are what is left of a longer one.
    private(set) var isStump = false

    /// Derives the forms of all secrets.
    static func forms(of secrets: [Secret]) -> FormList {
        var deriver = FormDeriver(list: FormList(secretCount: secrets.count))
        for (index, secret) in secrets.enumerated() {
            deriver.index = index
            deriver.maskClass = secret.maskClass
            deriver.add(secret)
        }
        return deriver.list
    }

    private mutating func add(_ secret: Secret) {
        switch secret.kind {
        case .phone: ContactValues.numbers(in: secret.value) { addPhone($0) }
        case .email: ContactValues.addresses(in: secret.value) { addMail($0) }
        case .link:
            for part in AddressForms.parts(of: secret.value) { add(part) }
            if secret.maskClass == .linkedIn {
                addForm("linkedin.com".utf8, rule: .handle)
                addForm("lnkd.in".utf8, rule: .handle)
            }
        case .text: addText(secret)
        }
    }

    private mutating func addText(_ secret: Secret) {
        switch secret.maskClass {
        case .birthDate: addBirthDate(secret.value)
        case .dates:
            addSpelling(list.add(text: secret.value), .text)
            addTimes(secret.value)
        case .name: addName(secret.value, .person)
        case .company, .institution: addOrganisation(secret.value)
        case .jobTitle, .driverLicense, .gender, .sector: addName(secret.value, .firm)
        case .section, .location, .address: addSpelling(list.add(text: secret.value), .text)
        // A photo is no text, and the others are of another kind.
        case .photo, .phone, .email, .linkedIn, .github, .website, .portfolio: break
        }
    }

    /// Adds names that are what is left of a longer one.
    mutating func addAsPart(_ add: (inout FormDeriver) -> Void) {
        isStump = true
        add(&self)
        isStump = false
    }

    /// Adds a spelling whose rule is known; one that is to be nowhere must be distinctive.
    mutating func addForm(_ text: some Collection<UInt8>, rule: Form.Rule) {
        guard let form = list.fold(list.add(text: text), secret: index, rule: rule) else { return }
        if rule == .anywhere, NameClass(form, in: list, for: maskClass) != .distinctive { return }
        list.add(form)
    }

    /// An e-mail address, and where it has a tag the one without (RFC 5233).
    private mutating func addMail(_ address: [UInt8]) {
        addForm(address, rule: .anywhere)
        guard let plus = address.firstIndex(of: UInt8(ascii: "+")),
            let at = address[plus...].firstIndex(of: UInt8(ascii: "@")), plus > 0
        else { return }
        addForm(address[..<plus] + address[at...], rule: .anywhere)
    }

    /// A handle or an address; none of a handle that others have by chance: a word, or two letters.
    private mutating func add(_ part: AddressForms.Part) {
        let text: [UInt8]
        let isHandle: Bool
        switch part {
        case .handle(let handle): (text, isHandle) = (handle, true)
        case .address(let address): (text, isHandle) = (address, false)
        }
        guard var form = list.fold(list.add(text: text), secret: index, rule: .handle) else {
            return
        }
        if isHandle, form.symbols.count < 3 || list.traits(of: form).contains(.ordinary) { return }
        if NameClass(form, in: list, for: maskClass) != .distinctive { form.rule = .context }
        list.add(form)
    }

    /// A telephone number without country code and leading zero, so that each spelling holds it.
    private mutating func addPhone(_ value: [UInt8]) {
        var digits = value.folded.filter { (0x30...0x39).contains($0) }
        guard digits.count >= 7 else { return }
        let isInternational =
            value.contains(UInt8(ascii: "+")) || digits.starts(with: [0x30, 0x30])
        if digits.starts(with: [0x30, 0x30]) { digits.removeFirst(2) }
        if isInternational {
            digits.removeFirst(max(0, min(3, digits.count - 8)))
        } else if digits.first == 0x30, digits.count > 8 {
            digits.removeFirst()
        }
        addForm(digits, rule: .digits)
    }

    private mutating func addBirthDate(_ value: [UInt8]) {
        BirthDateForms.forEach(of: value) { addForm($0, rule: .words) }
        addTimes(value)
    }

    /// A date as the page tells it to machines, with its day, month and year or fewer of them; the
    /// years of one that is told otherwise, which every way to tell it holds.
    private mutating func addTimes(_ value: [UInt8]) {
        let parts = value.split(separator: UInt8(ascii: "-"), maxSplits: 2)
        guard let year = parts.first, year.count == 4, year.allSatisfy(\.isASCIIDigit) else {
            YearForms.forEach(in: value) { year in
                addForm(year, rule: .time)
                addForm(year, rule: .year)
            }
            return
        }
        addForm(year, rule: .time)
        guard parts.count > 1 else { return }
        addForm(year + parts[1], rule: .time)
        if parts.count > 2 { addForm(year + parts[1] + parts[2].prefix(2), rule: .time) }
    }
}

extension [UInt8] {
    /// The folded symbols that are ASCII.
    fileprivate var folded: [UInt8] {
        var list = FormList(secretCount: 1)
        _ = list.fold(list.add(text: self), secret: 0, rule: .digits)
        return list.symbols.compactMap { UInt8(exactly: $0) }
    }
}
