import Markdown

/// The first promise of `MarkdownDocument` that a document breaks, or nil.
func violation(of document: MarkdownDocument, depth: Int = 32) -> String? {
    var checker = InvariantChecker(document: document, depth: depth)
    for event in document.events {
        if let violation = checker.check(event) { return violation }
        checker.previous = event
    }
    if !checker.marks.isEmpty { return "a mark is not closed" }
    if checker.end != document.bytes.count { return "bytes belong to no event" }
    return checker.previous == .lineBreak ? "a line break ends the document" : nil
}

private struct InvariantChecker {
    let document: MarkdownDocument
    let depth: Int
    var marks: [MarkdownMark] = []
    var end = 0
    var previous: MarkdownEvent?

    mutating func check(_ event: MarkdownEvent) -> String? {
        switch event {
        case .open(let mark): open(mark)
        case .close(let mark): close(mark)
        case .text(let span): text(span)
        case .lineBreak: lineBreak()
        case .rule: previous == .lineBreak ? "a line break before a rule" : nil
        case .placeholder: "a placeholder that nobody put in"
        }
    }

    private mutating func open(_ mark: MarkdownMark) -> String? {
        if mark.isBlock, marks.contains(where: { !$0.isBlock }) { return "a block in a line" }
        if mark.isBlock, previous == .lineBreak { return "a line break before a block" }
        if case .link(let target) = mark {
            if marks.contains(where: \.isLink) { return "a link in a link" }
            if let violation = advance(over: target) { return violation }
        }
        marks.append(mark)
        return marks.count > depth ? "too deep" : nil
    }

    private mutating func close(_ mark: MarkdownMark) -> String? {
        if marks.popLast() != mark { return "a close without its open" }
        if previous == .open(mark) { return "an empty mark" }
        return mark.isBlock && previous == .lineBreak ? "a line break at a block's end" : nil
    }

    private mutating func text(_ span: TextSpan) -> String? {
        if case .text = previous { return "two texts in a row" }
        if let violation = advance(over: span) { return violation }
        guard let text = String(validating: document[span], as: UTF8.self) else {
            return "text that is not UTF-8"
        }
        let isClean = text.unicodeScalars.allSatisfy { scalar in
            let value = scalar.value
            return (value >= 0x20 || value == 0x09) && !(0x7F...0x9F).contains(value)
                && !(0xFDD0...0xFDEF).contains(value) && value & 0xFFFE != 0xFFFE
        }
        return isClean ? nil : "text with what is no text"
    }

    private func lineBreak() -> String? {
        if marks.last == .codeBlock { return nil }
        return switch previous {
        case nil, .open, .lineBreak, .rule: "a line break where no line is"
        default: nil
        }
    }

    private mutating func advance(over span: TextSpan) -> String? {
        defer { end = span.range.upperBound }
        if span.range.lowerBound != end { return "a span that does not follow the one before" }
        return span.count == 0 ? "an empty span" : nil
    }
}

extension MarkdownMark {
    fileprivate var isLink: Bool {
        if case .link = self { true } else { false }
    }
}
