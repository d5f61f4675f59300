public import ShareModel

/// A finished page and what was not done as the row asked.
public struct RenderedPage: Sendable {
    /// The page.
    public let page: Page
    /// What the owner should know; none of it stops the page.
    public let warnings: [PageWarning]
}

/// Something that a page does otherwise than its row asks.
public enum PageWarning: Hashable, Sendable {
    /// There is no theme of the name that the row gives; `classic` was used.
    ///
    /// What is there is given too.
    case unknownTheme(String, known: [String])
    /// There is no language file for the row's locale; `en` was used.
    ///
    /// The languages that there are are given too.
    case unknownLocale(String, known: [String])
    /// The photo was left out.
    case photoLeftOut(PhotoProblem)
    /// An address was shown as text, since it is not one that a page may link to.
    case linkLeftOut(Field)
    /// A text was cut, since it grew over the limit as HTML.
    case textCut
}

/// Why a photo is not shown.
public enum PhotoProblem: Error, Hashable, Sendable {
    /// It is no `data:` address, so showing it would tell a third party who reads the page.
    case remote
    /// It is no `data:` address of a PNG, JPEG or WebP image in base64.
    case notAnImage
    /// Its image data ends too early or contradicts itself.
    case damaged
    /// It has more bytes, or is wider or higher, than the limit.
    case tooLarge
}

extension PageWarning: CustomStringConvertible {
    /// The warning as a sentence: what is so and what to do.
    public var description: String {
        switch self {
        case .unknownTheme(let name, let known):
            "template: no theme '\(ErrorText.quotable(name))' in Templates/"
                + Self.hint(name, among: known) + "; 'classic' is used"
        case .unknownLocale(let tag, let known):
            "locale: no file for '\(ErrorText.quotable(tag))' in Templates/locales/"
                + Self.hint(tag, among: known) + "; English is used"
        case .photoLeftOut(let problem):
            "photo: left out, \(problem)"
        case .linkLeftOut(let field):
            "\(field.rule.section.name).\(field.rule.name): shown without a link; "
                + "give a full https, http, mailto or tel address"
        case .textCut:
            "a text grows over \(MarkdownWriter.outputLimit) bytes as HTML and is cut; shorten it"
        }
    }
}

extension PageWarning {
    /// Which name was probably meant, or what there is.
    private static func hint(_ name: String, among known: [String]) -> String {
        if let near = NearestWord.suggestion(for: name, among: known) {
            return " (did you mean '\(near)'?)"
        }
        return " (there is \(known.prefix(12).joined(separator: ", ")))"
    }
}

extension PhotoProblem: CustomStringConvertible {
    /// The reason and what to do, as a clause.
    public var description: String {
        switch self {
        case .remote: "since it is on another site; store the image itself in the resume"
        case .notAnImage: "since it is no PNG, JPEG or WebP image; convert it to one"
        case .damaged: "since the image data is damaged; export it again"
        case .tooLarge:
            "since it has over \(Photo.byteLimit) bytes or a side over \(Photo.sideLimit) pixels; "
                + "make it smaller"
        }
    }
}
