internal import ShareModel

/// The row of a share that is to be made: a resume as it is now, frozen.
struct NewShare {
    /// The row's columns in the order of `ShareColumn`, out of the resume's own row; its parameters
    /// are `values`.
    static let selection = """
        ?2, template, locale, ?6, NULL, 1, ?3, designSettings, sectionOrder, optionalFields, ?5, ?4
        """

    /// The resume's id, the share's, its content, mask terms, options and end.
    let values: [SQLValue]

    /// - Throws: `StoreError.resumeProcessing` where another program is changing the resume.
    init(
        id: String, of resume: ResumeRow, for request: ShareRequest
    ) throws(StoreError) {
        guard !resume.isProcessing else { throw .resumeProcessing }
        let frozen = try FrozenContent(freezing: resume)
        values = [
            .text(request.resumeID), .text(id), .bytes(frozen.cvData), .bytes(frozen.maskTerms),
            .bytes(JSONWriter.bytes(of: request.blurOptions.json)),
            SQLValue(request.expiresAt?.description),
        ]
    }
}
