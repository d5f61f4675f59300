import Markdown

@testable import ShareModel

/// What holds for the masking of every resume.
enum MaskingProperties {
    static func check(_ bytes: [UInt8]) throws(Finding) {
        var source = ByteSource(bytes)
        if source.chance(oneIn: 2) { return try WildText.check(&source) }
        let plan = ResumePlan(&source)
        guard plan.isInDomain else { return }
        let first = try masked(plan.record(.first))
        try differsNowhere(first, try masked(plan.record(.second)), plan)
        try holdsNoName(first, plan.names(.first))
        if plan.keys.isEmpty {
            try keepsTheRest(first, try masked(plan.record(.first, hides: false)), plan)
        }
    }

    static func masked(_ record: ShareRecord) throws(Finding) -> MaskedResume {
        do throws(SnapshotError) {
            return try MaskedResume(masking: ShareSnapshot(decoding: record))
        } catch { throw Finding("refused: \(error)") }
    }

    /// R1: the names of the other side give the same resume.
    private static func differsNowhere(
        _ first: MaskedResume, _ second: MaskedResume, _ plan: ResumePlan
    ) throws(Finding) {
        let (one, other) = (first.allValues, second.allValues)
        for (left, right) in zip(one, other) {
            try require(
                left == right,
                "R1: \(shown(left)) and \(shown(right)) for \(plan.names(.first)), \(plan.names(.second))"
            )
        }
        try require(one.count == other.count, "R1: \(one.count) and \(other.count) values")
    }

    /// A value as text, with its bytes where it is no text.
    private static func shown(_ value: MaskedValue) -> String {
        if case .text(let text) = value { shown(text) } else { "\(value)" }
    }

    private static func shown(_ text: MaskedText) -> String {
        text.plainText { "[\($0.name)]" }
    }

    /// No name is read anywhere.
    private static func holdsNoName(
        _ resume: MaskedResume, _ names: [String]
    ) throws(Finding) {
        for text in resume.allTexts {
            let letters = PlainReading.letters(of: text)
            for name in names {
                let word = PlainReading.letters(of: name).filter { $0 != 0x20 }
                try require(
                    !PlainReading.holds(word, in: letters.filter { $0 != 0x20 }),
                    "\(name) is read in: \(text)")
            }
        }
    }

    /// R3: a value without a token is the same as with nothing hidden, but for links that led to what
    /// is hidden, and a value that has no letter of a name is the same.
    private static func keepsTheRest(
        _ hidden: MaskedResume, _ open: MaskedResume, _ plan: ResumePlan
    ) throws(Finding) {
        let others = open.shownTexts.map(\.withoutLinks)
        for text in hidden.shownTexts where !text.holdsPlaceholder {
            try require(
                others.contains(text.withoutLinks), "R3: changed without a token: \(shown(text))")
        }
        let kept = hidden.shownTexts
        for text in open.shownTexts {
            let folded = FoldedText(String(decoding: text.document.bytes, as: UTF8.self)).bytes
            if folded.allSatisfy({ !"qzxj".utf8.contains($0) }) {
                try require(kept.contains(text), "R3: changed without a name: \(shown(text))")
            }
        }
    }
}

extension MaskedText {
    /// What a reader sees, and the marks around it but for links.
    fileprivate var withoutLinks: MaskedText {
        var output = MarkdownDocument()
        for event in document.events {
            switch event {
            case .text(let span): output.append(text: document[span])
            case .open(.link), .close(.link): break
            default: output.append(event)
            }
        }
        return MaskedText(output)
    }

    /// Whether a token stands in the text.
    var holdsPlaceholder: Bool {
        document.events.contains { if case .placeholder = $0 { true } else { false } }
    }
}

extension MaskedResume {
    /// Every value, in order.
    var allValues: [MaskedValue] {
        let titles = sections.compactMap { $0.title.map { MaskedValue.text($0) } }
        return titles
            + ([personal] + sections.flatMap(\.entries)).flatMap { $0.values.map(\.value) }
    }

    /// The texts of all fields but the one that goes with its organisation.
    var shownTexts: [MaskedText] {
        ([personal] + sections.flatMap(\.entries)).flatMap(\.values).flatMap {
            field, value -> [MaskedText] in
            switch value {
            case .text(let text) where field != .certificateCredentialId: [text]
            case .list(let texts): texts
            default: []
            }
        }
    }

    /// Every text that is shown or linked to, with a word for each token.
    var allTexts: [String] {
        func shown(_ text: MaskedText) -> [String] {
            var texts = [text.plainText { _ in "\u{2588}" }]
            for case .open(.link(let target)) in text.document.events {
                texts.append(String(decoding: text.document[target], as: UTF8.self))
            }
            return texts
        }
        return allValues.flatMap { value -> [String] in
            switch value {
            case .text(let text), .date(.text(let text)): shown(text)
            case .list(let texts): texts.flatMap(shown)
            case .address(.shown(let address)), .photo(let address): [address]
            case .date, .address, .flag: []
            }
        }
    }
}
