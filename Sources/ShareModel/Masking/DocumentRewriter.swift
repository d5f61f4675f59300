import Markdown

/// Copies a document without what is cut out of it.
struct DocumentRewriter {
    private let document: MarkdownDocument
    private let cuts: [SecretFinder.Cut]
    private let finder: SecretFinder
    private var output = MarkdownDocument()
    /// The first cut that does not end before what is copied next.
    private var cut = 0
    /// Whether the token of `cut` has been put.
    private var isTokenPut = false
    /// The link that is open, unless its target was dropped; links are never nested.
    private var openLink: MarkdownMark?

    init(_ document: MarkdownDocument, cuts: [SecretFinder.Cut], finder: SecretFinder) {
        self.document = document
        self.cuts = cuts
        self.finder = finder
        output.reserveCapacity(
            bytes: document.bytes.count, events: document.events.count + 2 * cuts.count)
    }

    mutating func run() -> MarkdownDocument {
        for event in document.events {
            switch event {
            case .text(let span): copy(span.range)
            case .lineBreak: if !isInsideCut { output.append(.lineBreak) }
            case .placeholder, .rule: output.append(event)
            case .open(.link(let target)): open(linkTo: target)
            case .close(.link): if let link = openLink { close(link) }
            case .open(let mark): output.append(.open(mark))
            case .close(let mark): close(mark)
            }
        }
        return output
    }

    /// Whether a cut has begun and goes on behind this place.
    private var isInsideCut: Bool { isTokenPut && cut < cuts.count }

    private mutating func copy(_ range: Range<Int>) {
        var position = range.lowerBound
        while cut < cuts.count, cuts[cut].source.lowerBound < range.upperBound {
            let source = cuts[cut].source
            if source.lowerBound > position {
                output.append(text: document.bytes[position..<source.lowerBound])
            }
            if !isTokenPut {
                output.append(.placeholder(cuts[cut].maskClass.rawValue))
                isTokenPut = true
            }
            position = max(position, min(source.upperBound, range.upperBound))
            guard source.upperBound <= range.upperBound else { return }
            cut += 1
            isTokenPut = false
        }
        if position < range.upperBound {
            output.append(text: document.bytes[position..<range.upperBound])
        }
    }

    private mutating func open(linkTo target: TextSpan) {
        let address = String(decoding: document[target], as: UTF8.self)
        guard finder.secret(inAddress: address) == nil else {
            openLink = nil
            return
        }
        let link = MarkdownMark.link(destination: output.append(hidden: document[target]))
        openLink = link
        output.append(.open(link))
    }

    /// Closes a mark, or takes it back where all that was in it went.
    private mutating func close(_ mark: MarkdownMark) {
        if !output.removeLast(ifOpening: mark) { output.append(.close(mark)) }
    }
}
