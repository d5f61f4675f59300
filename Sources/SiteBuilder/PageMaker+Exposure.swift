import LeakCheck
import ShareModel
import SharePages

extension PageMaker {
    /// What a share hides now and a published file shows, whoever made the file.
    ///
    /// A row that cannot be read does not say what it hides; its files are orphans.
    ///
    /// - Parameter given: what a file that is no page would hold by itself; what is read in that
    ///   too, the theme says.
    func exposures(
        in file: CheckedFile, of record: ShareRecord, given: [UInt8] = []
    ) -> [AuditFinding.Fact] {
        guard let snapshot = try? ShareSnapshot(decoding: record),
            let resume = try? MaskedResume(masking: snapshot)
        else { return [] }
        do throws(LeakCheckError) {
            // Without its name, which is looked at for itself.
            let unnamed = CheckedFile(name: "", bytes: file.bytes, kind: file.kind)
            return try LeakChecker(snapshot).check([unnamed]) {
                let bytes =
                    file.kind == .html ? renderer.render(resume.shapeTwin).page.html : given
                return [CheckedFile(name: "", bytes: bytes, kind: file.kind)]
            }.map { leak in
                .leak(leak.maskClass, place: leak.place, reading: leak.view.rawValue)
            }
        } catch {
            return [.unsearchable(line: error.line)]
        }
    }
}

extension LeakCheckError {
    /// The line in which the markup is broken.
    fileprivate var line: Int? {
        switch self {
        case .invalidUTF8: nil
        case .unfinishedMarkup(_, let line), .unbalancedElement(_, let line): line
        }
    }
}
