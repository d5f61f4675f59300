extension ExposureRemark {
    /// What was noticed, as a sentence.
    public var sentence: String {
        switch kind {
        case .ownName:
            "You have the name of \(what) (\(Self.list(hidden))): the heading keeps it."
        case .takenAlong:
            "\(Self.list(places)): hidden too, since \(places.count == 1 ? "it holds" : "they hold") "
                + "what \(keysOfHidden) \(hides)."
        case .shownElsewhere:
            "A name in a hidden section is shown elsewhere: \(Self.list(places))."
        case .misspelling:
            "'\(word)' is one letter away from \(what): \(Self.list(places))."
        case .initials:
            "'\(word)' has the first letters of \(what): \(Self.list(places))."
        case .address:
            "\(addresses) \(verb) a word of what \(keysOfHidden) \(hides)."
        case .ordinaryName:
            "\(Self.list(hidden)): so short or ordinary a word is hidden only where it stands as "
                + "a name. "
                + (places.isEmpty
                    ? "No text of this page has it as a word now."
                    : "As a word it stays: \(Self.list(places)).")
        case .unusualWord:
            "'\(word)' stands beside \(what): \(Self.list(places))."
        case .possibleName:
            "'\(word)' begins a sentence beside \(what): \(Self.list(places))."
        case .addressWithName:
            "\(addresses) \(verb) your name, and so does what \(keysOfHidden) \(hides): it can be "
                + "guessed."
        case .narrowing:
            "\(Self.list(places)): title, place and months together may say which \(nouns) it was."
        }
    }

    /// What several words of this kind have in common, to stand above them.
    public var heading: String {
        kind == .possibleName
            ? "In no word list, but at the start of a sentence near what is hidden:"
            : "These stand beside \(what), and may tell which it was:"
    }

    /// What the owner can do about it, where there is anything to do.
    public var advice: String? {
        let blur = "--blur " + keys.joined(separator: ",")
        let alias = "--alias \(keys.first ?? "")="
        return switch kind {
        case .ownName: "To hide your name too: \(blur)"
        case .takenAlong:
            "To keep \(places.count == 1 ? "it" : "them"): share without \(keysOfHidden), or give the "
                + "resume an address that holds nothing of it"
        case .shownElsewhere:
            keys.isEmpty
                ? "Hide that section too, or leave the name out there."
                : "To hide it there too: \(blur)"
        case .misspelling: "Correct it in the resume, or hide it too: \(alias)\(word)"
        case .initials: "To hide it too: \(alias)\(word)"
        case .address, .addressWithName: "To hide more: \(blur)"
        case .ordinaryName:
            places.isEmpty
                ? nil : "Read these places; where one means the \(nouns), reword the resume."
        case .unusualWord, .possibleName: "To hide one: \(alias)WORD"
        case .narrowing: "To hide them: \(blur)"
        }
    }

    private var word: String { words.first ?? "" }
    private var nouns: String { maskClasses.map(\.noun).joined(separator: " or ") }
    private var what: String { "a hidden \(nouns)" }
    private var verb: String { Set(words).count == 1 ? "holds" : "hold" }
    private var hides: String { maskClasses.count == 1 ? "hides" : "hide" }
    private var keysOfHidden: String {
        maskClasses.map { "'\($0.name)'" }.joined(separator: " and ")
    }

    /// Each address once, with the first place where it stands.
    private var addresses: String {
        var seen: Set<String> = []
        return Self.list(
            zip(words, places).compactMap { seen.insert($0).inserted ? "\($0) (\($1))" : nil })
    }

    /// The first few of a list.
    private static func list(_ items: [String]) -> String {
        let shown = items.prefix(4).joined(separator: ", ")
        return items.count > 4 ? "\(shown) and \(items.count - 4) more" : shown
    }
}
