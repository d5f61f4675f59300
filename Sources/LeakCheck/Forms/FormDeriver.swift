import ShareModel

/// Derives the forms in which each secret could be read.
struct FormDeriver {
    private(set) var forms: [Form] = []

    /// Adds the forms of a secret.
    mutating func add(_ secret: Secret, at index: Int) {
        switch secret.maskClass {
        case .photo: break
        case .phone: addPhone(secret.value, index)
        case .birthDate: addDate(secret.value, index)
        case .email: addForm(secret.value, index, rule: .anywhere)
        case .linkedIn, .github, .website, .portfolio:
            for form in AddressForms.forms(of: secret.value, isSite: secret.maskClass.isSite) {
                addHandleOrHost(form, index)
            }
            if secret.maskClass == .linkedIn {
                addForm([UInt8]("linkedin.com/in".utf8), index, rule: .anywhere)
                addForm([UInt8]("lnkd.in".utf8), index, rule: .context)
            }
        case .dates, .section, .location, .address:
            addName(secret.value, index, isSentence: true, isPerson: false)
        case .name: addName(secret.value, index, isSentence: false, isPerson: true)
        case .company, .institution, .jobTitle, .driverLicense, .gender, .sector:
            addName(secret.value, index, isSentence: false, isPerson: false)
        }
    }

    private mutating func addForm(_ spelling: [UInt8], _ index: Int, rule: Form.Rule) {
        guard let form = Form(spelling, secret: index, rule: rule) else { return }
        if rule == .anywhere, NameClass(form) != .distinctive { return }
        forms.append(form)
    }

    /// A name: whole, without its legal form, with `and` for `&`, with umlauts written out.
    private mutating func addName(
        _ value: [UInt8], _ index: Int, isSentence: Bool, isPerson: Bool
    ) {
        for spelling in isSentence ? [value] : NameForms.spellings(of: value) {
            guard let form = Form(spelling, secret: index, rule: .anywhere) else { continue }
            guard form.symbols.contains(where: { !(0x30...0x39).contains($0) }) else { continue }
            switch NameClass(form) {
            case .distinctive: forms.append(form)
            case .short where isPerson && form.symbols.count >= 3:
                forms.append(form.under(.word, spelling: spelling))
            case .short, .common:
                if !isSentence { forms.append(form.under(.context, spelling: spelling)) }
            }
        }
    }

    private mutating func addHandleOrHost(_ spelling: [UInt8], _ index: Int) {
        guard let form = Form(spelling, secret: index, rule: .handle) else { return }
        let isDistinctive = NameClass(form) == .distinctive
        forms.append(isDistinctive ? form : form.under(.context, spelling: spelling))
    }

    /// A telephone number without country code and leading zero, so that each spelling holds it.
    private mutating func addPhone(_ value: [UInt8], _ index: Int) {
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
        addForm(digits, index, rule: .digits)
    }

    /// A date of birth in numbers: as it stands, and year, month and day in the usual orders.
    private mutating func addDate(_ value: [UInt8], _ index: Int) {
        let parts = value.split { !$0.isASCIIDigit }.prefix(3).map { [UInt8]($0) }
        guard parts.count == 3, parts[0].count == 4 else {
            if value.count(where: \.isASCIIDigit) >= 6 { addForm(value, index, rule: .digits) }
            return
        }
        for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
            addForm(order.flatMap { parts[$0] }, index, rule: .digits)
        }
    }
}

extension MaskClass {
    fileprivate var isSite: Bool { self == .website || self == .portfolio }
}
