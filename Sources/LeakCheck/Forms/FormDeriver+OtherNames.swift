/// The names that stand for others: short forms, initials, and the other names of a well-known firm.
extension FormDeriver {
    /// The other names of a well-known firm or school, and their short forms.
    mutating func addOtherNames(of name: [UInt8]) {
        let spelled = NameForms.withWordForSign(name)
        guard let form = list.fold(list.add(text: spelled), secret: index, rule: .anywhere),
            form.symbols.count > WordKey.longest
                || list.traits(of: form).contains(.otherNamed),
            let key = list.letters(of: form),
            let line = SortedLines.otherNames.line(startingWith: key)
        else { return }
        for other in line.split(separator: UInt8(ascii: "=")) {
            let other = [UInt8](other)
            if other.count == 2 {
                addInitials(other)
            } else {
                addName(other, .otherName)
                addShortForms(of: other)
            }
        }
    }

    /// A name with its words shortened, and its initials.
    mutating func addShortForms(of name: [UInt8]) {
        let words = NameForms.words(of: name, andHyphens: true)
        guard (2...12).contains(words.count) else { return }
        var initials: [UInt8] = []
        /// For each word that can be shortened, its place and its short forms.
        var shortened: [(place: Int, forms: [[UInt8]])] = []
        for (place, word) in words.enumerated() {
            guard let form = list.fold(list.add(text: name[word]), secret: index, rule: .part)
            else { continue }
            let traits = list.traits(of: form)
            if traits.contains(.shortened) { shortened.append((place, shortForms(of: form))) }
            if traits.isDisjoint(with: [.joining, .legalForm, .firmKind]) {
                initials.append(initial(of: form))
            }
        }
        for choice in 0..<(shortened.map(\.forms.count).max() ?? 0) {
            var parts = words.map { [UInt8](name[$0]) }
            for (place, forms) in shortened { parts[place] = forms[min(choice, forms.count - 1)] }
            let text = [UInt8](parts.joined(separator: [0x20]))
            addSpelling(list.add(text: text), .otherName, distinctive: .words)
        }
        guard !initials.contains(0) else { return }
        if (3...6).contains(initials.count) { addInitials(initials) }
        if words.count == 3, name[words[1]].elementsEqual([UInt8(ascii: "&")]), initials.count == 2
        {
            addForm([initials[0], UInt8(ascii: "&"), initials[1]], rule: .capitals)
        }
    }

    /// How a word of names is shortened.
    private func shortForms(of form: Form) -> [[UInt8]] {
        let line = list.letters(of: form).flatMap { SortedLines.shortForms.line(startingWith: $0) }
        return line?.split(separator: UInt8(ascii: "=")).map { [UInt8]($0) } ?? []
    }

    /// The first letter of a form as a capital; 0 where it is none of ASCII.
    private func initial(of form: Form) -> UInt8 {
        let letter = UInt8(exactly: list.symbols[form.symbols.lowerBound]) ?? 0
        return letter.isASCIILetter ? letter & 0xDF : 0
    }

    /// Capitals that stand for a name; those that mean something else count where a firm stands.
    private mutating func addInitials(_ initials: [UInt8]) {
        guard var form = list.fold(list.add(text: initials), secret: index, rule: .capitals) else {
            return
        }
        if !list.traits(of: form).isDisjoint(with: [.ordinary, .acronym]) {
            guard initials.count == 2 else { return }
            form.rule = .context
        }
        list.add(form)
    }
}
