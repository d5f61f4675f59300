import LeakCheck
import ShareModel
import ShareStore
import SitePublisher

/// Says of files that are no part of the site why they are not, and what they show.
struct StrayAudit: ~Copyable {
    private let options: SiteBuild.Options
    private var auditor: ShareAuditor
    private(set) var all: ShareAuditor.Outcome

    /// Goes on from what the audit of all shares gave.
    init(
        _ all: ShareAuditor.Outcome, auditor: consuming ShareAuditor, options: SiteBuild.Options
    ) {
        self.all = all
        self.auditor = auditor
        self.options = options
    }

    /// Looks at files, a portion at a time.
    mutating func audit(_ strays: [Stray]) throws(BuildError) {
        for start in stride(from: 0, to: strays.count, by: BuildPortion.size) {
            try audit(portion: strays[start..<min(start + BuildPortion.size, strays.count)])
        }
    }

    /// Looks at some files; their rows are read now.
    private mutating func audit(portion strays: ArraySlice<Stray>) throws(BuildError) {
        let ids = Set(strays.compactMap { $0.share?.text })
        var rows: [ShareID: StoredShare] = [:]
        for row in ids.isEmpty ? [] : try options.shares(Array(ids)) {
            guard let id = ShareID(row.id) else { continue }
            rows[id] = row
            // A share that was made after the audit began.
            guard !all.contents.pages.contains(id.text) else { continue }
            let outcome = try auditor.audit(row)
            all.findings += outcome.findings
            all.contents.add(outcome.contents)
        }
        for stray in strays where !all.contents.expects(stray, gzip: options.gzip) {
            do throws(PublishError) {
                try audit(stray, row: stray.share.flatMap { rows[$0] })
            } catch { throw .publish(error) }
        }
    }

    private mutating func audit(_ stray: Stray, row: StoredShare?) throws(PublishError) {
        // It may be gone by now.
        guard let found = try auditor.reader.read(stray) else { return }
        var path = stray.isOfOurForm ? stray.path : ErrorText.quotable(stray.path)
        var facts = [stray.fault.map { .faulty($0) } ?? fact(of: stray, row: row)]
        if let record = try? row?.record.get() {
            if let leak = leakingName(of: stray, record) {
                facts.append(leak)
                path = stray.pathWithoutRest
            }
            if let bytes = found.bytes { facts += exposures(of: stray, bytes, record) }
        }
        for fact in facts {
            all.findings.append(AuditFinding(file: path, share: stray.share, fact: fact))
        }
    }

    private func fact(of stray: Stray, row: StoredShare?) -> AuditFinding.Fact {
        switch stray.form {
        case .asset: .orphaned(.unused)
        case .temporary: .orphaned(.temporary)
        case .foreign: .foreign
        case .page, .photo: .orphaned(orphan(stray, row: row))
        }
    }

    private func orphan(_ stray: Stray, row: StoredShare?) -> AuditFinding.Orphan {
        if let id = stray.share, all.contents.pages.contains(id.text) { return .unused }
        switch row?.state {
        case nil: return .unknown
        case .revoked: return .revoked
        case .expired: return .expired
        case .live: return .refused
        }
    }

    private func leakingName(of stray: Stray, _ record: ShareRecord) -> AuditFinding.Fact? {
        guard stray.form != .page else { return nil }
        let name = CheckedFile(name: "", bytes: Array(stray.restOfName.utf8), kind: .binary)
        for case .leak(let maskClass, _, _) in auditor.maker.exposures(in: name, of: record) {
            return .leakingName(maskClass)
        }
        return nil
    }

    /// What a file shows, whatever it is: a page, a copy, or neither.
    private mutating func exposures(
        of stray: Stray, _ bytes: [UInt8], _ record: ShareRecord
    ) -> [AuditFinding.Fact] {
        var facts: [AuditFinding.Fact] = []
        if let copy = auditor.reader.inflate(bytes) {
            facts += exposures(of: copy.bytes, isPage: stray.form == .page, record)
            if copy.isPlain { return facts }
        }
        return facts + exposures(of: bytes, isPage: stray.form == .page, record)
    }

    private func exposures(
        of bytes: [UInt8], isPage: Bool, _ record: ShareRecord
    ) -> [AuditFinding.Fact] {
        let page = CheckedFile(name: "", bytes: bytes, kind: .html)
        let facts = auditor.maker.exposures(in: page, of: record)
        let isUnsearchable = facts.contains {
            if case .unsearchable = $0 { true } else { false }
        }
        guard isUnsearchable, !isPage else { return facts }
        // It need not be a page: what can be read in it as it stands is what can be said.
        let file = CheckedFile(name: "", bytes: bytes, kind: .binary)
        return auditor.maker.exposures(in: file, of: record)
    }
}
