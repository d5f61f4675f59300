public import ShareModel

/// A resume that was read from a file of one of the forms that are known.
///
/// The form is told by content: the API's, an object with `cvData` or with the fields of it at its
/// top level, or JSON Resume (https://jsonresume.org/schema).
public struct ImportedResume: Sendable {
    /// The forms of file.
    public enum Form: Sendable {
        /// The API's own.
        case api
        /// JSON Resume 1.0.0.
        case jsonResume
    }

    /// The form that the file had.
    public let form: Form
    /// The resume as one object with the column names of `EmpResume`.
    public let resume: JSONValue
    /// The paths of what has no place in a resume here, in the order of the file.
    public let leftOut: [String]

    /// Reads a file's bytes.
    public init(parsing bytes: [UInt8]) throws(ImportError) {
        let root: JSONView
        do throws(JSONError) { root = try JSONDocument(bytes).root } catch { throw .json(error) }
        guard let (form, source) = Self.form(of: Source(view: root, place: "")) else {
            throw .unknownForm
        }
        var leftOut: [String] = []
        switch form {
        case .api: resume = try APIForm.resume(source, leftOut: &leftOut)
        case .jsonResume: resume = try JSONResume.resume(source, leftOut: &leftOut)
        }
        self.form = form
        self.leftOut = leftOut
    }

    private static func form(of root: Source) -> (Form, Source)? {
        // The API answers with the resume inside `data`.
        if let data = root.view["data"], data.kind == .object {
            let inner = Source(view: data, place: "data")
            return APIForm.isSpoken(by: inner) ? (.api, inner) : nil
        }
        if root.view["cvData"]?.kind == .object { return (.api, root) }
        if JSONResume.isSpoken(by: root) { return (.jsonResume, root) }
        if APIForm.isSpoken(by: root) { return (.api, root) }
        // Sections that both have are taken for the form that is a standard.
        return JSONResume.isPossible(for: root) ? (.jsonResume, root) : nil
    }
}
