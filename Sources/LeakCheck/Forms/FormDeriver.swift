import ShareModel

/// Derives the forms in which each secret could be read.
struct FormDeriver {
    private(set) var list: FormList
    private var index = 0

    /// Derives the forms of all secrets.
    static func forms(of secrets: [Secret]) -> FormList {
        var deriver = FormDeriver(list: FormList(secretCount: secrets.count))
        for (index, secret) in secrets.enumerated() {
            deriver.index = index
            deriver.add(secret)
        }
        return deriver.list
    }

    private mutating func add(_ secret: Secret) {
        switch secret.maskClass {
        case .photo: break
        case .phone:
            ContactValues.numbers(in: secret.value) { addPhone($0) }
        case .birthDate: addDate(secret.value)
        case .email:
            ContactValues.addresses(in: secret.value) { addForm($0, rule: .anywhere) }
        case .linkedIn, .github, .website, .portfolio:
            for form in AddressForms.forms(of: secret.value, isSite: secret.maskClass.isSite) {
                addHandleOrHost(form)
            }
            if secret.maskClass == .linkedIn {
                addForm("linkedin.com/in".utf8, rule: .anywhere)
                addForm("lnkd.in".utf8, rule: .context)
            }
        case .dates:
            addSpelling(list.add(text: secret.value), .text)
            addTimes(secret.value)
        case .section, .location, .address: addSpelling(list.add(text: secret.value), .text)
        case .name: addName(secret.value, .person)
        case .company, .institution, .jobTitle, .driverLicense, .gender, .sector:
            addName(secret.value, .firm)
        }
    }

    private mutating func addForm(_ text: some Collection<UInt8>, rule: Form.Rule) {
        guard let form = list.fold(list.add(text: text), secret: index, rule: rule) else { return }
        if rule == .anywhere, NameClass(form, in: list) != .distinctive { return }
        list.add(form)
    }

    /// What a value that is no address names.
    private enum Kind {
        case text
        case person
        case firm
    }

    /// A name: whole, without its legal form, with `and` for `&`, with umlauts written out.
    private mutating func addName(_ value: [UInt8], _ kind: Kind) {
        let whole = list.add(text: value)
        addSpelling(whole, kind)
        let end = NameForms.endWithoutLegalSuffix(value)
        if let end { addSpelling(whole.lowerBound..<(whole.lowerBound + end), kind) }
        guard NameForms.hasOthers(value) else { return }
        NameForms.forEachOther(value) { addSpelling(list.add(text: $0), kind) }
        if let end {
            NameForms.forEachOther([UInt8](value[..<end])) { addSpelling(list.add(text: $0), kind) }
        }
    }

    private mutating func addSpelling(_ spelling: Range<Int>, _ kind: Kind) {
        guard var form = list.fold(spelling, secret: index, rule: .anywhere),
            list.symbols[form.symbols].contains(where: { !(0x30...0x39).contains($0) })
        else { return }
        switch NameClass(form, in: list) {
        case .distinctive: break
        case .short where kind == .text, .common where kind == .text: return
        case .short where kind == .firm || form.symbols.count >= 3: form.rule = .word
        case .short, .common: form.rule = .context
        }
        list.add(form)
    }

    private mutating func addHandleOrHost(_ text: [UInt8]) {
        guard var form = list.fold(list.add(text: text), secret: index, rule: .handle) else {
            return
        }
        if NameClass(form, in: list) != .distinctive { form.rule = .context }
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

    /// A date of birth in numbers: as it stands, and year, month and day in the usual orders.
    private mutating func addDate(_ value: [UInt8]) {
        let parts = value.split { !$0.isASCIIDigit }.prefix(3).map { [UInt8]($0) }
        guard parts.count == 3, parts[0].count == 4 else {
            if value.count(where: \.isASCIIDigit) >= 6 { addForm(value, rule: .digits) }
            return
        }
        for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
            addForm(order.flatMap { parts[$0] }, rule: .digits)
        }
    }

    /// A date as the page tells it to machines, with its day, month and year or fewer of them.
    private mutating func addTimes(_ value: [UInt8]) {
        let parts = value.split(separator: UInt8(ascii: "-"), maxSplits: 2)
        guard let year = parts.first, year.count == 4, year.allSatisfy(\.isASCIIDigit) else {
            return
        }
        addForm(year, rule: .time)
        guard parts.count > 1 else { return }
        addForm(year + parts[1], rule: .time)
        if parts.count > 2 { addForm(year + parts[1] + parts[2].prefix(2), rule: .time) }
    }
}

extension MaskClass {
    fileprivate var isSite: Bool { self == .website || self == .portfolio }
}

extension [UInt8] {
    /// The folded symbols that are ASCII.
    fileprivate var folded: [UInt8] {
        var list = FormList(secretCount: 1)
        _ = list.fold(list.add(text: self), secret: 0, rule: .digits)
        return list.symbols.compactMap { UInt8(exactly: $0) }
    }
}
