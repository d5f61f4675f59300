import ShareModel

/// What people leave of a firm's or school's name.
extension FormDeriver {
    /// The name without its article, without the places behind it, without what is joined to it, and
    /// with the words set apart that capitals alone part.
    mutating func addShorter(_ name: [UInt8]) {
        var names = [name]
        if let bare = withoutPlaces(name) {
            addAsPart { $0.addNames(bare) }
            names.append(bare)
        }
        for name in names {
            if let bare = NameCuts.withoutArticle(name) {
                addAsPart { deriver in
                    deriver.addNames(bare)
                    deriver.addWords(of: bare)
                }
            }
            if let bare = NameCuts.withoutPossessive(name) { addName(bare, .firm) }
            for bare in UnspacedNames.names(in: name) { addNames(bare) }
            addSpaced(name)
        }
    }

    /// The host that a value is an address of, and its own label.
    mutating func addHost(_ value: [UInt8]) {
        guard value.starts(with: "www.".utf8) || value.starts(with: "http".utf8),
            !value.contains(where: \.isHTMLSpace)
        else { return }
        for case .address(let host) in AddressForms.parts(of: value) {
            guard !host.contains(UInt8(ascii: "/")) else { return }
            addName(host, .firm)
            let labels = host.split(separator: UInt8(ascii: ".")).dropLast()
            // An ordinary word says nothing in small letters.
            guard let label = labels.last, label.count > 3,
                !traits(of: label).contains(.ordinary)
            else { return }
            addName([UInt8](label), .firm)
        }
    }

    /// What is left of a name without the words at its ends that say of what kind it is, where no word
    /// of it is so unlike others that it is found alone.
    mutating func addCore(_ value: [UInt8], of words: [Range<Int>]) {
        let traits = words.map { self.traits(of: value[$0]) }
        var core = words.indices
        while let first = core.first, traits[first].contains(.generic) {
            core.removeFirst()
            while let next = core.first, traits[next].contains(.joining),
                (0x61...0x7A).contains(value[words[next].lowerBound])
            {
                core.removeFirst()
            }
        }
        while core.count > 1, let last = core.last,
            !traits[last].isDisjoint(with: [.generic, .place, .joining])
        {
            core.removeLast()
        }
        guard let first = core.first, let last = core.last, core.count < words.count else { return }
        let text = list.add(text: value[words[first].lowerBound..<words[last].upperBound])
        guard var form = list.fold(text, secret: index, rule: core.count == 1 ? .lead : .title),
            traits[core].allSatisfy({
                $0.isDisjoint(with: [.legalForm, .firmKind]) || $0.contains(.joining)
            }),
            PhraseWords(form, in: list).areOrdinary
        else { return }
        if core.count == 1 {
            guard form.symbols.count >= 3,
                traits[first].isDisjoint(with: [.generic, .place, .joining])
            else { return }
        } else if traits[last].contains(.surname), !PhraseWords(form, in: list).areTelling {
            return
        }
        form.tellsOneWord = core.count > 1 && PhraseWords(form, in: list).tellsOne
        list.add(form)
    }

    /// Whether a piece of a value names anybody, and is not only a place or a kind.
    func tells(_ name: [UInt8]) -> Bool {
        !NameForms.words(of: name).allSatisfy { word in
            !traits(of: name[word])
                .isDisjoint(with: [.place, .generic, .legalForm, .firmKind, .joining])
        }
    }

    /// A firm's name without the places and legal forms behind it; `nil` where there are none, or
    /// where nothing else would be left.
    ///
    /// A school often is its kind and its town.
    private func withoutPlaces(_ name: [UInt8]) -> [UInt8]? {
        guard maskClass == .company else { return nil }
        let end = NameForms.endWithoutLegalSuffix(name) ?? name.count
        let words = NameForms.words(of: [UInt8](name[..<end]))
        var count = words.count
        while count > 1, !traits(of: name[words[count - 2]]).contains(.joining),
            !traits(of: name[words[count - 1]]).isDisjoint(with: [.place, .legalForm, .firmKind])
        {
            count -= 1
        }
        guard count < words.count else { return nil }
        let bare = [UInt8](name[..<words[count - 1].upperBound])
        let isAcronym = count == 1 && traits(of: bare[...]).contains(.acronym)
        return tells(bare) && !isAcronym ? bare : nil
    }

    /// A name with the words set apart that capitals and figures part, and the first of them.
    private mutating func addSpaced(_ name: [UInt8]) {
        guard let spaced = NameCuts.spaced(name) else { return }
        let words = NameForms.words(of: spaced)
        let isLong = words.allSatisfy { $0.count > 1 }
        if let form = list.fold(list.add(text: spaced), secret: index, rule: .title),
            form.symbols.count >= 5, isLong
        {
            list.add(form)
        }
        // What a capital sets apart is a word; a figure may be a part of one.
        guard let first = words.first?.upperBound, (0x41...0x5A).contains(name[first]) else {
            return
        }
        addPart(spaced[..<first], isFirst: true)
    }

    /// What the lists say of a word as it is written.
    private func traits(of word: ArraySlice<UInt8>) -> WordTraits {
        if word.allSatisfy({ $0 < 0x80 }) {
            let letters = word.lazy.filter { $0.isASCIILetter || $0.isASCIIDigit }
            return WordTable.traits(of: WordKey(letters.map(\.asciiLowercased)))
        }
        var list = FormList(secretCount: 1)
        guard let form = list.fold(list.add(text: word), secret: 0, rule: .part) else { return [] }
        return list.traits(of: form)
    }
}
