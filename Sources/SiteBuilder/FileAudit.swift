import LeakCheck
import ShareModel
import SitePublisher

/// What is wrong with one file of the site and its compressed copy.
struct FileAudit: Sendable {
    /// What is wrong, each with the path of the file or of its copy.
    private(set) var facts: [(path: String, fact: AuditFinding.Fact)] = []
    /// All bytes that are published and are not those that would be: to be searched.
    private(set) var strangers: [CheckedFile] = []

    /// Looks at a file and its copy.
    init(
        _ file: ExpectedFile, as kind: CheckedFile.Kind, through reader: inout SiteReader
    ) throws(PublishError) {
        let document = try reader.look(at: file)
        let copy = try reader.look(atCopyOf: file)
        if document.isMissing {
            facts.append((file.path, .missing))
        } else if copy?.isMissing == true {
            facts.append((file.copyPath, .missing))
        }
        facts += document.faults.map { (file.path, .faulty($0)) }
        facts += (copy?.faults ?? []).map { (file.copyPath, .faulty($0)) }

        let held = document.otherBytes
        let packed = copy?.otherBytes
        let inflated = packed.flatMap { reader.inflate($0) }
        let plain = inflated.flatMap { $0.isPlain ? $0.bytes : nil }
        if let held {
            let fact: AuditFinding.Fact =
                if file.isAddressed {
                    .misnamed
                } else if copy?.holdsWhatIsExpected == true || plain == file.bytes {
                    .edited
                } else {
                    packed == nil || plain == held ? .outdated : .contradicted
                }
            facts.append((file.path, fact))
            strangers.append(CheckedFile(name: file.path, bytes: held, kind: kind))
        }
        guard let packed else { return }
        if held == nil || file.isAddressed {
            facts.append((file.copyPath, plain == file.bytes ? .recompressed : .contradicting))
        }
        if let inflated, inflated.bytes != held, inflated.bytes != file.bytes {
            strangers.append(CheckedFile(name: file.copyPath, bytes: inflated.bytes, kind: kind))
        }
        if plain == nil {
            // Its header, and what stands behind its end.
            strangers.append(CheckedFile(name: file.copyPath, bytes: packed, kind: .binary))
        }
    }

    /// The findings, which are about a share or about nobody.
    func findings(of share: ShareID?) -> [AuditFinding] {
        facts.map { AuditFinding(file: $0.path, share: share, fact: $0.fact) }
    }
}

extension PublishedFile {
    /// Whether the bytes are right, be the file as it may.
    fileprivate var holdsWhatIsExpected: Bool {
        switch self {
        case .right, .wrongFile: true
        case .missing, .other: false
        }
    }
}
