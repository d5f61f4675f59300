import Testing

@testable import ShareModel

/// The report on a resume of JSON texts.
func report(
    _ cvData: String, blur: String, terms: String? = nil, order: String? = nil
) throws -> ExposureReport {
    var columns: [ShareRecord.Column: [UInt8]] = [
        .cvData: Array(cvData.utf8), .blurOptions: Array(blur.utf8),
    ]
    columns[.maskTerms] = terms.map { Array($0.utf8) }
    columns[.sectionOrder] = order.map { Array($0.utf8) }
    return try ExposureReport(
        on: ShareRecord(id: "share1", template: nil, locale: nil, columns: columns))
}

extension ExposureReport {
    /// The remarks of a kind.
    func remarks(_ kind: ExposureRemark.Kind) -> [ExposureRemark] {
        remarks.filter { $0.kind == kind }
    }

    /// The words that remarks of a kind name.
    func words(_ kind: ExposureRemark.Kind) -> [String] { remarks(kind).flatMap(\.words) }

    /// All that the report can be printed as.
    var everything: String {
        var texts = shown + links.hosts.flatMap { [$0.host] + $0.places } + links.lost.map(\.field)
        for remark in remarks {
            texts += remark.words + remark.places + remark.hidden + remark.keys
            texts += [remark.sentence, remark.heading]
            texts += [remark.excerpt, remark.advice].compactMap(\.self)
        }
        for place in hidden.flatMap(\.places) { texts += [place.path] + place.excerpts }
        return texts.joined(separator: "\n")
    }
}

/// A resume with one employer, in whose entry a text stands.
func entry(_ description: String, company: String = "Google", more: String = "") -> String {
    let text = JSONWriter.bytes(of: .string(description))
    return """
        {"experiences":[{"company":"\(company)","description":\(String(decoding: text, as: UTF8.self))}]
        \(more.isEmpty ? "" : "," + more)}
        """
}
