import Markdown

/// What became of a resume's links.
public struct LinkAccount: Sendable {
    /// The hosts that links and e-mail addresses on the page lead to, with the places, by host.
    public private(set) var hosts: [(host: String, places: [String])] = []
    /// The fields in which links lost their targets or were left out, with how many.
    public private(set) var lost: [(field: String, count: Int)] = []

    init(_ entries: [ShownEntry], of snapshot: ShareSnapshot) throws(SnapshotError) {
        for entry in entries {
            for (_, place, address) in entry.addresses {
                guard let host = WebAddress.host(of: address) else { continue }
                add(host, at: place.description)
            }
        }
        var counts: [Field: Int] = [:]
        for entry in [snapshot.personal] + snapshot.sections.filter(\.isVisible).flatMap(\.entries)
        {
            for (field, value) in entry.values where !snapshot.hiddenFields.contains(field) {
                counts[field, default: 0] += try Self.links(in: value.value, of: field)
            }
        }
        for entry in entries {
            for (field, value) in entry.masked.values {
                counts[field, default: 0] -= Self.links(in: value)
            }
        }
        lost = Field.allCases.compactMap { field in
            guard let count = counts[field], count > 0 else { return nil }
            let section = field.rule.section
            return (section.isList ? "\(section.name).\(field.rule.name)" : field.rule.name, count)
        }
    }

    private mutating func add(_ host: String, at place: String) {
        guard let index = hosts.firstIndex(where: { $0.host.utf8.elementsEqual(host.utf8) }) else {
            hosts.append((host, [place]))
            return
        }
        if !hosts[index].places.contains(place) { hosts[index].places.append(place) }
    }

    // MARK: Counting

    private static func links(in value: RawValue, of field: Field) throws(SnapshotError) -> Int {
        switch field.kind {
        case .link: return 1
        case .markdown, .markdownList:
            var count = 0
            for text in value.texts {
                do throws(MarkdownError) {
                    count += try MarkdownDocument(parsing: text).linkTargets.count
                } catch { throw SnapshotError(.markdown("\(error)")) }
            }
            return count
        default: return 0
        }
    }

    /// The links that are there, and those in whose place a token stands.
    private static func links(in value: MaskedValue) -> Int {
        switch value {
        case .address: 1
        case .text(let text): text.document.linkTargets.count
        case .list(let texts): texts.reduce(0) { $0 + $1.document.linkTargets.count }
        case .date, .flag, .photo: 0
        }
    }
}
