import ShareModel

/// The forms of names: of people, firms and schools.
extension FormDeriver {
    /// What a value that is no address names.
    enum Kind {
        case text
        case person
        case firm
        /// Another name of a firm, which its owner did not give.
        case otherName
    }

    /// A name: whole, without its legal form, with `and` for `&`, with umlauts written out.
    mutating func addName(_ value: [UInt8], _ kind: Kind) {
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

    /// A spelling of a value, by how sure it is; `distinctive` says where one may not stand that is.
    mutating func addSpelling(
        _ spelling: Range<Int>, _ kind: Kind, distinctive: Form.Rule = .anywhere
    ) {
        guard var form = list.fold(spelling, secret: index, rule: .anywhere),
            list.symbols[form.symbols].contains(where: { !(0x30...0x39).contains($0) })
        else { return }
        switch NameClass(form, in: list, for: maskClass) {
        case .distinctive: form.rule = distinctive
        case .phrase:
            form.rule = .title
            form.tellsOneWord = PhraseWords(form, in: list).tellsOne
        case .short where kind == .text, .common where kind == .text, .town where kind == .text:
            return
        case .town: form.rule = .capital
        case .short where kind == .otherName: form.rule = .capitals
        case .short where kind == .firm || form.symbols.count >= 3: form.rule = .word
        case .short, .common: form.rule = .context
        }
        if kind != .text, form.symbols.count <= 4,
            list.letters(of: form).map(WordLists.isNothing) == true
        {
            return
        }
        list.add(form)
    }

    /// A firm or school: its name, the names in brackets, the words that give it away, its initials
    /// and short forms, and the other names of a well-known one.
    mutating func addOrganisation(_ value: [UInt8]) {
        addName(value, .firm)
        var name = value
        if let bare = NameForms.withoutBrackets(value) {
            name = bare
            addName(bare, .firm)
            for piece in NameForms.bracketed(in: value) where !NameForms.isFirmWord(piece[...]) {
                addName(piece, .firm)
            }
        }
        if let end = NameForms.endWithoutLegalSuffix(name) { name.removeSubrange(end...) }
        addOtherNames(of: name)
        addShortForms(of: name)
        let words = NameForms.words(of: value)
        guard words.count > 1 else { return }
        for (place, word) in words.enumerated() { addPart(value[word], isFirst: place == 0) }
        addBeginnings(value, of: words)
    }

    /// The beginnings of a longer name that hold no distinctive word and tell it all the same.
    private mutating func addBeginnings(_ value: [UInt8], of words: [Range<Int>]) {
        for (place, word) in words.dropLast().prefix(6).enumerated() {
            let text = list.add(text: value[words[0].lowerBound..<word.upperBound])
            guard let form = list.fold(text, secret: index, rule: place == 0 ? .lead : .title)
            else { continue }
            if place == 0 {
                let traits = list.traits(of: form)
                guard form.symbols.count >= 3, traits.contains(.ordinary),
                    traits.isDisjoint(with: [.generic, .firmKind, .legalForm, .joining])
                else { continue }
            } else {
                let words = PhraseWords(form, in: list)
                guard words.areTelling, words.areOrdinary else { continue }
            }
            list.add(form)
        }
    }

    /// A word of a longer name, where it is so unlike others that it gives the name away.
    private mutating func addPart(_ word: ArraySlice<UInt8>, isFirst: Bool) {
        guard var form = list.fold(list.add(text: word), secret: index, rule: .part),
            list.traits(of: form)
                .isDisjoint(with: [.ordinary, .acronym, .place, .legalForm, .firmKind])
        else { return }
        let symbols = list.symbols[form.symbols]
        let capitals = word.count { (0x41...0x5A).contains($0) }
        let isAcronym = capitals >= 3 && capitals == symbols.count
        let isForeign = symbols.count { $0 >= 0x1100 } >= 2
        guard symbols.count >= (isFirst ? 4 : 5) || isAcronym || isForeign,
            symbols.contains(where: { !(0x30...0x39).contains($0) })
        else { return }
        if list.traits(of: form).contains(.surname) {
            form.rule = .context
        } else if symbols.count < 5, !isForeign {
            form.rule = isAcronym ? .capitals : .word
        }
        form.isPartOfName = true
        list.add(form)
        addOtherNames(of: [UInt8](word))
    }

    // MARK: Names that stand for others

    /// The other names of a well-known firm or school, and their short forms.
    private mutating func addOtherNames(of name: [UInt8]) {
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
    private mutating func addShortForms(of name: [UInt8]) {
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
