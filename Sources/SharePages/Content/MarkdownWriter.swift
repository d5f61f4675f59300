@_spi(TrustedHTML) import HTMLTemplate
import Markdown
import ShareModel

/// Writes masked text as HTML.
///
/// What it writes is a short list of elements, with no attribute but `href`, `rel`, `start` and one
/// fixed class: nothing of a stranger's text becomes markup.
struct MarkdownWriter {
    /// The most bytes of HTML for one text.
    static let outputLimit = 262_144

    /// Each class's token as an element, by raw value.
    private let tokens: [HTML]
    private let outputLimit: Int

    /// Makes a writer for the tokens of one language.
    init(labels: Labels, outputLimit: Int = Self.outputLimit) {
        self.outputLimit = outputLimit
        tokens = MaskClass.allCases.map { maskClass in
            var bytes = Array(#"<span class="masked">"#.utf8)
            HTMLEscaper.append(labels.token(maskClass), to: &bytes)
            bytes.append(contentsOf: "</span>".utf8)
            return HTML(trusted: bytes)
        }
    }

    /// What stands in the place of a secret.
    func token(_ maskClass: MaskClass) -> HTML { tokens[Int(maskClass.rawValue)] }

    /// Whether a text is nothing but a token.
    func isToken(_ html: HTML) -> Bool { tokens.contains(html) }

    /// Text of one line or more, without blocks; `nil` where there is nothing to see.
    func inline(_ text: MaskedText?) -> HTML? {
        guard let text else { return nil }
        var output = output(of: text.document.bytes.count)
        output.writeInline(text.document, after: "")
        return html(output)
    }

    /// Texts on one line; tokens that would stand side by side are one.
    func inline(_ texts: [MaskedText], separator: StaticString) -> HTML? {
        var output = output(of: Self.size(texts))
        for text in texts { output.writeInline(text.document, after: separator) }
        return html(output)
    }

    /// Text with its blocks; its outermost headings are of `headingLevel`.
    func blocks(_ text: MaskedText?, headingLevel: Int) -> (html: HTML, isCut: Bool)? {
        guard let text else { return nil }
        var output = output(of: text.document.bytes.count)
        output.beginText(headingLevel: headingLevel)
        output.write(text.document, events: 0..<text.document.events.count)
        return html(output).map { ($0, output.isCut) }
    }

    /// Texts as the items of a list; a text that is itself one list gives its items.
    func items(_ texts: [MaskedText], headingLevel: Int) -> (html: HTML, isCut: Bool)? {
        guard !texts.isEmpty else { return nil }
        var output = output(of: Self.size(texts))
        for text in texts where !output.isCut {
            output.beginText(headingLevel: headingLevel)
            output.writeItem(text.document)
        }
        return html(output).map { ($0, output.isCut) }
    }

    private static func size(_ texts: [MaskedText]) -> Int {
        texts.reduce(0) { $0 + $1.document.bytes.count }
    }

    private func output(of size: Int) -> MarkupOutput {
        MarkupOutput(tokens: tokens, limit: outputLimit, size: size)
    }

    private func html(_ output: MarkupOutput) -> HTML? {
        output.bytes.isEmpty ? nil : HTML(trusted: output.bytes)
    }
}
