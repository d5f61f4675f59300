import HTMLTemplate
import Markdown
import ShareModel

/// The bytes that are being written, and the marks that are open.
///
/// A mark's tag is written when there is something to show in it, so no element is ever empty.
struct MarkupOutput {
    private(set) var bytes: [UInt8] = []
    /// Whether something was left out, since there was too much.
    private(set) var isCut = false

    private let tokens: [HTML]
    private let limit: Int
    /// The marks that are open, and how many of them have their tag in `bytes`.
    private var open: [MarkdownMark] = []
    private var written = 0
    /// Whether the last thing to be read is a token, so that the next one would stand beside it.
    private var endsWithToken = false
    /// The level of the first heading of a text.
    private var headingLevel = 1
    /// The author's levels of the headings that the next one may stand below, outermost first.
    private var outline: [UInt8] = []

    /// Makes room for texts of `size` bytes.
    init(tokens: [HTML], limit: Int, size: Int) {
        self.tokens = tokens
        self.limit = limit
        bytes.reserveCapacity(size + size / 8 + 64)
    }

    /// Begins a text whose outermost headings are of a level.
    mutating func beginText(headingLevel level: Int) {
        headingLevel = level
        outline.removeAll(keepingCapacity: true)
    }

    /// Writes a text without blocks, behind `separator` where something came before.
    mutating func writeInline(_ document: MarkdownDocument, after separator: StaticString) {
        guard !document.isEmpty else { return }
        let isToken = document.events.allSatisfy {
            if case .placeholder = $0 { true } else { false }
        }
        if isToken, endsWithToken { return }
        if !bytes.isEmpty {
            endsWithToken = false
            append(separator)
        }
        write(document, events: 0..<document.events.count)
    }

    /// Writes a text as one item, or as its items where it is nothing but one list of bullets.
    mutating func writeItem(_ document: MarkdownDocument) {
        let events = document.events
        let inner = 1..<max(1, events.count - 1)
        endsWithToken = false
        if events.first == .open(.bulletList), Self.end(of: events) == events.count {
            write(document, events: inner)
        } else {
            open(.item)
            let isOne = events.first == .open(.paragraph) && Self.end(of: events) == events.count
            write(document, events: isOne ? inner : 0..<events.count)
            close(.item)
        }
    }

    /// Writes the events of a range, which is balanced.
    mutating func write(_ document: MarkdownDocument, events range: Range<Int>) {
        let base = open.count
        let source = document.bytes
        for index in range {
            switch document.events[index] {
            case .open(let mark): open(mark)
            case .close(let mark): close(mark, of: document)
            case .text(let span):
                guard reserve(span.count, in: document) else { break }
                HTMLEscaper.append(source.span.extracting(span.range), to: &bytes)
                endsWithToken = false
            case .lineBreak:
                guard !bytes.isEmpty, reserve(4, in: document) else { break }
                append(isInCode ? "\n" : "<br>")
                endsWithToken = false
            case .rule:
                guard reserve(4, in: document) else { break }
                append("<hr>")
                endsWithToken = false
            case .placeholder:
                guard !endsWithToken, reserve(32, in: document) else { break }
                let maskClass = Self.firstClass(in: document.events[index..<range.upperBound])
                bytes.append(contentsOf: tokens[Int(maskClass.rawValue)].bytes)
                endsWithToken = true
            }
            if isCut { break }
        }
        while open.count > base, let mark = open.last { close(mark, of: document) }
    }

    /// The class that names the token of a run: the first in precedence.
    private static func firstClass(in events: ArraySlice<MarkdownEvent>) -> MaskClass {
        var first = MaskClass.section
        for event in events {
            switch event {
            case .placeholder(let number):
                if let maskClass = MaskClass(rawValue: number) { first = min(first, maskClass) }
            case .open(let mark), .close(let mark):
                if mark.isBlock { return first }
            case .text, .lineBreak, .rule: return first
            }
        }
        return first
    }

    /// The index after the event that closes the first one.
    private static func end(of events: [MarkdownEvent]) -> Int {
        var depth = 0
        for (index, event) in events.enumerated() {
            switch event {
            case .open: depth += 1
            case .close: depth -= 1
            default: break
            }
            if depth == 0 { return index + 1 }
        }
        return events.count
    }

    /// Writes the tags that are due and says whether there is room for `count` bytes more.
    private mutating func reserve(_ count: Int, in document: MarkdownDocument) -> Bool {
        guard bytes.count + count <= limit else {
            isCut = true
            return false
        }
        while written < open.count {
            appendOpeningTag(open[written], of: document)
            written += 1
        }
        return true
    }

    private var isInCode: Bool { open.last == .codeBlock }

    private mutating func open(_ mark: MarkdownMark) {
        if mark.isBlock { endsWithToken = false }
        open.append(mark)
    }

    private mutating func close(_ mark: MarkdownMark, of document: MarkdownDocument? = nil) {
        guard open.popLast() != nil else { return }
        if mark.isBlock { endsWithToken = false }
        guard written > open.count else { return }
        written = open.count
        appendClosingTag(mark, of: document)
    }

    private mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }
}

// MARK: - Tags

extension MarkupOutput {
    private mutating func appendOpeningTag(_ mark: MarkdownMark, of document: MarkdownDocument) {
        switch mark {
        case .paragraph: append("<p>")
        case .heading(let level):
            while let last = outline.last, last >= level { outline.removeLast() }
            outline.append(level)
            appendHeading("<h")
        case .bulletList: append("<ul>")
        case .orderedList(let start):
            if start == 1 {
                append("<ol>")
            } else {
                bytes.append(contentsOf: "<ol start=\"\(start)\">".utf8)
            }
        case .item: append("<li>")
        case .blockQuote: append("<blockquote>")
        case .codeBlock: append("<pre><code>")
        case .emphasis: append("<em>")
        case .strong: append("<strong>")
        case .code: append("<code>")
        case .link(let destination):
            guard let target = LinkPolicy.target(document[destination]) else { return }
            append("<a href=\"")
            HTMLEscaper.append(target, to: &bytes)
            append("\" rel=\"noopener noreferrer nofollow ugc\">")
        }
    }

    private mutating func appendClosingTag(_ mark: MarkdownMark, of document: MarkdownDocument?) {
        switch mark {
        case .paragraph: append("</p>")
        case .heading: appendHeading("</h")
        case .bulletList: append("</ul>")
        case .orderedList: append("</ol>")
        case .item: append("</li>")
        case .blockQuote: append("</blockquote>")
        case .codeBlock: append("</code></pre>")
        case .emphasis: append("</em>")
        case .strong: append("</strong>")
        case .code: append("</code>")
        case .link(let destination):
            let isLink = document.flatMap { LinkPolicy.target($0[destination]) } != nil
            if isLink { append("</a>") }
        }
    }

    /// A heading's level is how deep it stands, whatever number its author chose, so that none is
    /// left out between two.
    private mutating func appendHeading(_ tag: StaticString) {
        append(tag)
        bytes.append(UInt8(ascii: "0") + UInt8(min(6, headingLevel + outline.count - 1)))
        append(">")
    }
}
