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
        // Of a letter nobody can tell what it stands for.
        if form.symbols.count == 1, maskClass == .gender || maskClass == .driverLicense { return }
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
        form.isPartOfName = isStump
        list.add(form)
    }

    /// A firm or school: all names that the value holds, and what people call it by.
    mutating func addOrganisation(_ given: [UInt8]) {
        let value = NameCuts.withoutTags(given)
        addNames(value)
        addWords(of: value)
        guard value.count <= NameCuts.longest else { return }
        var names = [value]
        for piece in NameCuts.pieces(of: value) where tells(piece) {
            addNames(piece)
            addWords(of: piece)
            names.append(piece)
        }
        for name in names { addShorter(name) }
        addHost(value)
    }

    /// A name, the names in brackets, its initials and short forms, and the other names of a
    /// well-known one.
    mutating func addNames(_ value: [UInt8]) {
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
    }

    /// The words of a longer name that give it away, and its beginnings.
    mutating func addWords(of value: [UInt8]) {
        let words = NameForms.words(of: value)
        guard words.count > 1 else { return }
        for (place, word) in words.enumerated() { addPart(value[word], isFirst: place == 0) }
        addBeginnings(value, of: words)
        addCore(value, of: words)
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
    mutating func addPart(_ word: ArraySlice<UInt8>, isFirst: Bool) {
        addPartAsWritten(word, isFirst: isFirst)
        let whole = [UInt8](word)
        guard !word.contains(UInt8(ascii: "&")), NameForms.hasOthers(whole) else { return }
        NameForms.forEachOther(whole) { addPartAsWritten($0[...], isFirst: isFirst) }
    }

    private mutating func addPartAsWritten(_ word: ArraySlice<UInt8>, isFirst: Bool) {
        guard var form = list.fold(list.add(text: word), secret: index, rule: .part),
            list.traits(of: form)
                .isDisjoint(with: [.ordinary, .acronym, .place, .legalForm, .firmKind, .generic])
        else { return }
        // A slice that is kept would make the next form copy all symbols.
        let count = form.symbols.count
        let capitals = word.count { (0x41...0x5A).contains($0) }
        let isAcronym = capitals >= 3 && capitals == count
        let isForeign = list.symbols[form.symbols].count { $0 >= 0x1100 } >= 2
        guard count >= (isFirst ? 4 : 5) || isAcronym || isForeign,
            list.symbols[form.symbols].contains(where: { !(0x30...0x39).contains($0) })
        else { return }
        if list.traits(of: form).contains(.surname) {
            form.rule = .context
        } else if count < 5, !isForeign {
            form.rule = isAcronym ? .capitals : .word
        }
        form.isPartOfName = true
        list.add(form)
        addOtherNames(of: [UInt8](word))
    }
}
