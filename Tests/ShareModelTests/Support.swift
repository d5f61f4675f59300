import Markdown
import ShareModel

/// Makes a snapshot of JSON texts.
func snapshot(
    _ cvData: String, blur: String? = nil, terms: String? = nil, order: String? = nil,
    optional: String? = nil, design: String? = nil, id: String = "share1"
) throws -> ShareSnapshot {
    var columns: [ShareRecord.Column: [UInt8]] = [.cvData: Array(cvData.utf8)]
    columns[.blurOptions] = blur.map { Array($0.utf8) }
    columns[.maskTerms] = terms.map { Array($0.utf8) }
    columns[.sectionOrder] = order.map { Array($0.utf8) }
    columns[.optionalFields] = optional.map { Array($0.utf8) }
    columns[.designSettings] = design.map { Array($0.utf8) }
    return try ShareSnapshot(
        decoding: ShareRecord(id: id, template: nil, locale: nil, columns: columns))
}

/// Makes a masked resume of JSON texts.
func masked(_ cvData: String, blur: String?, terms: String? = nil) throws -> MaskedResume {
    try MaskedResume(masking: snapshot(cvData, blur: blur, terms: terms))
}

/// The summary of a resume with one employer, masked; each token as `▮`.
func maskedSummary(
    _ summary: String, company: String, blur: String = #"{"companies":true}"#
) throws -> String {
    let json = JSONValue.object([
        ("summary", .string(summary)),
        ("experiences", .array([.object([("company", .string(company))])])),
    ])
    let resume = try masked(String(decoding: JSONWriter.bytes(of: json), as: UTF8.self), blur: blur)
    let section = resume.sections.first { $0.kind == .summary }
    return section?.entries.first?.text(.summary).map(shown) ?? ""
}

/// A masked text as a reader sees it, each token as `▮`.
func shown(_ text: MaskedText) -> String { text.plainText { _ in "▮" } }

extension MaskedResume {
    /// The entries of a section.
    func entries(_ kind: ResumeSection) -> [MaskedEntry] {
        sections.first { $0.kind == kind }?.entries ?? []
    }

    /// Every byte of text that the resume would show or link to.
    var allText: String {
        let entries = [personal] + sections.flatMap(\.entries)
        var texts = sections.compactMap {
            $0.title.map { String(decoding: $0.document.bytes, as: UTF8.self) }
        }
        for entry in entries {
            for field in Field.allCases {
                switch entry[field] {
                case .text(let text)?:
                    texts.append(String(decoding: text.document.bytes, as: UTF8.self))
                case .list(let list)?:
                    texts += list.map { String(decoding: $0.document.bytes, as: UTF8.self) }
                case .date(.text(let text))?:
                    texts.append(String(decoding: text.document.bytes, as: UTF8.self))
                case .address(.shown(let address))?: texts.append(address)
                case .photo(let photo)?: texts.append(photo)
                default: break
                }
            }
        }
        return texts.joined(separator: "\n")
    }
}
