import LeakCheck
import ShareModel
import SharePages

/// Makes pages in this process.
struct DirectPageMaker: PageMaking {
    private let renderer: PageRenderer
    /// The names of style sheets that a page without a share has too: their bytes, which the names
    /// stand for, hold nothing of anybody.
    private let themeAssets: Set<String>

    init(renderer: PageRenderer) {
        self.renderer = renderer
        themeAssets = Set(renderer.notFound.assets.map(\.name))
    }

    func make(_ record: ShareRecord) -> Result<PageMaker.Product, Refusal> {
        #if DEBUG
            FaultHook.act(on: record)
        #endif
        do throws(SnapshotError) {
            let snapshot = try ShareSnapshot(decoding: record)
            let resume = try MaskedResume(masking: snapshot)
            return check(renderer.render(resume), of: snapshot, masked: resume)
        } catch {
            return .failure(Refusal(id: record.id, code: .invalid, reasons: ["\(error)"]))
        }
    }

    func tell(
        of record: ShareRecord, facts: JSONValue, notes: [String]
    ) -> Result<[UInt8], Refusal> {
        make(record).flatMap { product in
            do throws(SnapshotError) {
                let report = try ExposureReport(on: record)
                let warnings = JSONValue.array(
                    (notes + product.warnings + report.emptyMasks.map(\.sentence)).map {
                        .string($0)
                    })
                let members = (facts.object ?? []) + report.members + [("warnings", warnings)]
                return .success(JSONWriter.bytes(of: .object(members)))
            } catch {
                return .failure(Refusal(id: record.id, code: .invalid, reasons: ["\(error)"]))
            }
        }
    }

    func exposures(
        in file: CheckedFile, of record: ShareRecord, given: [UInt8]
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

    func isProven(_ page: [UInt8], of record: ShareRecord, hasPhoto: Bool) -> Bool {
        StandingPage(bytes: page, hasPhoto: hasPhoto).isProven(by: record)
    }

    // MARK: Steps

    private func check(
        _ rendered: RenderedPage, of snapshot: ShareSnapshot, masked resume: MaskedResume
    ) -> Result<PageMaker.Product, Refusal> {
        let leaks: [Leak]
        do throws(LeakCheckError) {
            leaks = try LeakChecker(snapshot).check(checkedFiles(of: rendered.page)) {
                checkedFiles(of: renderer.render(resume.shapeTwin).page)
            }
        } catch {
            return .failure(
                Refusal(id: snapshot.id.text, code: .unchecked, reasons: ["\(error)"]))
        }
        guard leaks.isEmpty else {
            return .failure(
                Refusal(id: snapshot.id.text, code: .leak, reasons: leaks.map { "\($0)" }))
        }
        let named = renderer.warnings(template: snapshot.template, locale: snapshot.locale)
        let plain =
            snapshot.warnings.map { "\($0)" }
            + rendered.warnings.filter { !named.contains($0) }.map { "\($0)" }
        return .success(
            PageMaker.Product(
                page: rendered.page, warnings: plain + named.map { "\($0)" },
                plainWarnings: plain))
    }

    /// Everything that would be written for the share, as the check reads it.
    func checkedFiles(of page: Page) -> [CheckedFile] {
        var files = [CheckedFile(name: "share/\(page.id).html", bytes: page.html, kind: .html)]
        if let photo = page.photo {
            files.append(
                CheckedFile(name: "photo/\(photo.name)", bytes: photo.bytes, kind: .binary))
        }
        for asset in page.assets where !themeAssets.contains(asset.name) {
            files.append(
                CheckedFile(name: "assets/\(asset.name)", bytes: asset.bytes, kind: .styleSheet))
        }
        return files
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
