import Markdown

/// A document as one line, to compare: marks in brackets, `/` for a line break.
func outline(_ document: MarkdownDocument) -> String {
    var line = ""
    for event in document.events {
        switch event {
        case .open(.link(let target)): line += "a(\(text(document, target)))["
        case .open(let mark): line += "\(name(mark))["
        case .close: line += "]"
        case .text(let span): line += text(document, span)
        case .lineBreak: line += "/"
        case .rule: line += "---"
        case .placeholder(let number): line += "{\(number)}"
        }
    }
    return line
}

/// The outline of a Markdown source.
func outline(_ source: String) throws -> String {
    outline(try MarkdownDocument(parsing: source))
}

/// What a reader sees of a Markdown source.
func visible(_ source: String) throws -> String {
    try MarkdownDocument(parsing: source).plainText { "{\($0)}" }
}

private func text(_ document: MarkdownDocument, _ span: TextSpan) -> String {
    String(decoding: document[span], as: UTF8.self)
}

private func name(_ mark: MarkdownMark) -> String {
    switch mark {
    case .paragraph: "p"
    case .heading(let level): "h\(level)"
    case .bulletList: "ul"
    case .orderedList(let start): "ol\(start)"
    case .item: "li"
    case .blockQuote: "quote"
    case .codeBlock: "pre"
    case .emphasis: "em"
    case .strong: "strong"
    case .code: "code"
    case .link: "a"
    }
}
