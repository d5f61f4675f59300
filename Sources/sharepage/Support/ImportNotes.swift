import ShareModel
import ShareStore

/// Tells again, where a resume is shared, what its import remarked.
struct ImportNotes {
    private let resume: String
    private let remarks: [StoredRemark]

    /// So many are told; 'resume show' lists all.
    private static let most = 10

    /// Reads the remarks of a resume; one that is not there has none.
    init(of resume: String, userID: String, in database: borrowing ResumeDatabase) {
        self.resume = resume
        remarks = (try? database.importRemarks(ofResume: resume, userID: userID)) ?? []
    }

    /// The remarks as lines.
    var lines: [String] {
        let told = remarks.prefix(Self.most).map { "import: \($0.line)" }
        guard remarks.count > Self.most else { return told }
        return told + [
            "import: and \(remarks.count - Self.most) more; 'sharepage resume show "
                + "\(ErrorText.quotable(resume))' lists them"
        ]
    }

    /// The places of the imported file that found no place in the resume.
    var leftOut: [String] {
        remarks.filter { ["leftOut", "misspelt", "wrongType"].contains($0.kind) }.map(\.place)
    }

    /// Writes the remarks to standard error.
    func write() {
        for line in lines { Console.note(line) }
    }
}
