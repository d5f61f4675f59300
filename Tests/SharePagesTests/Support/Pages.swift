import ShareModel
import SharePages
import SystemPackage
import Testing

/// Renders pages of resumes that are written as JSON in the tests.
enum Pages {
    /// The folder that holds `Templates/`.
    static let root: FilePath = {
        var path = FilePath(#filePath)
        for _ in 0..<4 { path.removeLastComponent() }
        return path
    }()

    static let renderer: Result<PageRenderer, ThemeError> = Result {
        () throws(ThemeError) in PageRenderer(themes: try ThemeLibrary(root: root))
    }

    /// Renders a row of JSON columns.
    static func render(
        _ cvData: String, blur: String = "{}", design: String = "{}", optional: String = "{}",
        order: String = "[]", terms: String = "{}", template: String = "classic",
        locale: String = "en"
    ) throws -> RenderedPage {
        let columns: [ShareRecord.Column: String] = [
            .cvData: cvData, .blurOptions: blur, .designSettings: design,
            .optionalFields: optional, .sectionOrder: order, .maskTerms: terms,
        ]
        let record = ShareRecord(
            id: "test-share", template: template, locale: locale,
            columns: columns.mapValues { Array($0.utf8) })
        let snapshot = try ShareSnapshot(decoding: record)
        return try renderer.get().render(try MaskedResume(masking: snapshot))
    }

    /// The document of a row, as text.
    static func html(
        _ cvData: String, blur: String = "{}", design: String = "{}", optional: String = "{}",
        locale: String = "en"
    ) throws -> String {
        let page = try render(
            cvData, blur: blur, design: design, optional: optional, locale: locale)
        return String(decoding: page.page.html, as: UTF8.self)
    }

    /// A text as a JSON string.
    static func json(_ text: String) -> String {
        String(decoding: JSONWriter.bytes(of: .string(text)), as: UTF8.self)
    }
}

extension String {
    /// Whether the bytes of `other` occur in the text's bytes.
    func holds(_ other: String) -> Bool {
        let (text, part) = (Array(utf8), Array(other.utf8))
        guard !part.isEmpty, text.count >= part.count else { return false }
        return (0...text.count - part.count).contains { start in
            text[start] == part[0] && text[start..<start + part.count].elementsEqual(part)
        }
    }

    /// How often the bytes of `other` occur.
    func count(of other: String) -> Int {
        let (text, part) = (Array(utf8), Array(other.utf8))
        var (count, start) = (0, 0)
        while start + part.count <= text.count {
            if text[start..<start + part.count].elementsEqual(part) {
                count += 1
                start += part.count
            } else {
                start += 1
            }
        }
        return count
    }
}
