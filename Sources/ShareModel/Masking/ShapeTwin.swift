import Markdown

extension MaskedResume {
    /// The same resume with a neutral text in the place of every text of the owner.
    ///
    /// What a page of it shows, the theme says by itself: a company called "Experience" is no leak
    /// in the heading "Experience".
    public var shapeTwin: MaskedResume {
        MaskedResume(
            id: id, template: template, locale: locale, design: design, personal: personal.twin,
            sections: sections.map { section in
                MaskedSection(
                    kind: section.kind, title: section.title.map(\.twin),
                    entries: section.entries.map(\.twin))
            })
    }
}

extension MaskedEntry {
    fileprivate var twin: MaskedEntry {
        MaskedEntry(
            values.compactMap { field, value in
                switch value {
                case .text(let text): (field, .text(text.twin))
                case .list(let texts): (field, .list(texts.map(\.twin)))
                case .date(.text(let text)): (field, .date(.text(text.twin)))
                case .date, .flag, .address(.withheld): (field, value)
                case .address(.shown): (field, .address(.shown(field.rule.kind.neutralAddress)))
                case .photo: nil
                }
            })
    }
}

extension FieldKind {
    fileprivate var neutralAddress: String {
        switch self {
        case .email: "x@x.invalid"
        case .phone: "0"
        default: "https://x.invalid/"
        }
    }
}

extension MaskedText {
    fileprivate var twin: MaskedText {
        var output = MarkdownDocument()
        var link: MarkdownMark?
        for event in document.events {
            switch event {
            case .text: output.append(text: "x".utf8)
            case .open(.link):
                let mark = MarkdownMark.link(
                    destination: output.append(hidden: "https://x.invalid/".utf8))
                link = mark
                output.append(.open(mark))
            case .close(.link): if let link { output.append(.close(link)) }
            case .open, .close, .lineBreak, .rule, .placeholder: output.append(event)
            }
        }
        return MaskedText(output)
    }
}
