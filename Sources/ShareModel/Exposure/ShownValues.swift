import Markdown

/// An entry of a page, with what it shows.
struct ShownEntry {
    let section: ResumeSection
    /// The entry's path, such as `experiences[0]`; empty for the head of the page and the summary.
    let path: String
    let masked: MaskedEntry
    var texts: [(field: Field?, place: ExposurePlace, text: ShownText)] = []
    var addresses: [(field: Field?, place: ExposurePlace, address: String)] = []
    /// Addresses that a text shows without a link.
    var unlinked: [(field: Field?, place: ExposurePlace, address: String)] = []
    /// What is withheld as a whole and is no text: addresses and dates.
    var withheld: [(place: ExposurePlace, maskClass: MaskClass)] = []
}

extension MaskedResume {
    /// The entries in the order of the page, the head first.
    var shownEntries: [ShownEntry] {
        var entries = [ShownEntry(personal, in: .personal, at: "")]
        var numbering = ExposureNumbering()
        for section in sections {
            let path = numbering.path(of: section.kind)
            if let title = section.title {
                var entry = ShownEntry(section: section.kind, path: path, masked: MaskedEntry())
                entry.add(title, of: nil, at: ExposurePlace(entry: path, field: "title"))
                entries.append(entry)
            }
            for (index, entry) in section.entries.enumerated() {
                let place = ExposureNumbering.entry(index, of: path, section.kind)
                entries.append(ShownEntry(entry, in: section.kind, at: place))
            }
        }
        return entries
    }
}

extension ShownEntry {
    init(_ entry: MaskedEntry, in section: ResumeSection, at path: String) {
        self.init(section: section, path: path, masked: entry)
        for (field, value) in entry.values {
            let place = ExposurePlace(entry: path, field: field.rule.name)
            switch value {
            case .text(let text), .date(.text(let text)): add(text, of: field, at: place)
            case .list(let texts):
                for (index, text) in texts.enumerated() {
                    var place = place
                    place.item = index
                    add(text, of: field, at: place)
                }
            case .address(.shown(let address)): addresses.append((field, place, address))
            case .address(.withheld(let maskClass)), .date(.withheld(let maskClass)):
                withheld.append((place, maskClass))
            case .date(.date), .date(.open), .flag, .photo: break
            }
        }
    }

    fileprivate mutating func add(_ text: MaskedText, of field: Field?, at place: ExposurePlace) {
        let shown = ShownText(text)
        texts.append((field, place, shown))
        addresses += text.document.linkTargets.map { (field, place, $0) }
        unlinked += shown.addresses.map { (field, place, $0) }
    }

    /// The classes of the tokens in the entry's texts.
    var tokenClasses: Set<MaskClass> {
        Set(texts.flatMap { $0.text.tokens.map(\.maskClass) } + withheld.map(\.maskClass))
    }
}

extension [ShownEntry] {
    /// The words that some fields show, folded.
    func words(of fields: Set<Field>) -> Set<[UInt8]> {
        Set(
            flatMap(\.texts).filter { $0.field.map(fields.contains) ?? false }
                .flatMap { $0.text.words.map(\.folded) })
    }
}

extension MarkdownDocument {
    /// Where the document's links lead to, in order.
    var linkTargets: [String] {
        events.compactMap { event in
            guard case .open(.link(let target)) = event else { return nil }
            return String(decoding: self[target], as: UTF8.self)
        }
    }
}
