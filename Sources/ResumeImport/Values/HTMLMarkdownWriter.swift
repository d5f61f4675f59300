internal import ShareModel

/// Writes the pieces of a text in HTML as Markdown: paragraphs, lists, links, emphasis.
///
/// What it does not know loses its tag and keeps its text; scripts and styles lose both.
struct HTMLMarkdownWriter {
    private let escaping: Bool
    private var lines: [String] = []
    private var line: [Run] = []
    /// What the next line begins with, and what the lines behind it do.
    private var lists: [ListLevel] = []
    private var marker: String?
    private var isApart = false
    private var level = 0
    private var strong = 0
    private var emphasis = 0
    private var link: String?
    private var skipped: String?

    private struct ListLevel {
        var number: Int?
        var hasItems = false
    }

    /// A piece of a line in one style.
    private struct Run {
        var text: String
        var marks: String
        var link: String?
    }

    private static let deepestList = 8

    init(escaping: Bool) { self.escaping = escaping }

    mutating func take(_ token: HTMLTokens.Token) {
        switch token {
        case .text(let text): if skipped == nil { append(text) }
        case .tag(let tag): take(tag)
        }
    }

    /// The whole, with a blank line between paragraphs.
    mutating func finish() -> String {
        endLine()
        return lines.joined(separator: "\n")
    }

    // MARK: Tags

    private mutating func take(_ tag: HTMLTag) {
        if let name = skipped {
            if tag.isClosing, tag.name == name { skipped = nil }
            return
        }
        switch tag.name {
        case "script", "style": if !tag.isClosing { skipped = tag.name }
        case "br":
            endLine()
            // Lines that were broken by hand stand apart; in a list they stay in their point.
            isApart = isApart || lists.isEmpty
        case "p", "div", "blockquote", "pre", "section", "article", "hr", "table":
            endLine()
            // The first paragraph of a point stands on the point's line.
            isApart = isApart || marker == nil
        case "tr": endLine()
        case "td", "th": if tag.isClosing { append(" ") }
        case "ul", "ol": list(tag)
        case "li":
            endLine()
            if !tag.isClosing { beginItem() }
        case "h1", "h2", "h3", "h4", "h5", "h6": heading(tag)
        case "b", "strong": strong = max(0, strong + (tag.isClosing ? -1 : 1))
        case "i", "em": emphasis = max(0, emphasis + (tag.isClosing ? -1 : 1))
        case "a": link = tag.isClosing ? nil : tag.href
        default: if !tag.isKnown { append(tag.source) }
        }
    }

    private mutating func list(_ tag: HTMLTag) {
        endLine()
        if tag.isClosing {
            if !lists.isEmpty { lists.removeLast() }
            isApart = lists.isEmpty
        } else {
            isApart = isApart || lists.isEmpty
            lists.append(ListLevel(number: tag.name == "ol" ? 0 : nil))
        }
    }

    private mutating func beginItem() {
        if lists.isEmpty { lists.append(ListLevel()) }
        let last = lists.count - 1
        // Only the first point of the outermost list stands apart from what is above.
        if last > 0 || lists[last].hasItems { isApart = false }
        lists[last].hasItems = true
        if let number = lists[last].number {
            lists[last].number = number + 1
            marker = "\(number + 1). "
        } else {
            marker = "- "
        }
    }

    private mutating func heading(_ tag: HTMLTag) {
        endLine()
        isApart = true
        level = tag.isClosing ? 0 : Int(tag.name.utf8.last.map { $0 &- UInt8(ascii: "0") } ?? 1)
    }

    // MARK: Lines

    private mutating func append(_ text: String) {
        let marks = (strong > 0 ? "**" : "") + (emphasis > 0 ? "*" : "")
        let plain = escaping ? ReferenceText.decoded(text) : text
        for (number, part) in Self.lines(of: plain, escaping: escaping).enumerated() {
            if number > 0 { endLine() }
            line.append(Run(text: part, marks: marks, link: link))
        }
    }

    /// In HTML a line end is a space; in Markdown with tags in it it stays one.
    private static func lines(of text: String, escaping: Bool) -> [String] {
        guard !escaping else {
            var output = String.UnicodeScalarView()
            for scalar in text.unicodeScalars {
                let isSpace = ["\n", "\r", "\t", " "].contains(scalar)
                if isSpace, output.last == " " { continue }
                output.append(isSpace ? " " : scalar)
            }
            return [String(output)]
        }
        return text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// Ends the line that is being written; an empty one is none.
    private mutating func endLine() {
        let text = written()
        line = []
        guard !text.isEmpty else { return }
        let depth = min(max(0, lists.count - 1), Self.deepestList)
        var indent = String(repeating: "  ", count: depth)
        if isApart, !lines.isEmpty, depth == 0 || marker == nil { lines.append("") }
        isApart = false
        if let marker {
            indent += marker
            self.marker = nil
        } else if !lists.isEmpty {
            indent += "  "
        }
        let sign = level > 0 ? String(repeating: "#", count: level) + " " : ""
        lines.append(indent + sign + text)
    }

    /// The line's runs with their marks, white space outside of them.
    private func written() -> String {
        var merged: [Run] = []
        for run in line {
            if let last = merged.last, last.marks == run.marks, last.link == run.link {
                merged[merged.count - 1].text += run.text
            } else {
                merged.append(run)
            }
        }
        var output = ""
        for (number, run) in merged.enumerated() {
            let next = number + 1 < merged.count ? merged[number + 1].text : ""
            output += styled(run, after: output, before: next)
        }
        let text = PlainText.trimmed(output)
        return escaping ? MarkdownEscaping.escapingStart(of: text) : text
    }

    /// A link; where a tag is a stray one in Markdown, its address in brackets, for a reader to see.
    private func linked(_ text: String, to address: String) -> String {
        if escaping { return "[\(text)](<\(MarkdownEscaping.target(address))>)" }
        return ByteText.contains(address, text) ? address : "\(text) (\(address))"
    }

    private func styled(_ run: Run, after before: String, before next: String) -> String {
        let core = PlainText.trimmed(run.text)
        guard !core.isEmpty else { return run.text.isEmpty ? "" : " " }
        let text = escaping ? MarkdownEscaping.escaped(core) : core
        let leads = run.text.unicodeScalars.first?.properties.isWhitespace == true ? " " : ""
        let ends = run.text.unicodeScalars.last?.properties.isWhitespace == true ? " " : ""
        var written = text
        if let link = run.link, !LinkAddress.isRefused(link), !link.isEmpty {
            written = linked(text, to: link)
        }
        let isBound =
            MarkdownEscaping.canMark(
                core, after: leads.isEmpty ? before : " ", before: ends.isEmpty ? next : " ")
        let marks = isBound || run.link != nil ? run.marks : ""
        return leads + marks + written
            + String(marks.unicodeScalars.reversed().map(String.init).joined()) + ends
    }
}
