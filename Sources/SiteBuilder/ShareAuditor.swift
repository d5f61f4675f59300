import LeakCheck
import ShareModel
import SharePages
import ShareStore
import SitePublisher

/// Holds the published files of shares against what their rows give now; each worker has one.
struct ShareAuditor: ~Copyable {
    let maker: PageMaker
    var reader: SiteReader
    /// The style sheets that were looked at, by name: many pages use one.
    private var sheets: [String: FileAudit] = [:]

    /// What became of some shares.
    struct Outcome: Sendable {
        var findings: [AuditFinding] = []
        var contents = SiteContents()
        var refused = 0
        /// The shares that a fault of ours happened at.
        var faults: [Refusal] = []

        mutating func add(_ other: Outcome) {
            findings += other.findings
            contents.add(other.contents)
            refused += other.refused
            faults += other.faults
        }
    }

    init(_ site: PublishedSite, maker: PageMaker, gzip: Bool) throws(BuildError) {
        do throws(PublishError) { reader = try SiteReader(site, gzip: gzip) } catch {
            throw .publish(error)
        }
        self.maker = maker
    }

    /// Looks at everything that a share publishes; nothing for a share that is not live.
    mutating func audit(_ share: StoredShare) throws(BuildError) -> Outcome {
        var outcome = Outcome()
        guard share.state == .live else { return outcome }
        switch share.record {
        case .failure: outcome.refused += 1
        case .success(let record):
            switch maker.make(record) {
            case .failure(let refusal):
                outcome.refused += 1
                if refusal.code == .fault { try auditUnmade(record, refusal, &outcome) }
            case .success(let product):
                do throws(PublishError) { try audit(product.page, of: record, &outcome) } catch {
                    throw .publish(error)
                }
            }
        }
        return outcome
    }

    /// A page that cannot be made to compare with is no orphan: it may stand rightly.
    private mutating func auditUnmade(
        _ record: ShareRecord, _ refusal: Refusal, _ outcome: inout Outcome
    ) throws(BuildError) {
        outcome.faults.append(refusal)
        guard let id = ShareID(record.id) else { return }
        let page: [UInt8]?
        do throws(PublishError) { page = try reader.page(of: id) } catch { throw .publish(error) }
        guard let page else { return }
        outcome.contents.pages.insert(id.text)
        if let photo = SiteLayout.photoName(of: id, in: page) {
            outcome.contents.photos.insert(photo)
        }
        outcome.findings.append(
            AuditFinding(file: "share/\(id).html", share: id, fact: .unmade))
    }

    private mutating func audit(
        _ page: Page, of record: ShareRecord, _ outcome: inout Outcome
    ) throws(PublishError) {
        outcome.contents.pages.insert(page.id.text)
        let document = try FileAudit(ExpectedFile(documentOf: page), as: .html, through: &reader)
        outcome.findings += document.findings(of: page.id)
        search(document, of: page.id, record, given: [], &outcome)
        if let photo = page.photo {
            outcome.contents.photos.insert(photo.name)
            let audit = try FileAudit(ExpectedFile(photo: photo), as: .binary, through: &reader)
            outcome.findings += audit.findings(of: page.id)
            search(audit, of: page.id, record, given: photo.bytes, &outcome)
        }
        for asset in page.assets {
            outcome.contents.assets.insert(asset.name)
            let audit = try self.audit(asset)
            outcome.findings += audit.findings(of: nil)
            search(audit, of: page.id, record, given: asset.bytes, &outcome)
        }
    }

    private mutating func audit(_ asset: PageFile) throws(PublishError) -> FileAudit {
        if let audit = sheets[asset.name] { return audit }
        let file = ExpectedFile(asset: asset)
        let audit = try FileAudit(file, as: .styleSheet, through: &reader)
        sheets[asset.name] = audit
        return audit
    }

    /// Searches what is published in the place of a file for what the share hides.
    private func search(
        _ audit: FileAudit, of share: ShareID, _ record: ShareRecord, given: [UInt8],
        _ outcome: inout Outcome
    ) {
        for file in audit.strangers {
            for fact in maker.exposures(in: file, of: record, given: given) {
                outcome.findings.append(AuditFinding(file: file.name, share: share, fact: fact))
            }
        }
    }
}
