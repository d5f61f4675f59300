public import ShareModel

/// A resume that was read from a file of one of the forms that are known.
///
/// The form is told by content: the API's, an object with `cvData` or with the fields of it at its
/// top level; JSON Resume (https://jsonresume.org/schema); or an export of Reactive Resume. Any of them
/// may be wrapped in `resume` or `data`.
public struct ImportedResume: Sendable {
    /// The forms of file.
    public enum Form: Sendable {
        /// The API's own.
        case api
        /// JSON Resume, in all its versions.
        case jsonResume
        /// Reactive Resume 4 and 5.
        case reactiveResume
    }

    /// The form that the file had.
    public let form: Form
    /// The resume as one object with the column names of `EmpResume`, but for the remarks.
    public internal(set) var resume: JSONValue
    /// What the owner should look at, in the order of reading.
    public internal(set) var remarks: [ImportRemark]

    /// The places of what is not in the resume.
    public var leftOut: [String] { remarks.filter(\.isLeftOut).map(\.place) }

    /// Reads a file's bytes.
    ///
    /// - Parameter locale: the language of the page, over the one that the file names.
    public init(parsing bytes: [UInt8], locale: String? = nil) throws(ImportError) {
        // Windows writes the mark; RFC 8259, section 8.1, lets a reader pass over it.
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        let root: JSONView
        do throws(JSONError) { root = try JSONDocument(bytes).root } catch {
            throw Self.refusal(of: bytes, for: error)
        }
        let (form, source) = try Self.form(of: Source(view: root, place: ""))
        var reader = LenientReader()
        switch form {
        case .api: resume = try APIForm.resume(source, with: &reader)
        case .jsonResume: resume = JSONResume.resume(source, locale: locale, with: &reader)
        case .reactiveResume: resume = ReactiveResume.resume(source, locale: locale, with: &reader)
        }
        self.form = form
        if let locale { resume["locale"] = .string(locale) }
        if let content = resume["cvData"] {
            resume["cvData"] = LongTexts.leavingOut(content, at: "cvData", with: &reader)
        }
        remarks = reader.remarks
        if reader.terms.json.object?.isEmpty == false { resume["maskTerms"] = reader.terms.json }
    }

    /// What a file is that is not JSON.
    private static func refusal(of bytes: [UInt8], for error: JSONError) -> ImportError {
        switch error.problem {
        case .utf16, .tooLarge: return .json(error)
        default: break
        }
        guard let kind = FileSignature(bytes) else { return .json(error) }
        if kind == .yaml, let format = ForeignFormat(yaml: bytes) { return .otherFormat(format) }
        return .otherFile(kind)
    }

    /// The row to store: the resume with its remarks.
    public var row: JSONValue {
        var row = resume
        if !remarks.isEmpty {
            row["importRemarks"] = .array(remarks.prefix(Self.mostRemarks).map(\.json))
        }
        return row
    }

    /// The most remarks that are stored with a resume.
    private static let mostRemarks = 200

    /// The most objects that a resume is wrapped in.
    private static let deepestWrapping = 3

    private static func form(of root: Source) throws(ImportError) -> (Form, Source) {
        var source = root
        for _ in 0...deepestWrapping {
            if let format = ForeignFormat(source) { throw .otherFormat(format) }
            if let form = ownForm(of: source) { return (form, source) }
            // The API answers with the resume inside `data`, Reactive Resume's with it deeper.
            guard let inner = source.member("resume", "data"), inner.view.kind == .object else {
                break
            }
            source = inner
        }
        throw .unknownForm
    }

    private static func ownForm(of source: Source) -> Form? {
        if source.view["cvData"]?.kind == .object { return .api }
        if ReactiveResume.isSpoken(by: source) { return .reactiveResume }
        // A name beside a wrapped resume is that of its file.
        let isWrapping = ["resume", "data"].contains { source.view[$0]?.kind == .object }
        if JSONResume.isSpoken(by: source) { return .jsonResume }
        if isWrapping { return nil }
        if APIForm.isSpoken(by: source) { return .api }
        // Sections that both have are taken for the form that is a standard.
        return JSONResume.isPossible(for: source) ? .jsonResume : nil
    }
}
