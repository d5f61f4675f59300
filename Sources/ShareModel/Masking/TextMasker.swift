import Markdown

/// Takes secrets out of a text and leaves a token in the place of each run.
///
/// The result is a new text: no byte of a secret is copied into it, nor hidden in it.
struct TextMasker {
    let finder: SecretFinder

    /// Masks plain text.
    func mask(plain text: String, isWordList: Bool = false) -> MaskedText {
        mask(MarkdownDocument(plain: text), isWordList: isWordList)
    }

    /// Masks parsed Markdown, or any text with its structure.
    func mask(_ document: MarkdownDocument, isWordList: Bool = false) -> MaskedText {
        guard !finder.isEmpty else { return MaskedText(document) }
        let seen = finder.cuts(
            in: Self.fold(document), source: document.bytes, isWordList: isWordList)
        let cuts = SecretFinder.Cut.merged(
            seen, encodedCuts(in: document), in: document.bytes)
        let hasLinks = document.events.contains { event in
            if case .open(.link) = event { true } else { false }
        }
        guard !cuts.isEmpty || hasLinks else { return MaskedText(document) }
        var rewriter = DocumentRewriter(document, cuts: cuts, finder: finder)
        return MaskedText(rewriter.run())
    }

    /// The pieces of text in which a secret stands encoded.
    private func encodedCuts(in document: MarkdownDocument) -> [SecretFinder.Cut] {
        var cuts: [SecretFinder.Cut] = []
        for event in document.events {
            guard case .text(let span) = event, EncodedText.isSuspect(document[span]) else {
                continue
            }
            for chunk in EncodedText.chunks(of: document[span]) where EncodedText.isSuspect(chunk) {
                guard let maskClass = finder.secret(encodedIn: chunk) else { continue }
                let end = chunk.lastIndex { !".,;:!?)".utf8.contains($0) } ?? chunk.startIndex
                cuts.append(
                    SecretFinder.Cut(source: chunk.startIndex..<end + 1, maskClass: maskClass))
            }
        }
        return cuts
    }

    /// Folds what a reader sees of a document: emphasis joined, lines as spaces, blocks apart.
    private static func fold(_ document: MarkdownDocument) -> FoldedText {
        var folded = FoldedText()
        folded.reserveCapacity(document.bytes.count)
        for event in document.events {
            switch event {
            case .text(let span): folded.append(document[span])
            case .lineBreak: folded.endLine()
            case .placeholder: folded.endWord()
            case .rule: folded.endBlock()
            case .open(let mark), .close(let mark): if mark.isBlock { folded.endBlock() }
            }
        }
        return folded
    }
}
